import type { Desk } from '../recall/desk.ts';
import type { StatementItem } from '../recall/items.ts';
import { citedWords } from '../record/citation.ts';
import { dayRange, overlaps } from '../record/edtf.ts';
import type { StatementRef } from '../record/refs.ts';
import type { SpeechKind } from '../record/statement.ts';
import type { CitedSource } from '../store/store.ts';
import { differences } from '../words/differences.ts';
import { tokenize } from '../words/tokens.ts';

/** A statement as one source has it. */
interface Wording {
  ref: StatementRef;
  kind: SpeechKind;
  words: string;
  source: CitedSource;
  /** Beside the first wording; null for the first itself, and for one in another language. */
  beside: { text: string; differs: boolean }[] | null;
}

/** One statement as several agencies have it. */
export interface Wordings {
  item: StatementItem;
  /** The original language first, then by day of publication. */
  wordings: Wording[];
}

/** So much must be common for two entries of one speaker and day to be the same statement. */
const SAME = 0.5;

/** All wordings of a published statement, in its own citations and in entries that have the same; null where there is none. */
export async function wordingsOf(desk: Desk, ref: StatementRef): Promise<Wordings | null> {
  const statements = (await desk.store.statements([ref])).filter(({ status }) => status === 'published');
  const [item] = await desk.statementItems(statements);
  if (item === undefined) return null;
  const items = [item, ...(await others(desk, item))];
  const found = items.flatMap(({ statement, sources }) =>
    statement.citations.flatMap((citation) => {
      const source = sources.find((one) => one.ref === citation.source);
      return source === undefined
        ? []
        : [{ ref: statement.ref, kind: statement.kind, words: citedWords(citation), source }];
    }),
  );
  const ordered = found.sort(
    (a, b) =>
      Number(isEnglish(a.source)) - Number(isEnglish(b.source)) ||
      dayOf(a.source).localeCompare(dayOf(b.source)),
  );
  return {
    item,
    wordings: ordered.map((one, i) => ({ ...one, beside: i === 0 ? null : besideFirst(ordered, one) })),
  };
}

const isEnglish = ({ language }: CitedSource): boolean => language.startsWith('en');
const dayOf = ({ published }: CitedSource): string => published ?? '9999';

interface Found {
  words: string;
  source: CitedSource;
}

/** Beside the first in the same language. */
function besideFirst(all: readonly Found[], one: Found): Wording['beside'] {
  const first = all.find(({ source }) => source.language === one.source.language);
  if (first === undefined || first === one) return null;
  return differences(first.words, one.words).other.map(({ text, kind }) => ({
    text,
    differs: kind !== 'same',
  }));
}

/** Other entries of the speaker, of the same days, that share most of their words with it. */
async function others(desk: Desk, { statement, speaker }: StatementItem): Promise<StatementItem[]> {
  if (statement.saidOn === null) return [];
  const { earliest, latest } = dayRange(statement.saidOn);
  const same = await desk.store.listStatements({ speakers: [speaker.ref], limit: MOST });
  const mine = wordsIn(statement);
  return desk.statementItems(
    same.filter(
      (one) =>
        one.ref !== statement.ref &&
        one.polarity === statement.polarity &&
        one.saidOn !== null &&
        overlaps(one.saidOn, earliest, latest) &&
        likeness(mine, wordsIn(one)) >= SAME,
    ),
  );
}

const MOST = 5_000;

const wordsIn = ({ citations }: StatementItem['statement']): Set<string> =>
  new Set(citations.flatMap((one) => tokenize(citedWords(one)).map(({ word }) => word)));

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size));
