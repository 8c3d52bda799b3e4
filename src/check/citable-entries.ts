import type { Actor } from '../record/actor.ts';
import { citedWords, QUOTATION_MARK } from '../record/citation.ts';
import type { Statement } from '../record/statement.ts';
import type { CitedSource, WorkspaceStore } from '../store/store.ts';
import { comparedWords, type Word } from './language/compared-words.ts';

/** Words of an entry that a draft may have: those of a citation, or what it has between quotation marks. */
export interface Wording {
  /** What `words` were read from; nothing else of the entry is ever shown. */
  text: string;
  words: Word[];
  /** The draft's words are compared one by one: they stand between quotation marks. */
  direct: boolean;
}

/** A published or retracted statement as a draft is held against it. */
export interface Entry {
  statement: Statement;
  speaker: Actor;
  wordings: Wording[];
  sources: CitedSource[];
  /** Why it was retracted; null while it is published. */
  retracted: string | null;
}

/** All published and retracted statements of a workspace. Reads the whole record. */
export async function readEntries(store: WorkspaceStore): Promise<Entry[]> {
  const limit = Number.MAX_SAFE_INTEGER;
  const published = await store.listStatements({ limit });
  const retracted = await store.listStatements({ status: 'retracted', limit });
  const statements = [...published, ...retracted].sort((a, b) => numberOf(a) - numberOf(b));
  const cited = statements.flatMap(({ citations }) => citations.map(({ source }) => source));
  const sources = new Map((await store.sourcesCited([...new Set(cited)])).map((one) => [one.ref, one]));
  const actors = new Map((await store.actors()).map((one) => [one.ref, one]));
  const reasons = await Promise.all(
    retracted.map(async ({ ref }) => [ref, await reasonOf(store, ref)] as const),
  );
  const reasonFor = new Map(reasons);
  return statements.flatMap((statement) => {
    const speaker = actors.get(statement.speaker);
    if (speaker === undefined) return [];
    return [
      {
        statement,
        speaker,
        wordings: wordingsOf(statement),
        sources: statement.citations.flatMap(({ source }) => sources.get(source) ?? []),
        retracted: statement.status === 'retracted' ? (reasonFor.get(statement.ref) ?? '') : null,
      },
    ];
  });
}

const numberOf = ({ ref }: Statement): number => Number(ref.slice(ref.indexOf('-') + 1));

async function reasonOf(store: WorkspaceStore, ref: string): Promise<string> {
  const revisions = await store.revisions(ref);
  return revisions.findLast(({ action }) => action === 'retract')?.reason ?? '';
}

/** The wordings of a statement: each citation as a whole, and what it quotes where that is only a part. */
export function wordingsOf({ kind, citations }: Pick<Statement, 'kind' | 'citations'>): Wording[] {
  return citations.flatMap((citation) => {
    const text = citedWords(citation);
    const whole = { text, words: comparedWords(text), direct: kind === 'direct' };
    if (kind === 'direct') return [whole];
    return [
      whole,
      ...quotedParts(text).map((part) => ({ text: part, words: comparedWords(part), direct: true })),
    ].filter(({ words }) => words.length > 0);
  });
}

/** What stands between quotation marks. */
function quotedParts(text: string): string[] {
  return text
    .split(new RegExp(QUOTATION_MARK, 'u'))
    .filter((_, i) => i % 2 === 1)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
