import { clip } from '../recall/clip.ts';
import { openDesk } from '../recall/desk.ts';
import { type CandidateDraft, citationOf, type Proposal } from '../record/candidate.ts';
import type { Citation } from '../record/citation.ts';
import { CodedError } from '../record/errors.ts';
import type { SourceRef } from '../record/refs.ts';
import { SourceDraft } from '../record/source.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';
import { bareWords, changedSentences } from './changed-sentences.ts';
import type { Extractor } from './extraction/extractor.ts';
import { markArticle } from './same-article.ts';
import { addFound, type Submitted } from './submit.ts';

/** What became of an article that its publisher has changed. */
export interface Corrected extends Submitted {
  /** The version before. */
  corrects: SourceRef;
  /** Published entries whose words the article has no more. */
  gone: readonly string[];
}

/** So many sentences of a change are kept, and so much of each, in UTF-16 units. */
const MOST_SENTENCES = 20;
const SENTENCE = 500;

/**
 * Puts the article that was `of` before into the record as a new version: what is new in it waits in the queue, and
 * published entries whose words are gone are put before a curator. Null where no sentence has changed. Throws
 * `ref_unknown`.
 */
export async function correct(
  store: WorkspaceStore,
  of: SourceRef,
  article: SourceDraft,
  acting: Acting,
  extractor: Pick<Extractor, 'read'>,
): Promise<Corrected | null> {
  const draft = SourceDraft.parse({ ...article, text: article.text.toWellFormed() });
  const corrects = await store.latestVersion(of);
  const before = await store.source(corrects);
  if (before === null) throw new CodedError('ref_unknown', corrects);
  const changes = changedSentences(before.text, draft.text);
  if (changes.gone.length + changes.added.length === 0) return null;
  const { index } = await openDesk(store);
  const { text, title, published } = draft;
  const reading = await extractor.read({ text, title, published }, index.actors);
  const earlier = await versionsUpTo(store, corrects);
  const gone = await entriesGone(store, earlier, text);
  const known = await wordsProposed(store, earlier);
  return store.write(async (writer) => {
    const written = { ...draft, language: reading.language ?? draft.language };
    const source = await writer.addSource(written, { marks: markArticle(written) });
    const { text: _, ...rest } = written;
    await writer.addRevisions([revise(acting, 'submit', { ref: source, ...rest, corrects })]);
    await writer.addVersion({ source, corrects, changes: shortened(changes), at: acting.at });
    for (const entry of gone) await writer.addGoneWords({ entry, source, at: acting.at });
    const found = await addFound(
      writer,
      source,
      text,
      reading,
      acting,
      ({ proposal }: CandidateDraft) => !known.has(wordsKey(proposal)),
    );
    return { ...found, corrects, gone };
  });
}

const shortened = ({ gone, added }: ReturnType<typeof changedSentences>) => ({
  gone: gone.slice(0, MOST_SENTENCES).map((sentence) => clip(sentence, SENTENCE)),
  added: added.slice(0, MOST_SENTENCES).map((sentence) => clip(sentence, SENTENCE)),
});

/** A version and those before it. */
export async function versionsUpTo(store: WorkspaceStore, source: SourceRef): Promise<SourceRef[]> {
  const all = [source];
  for (let version = await store.versionOfSource(source); version !== null; ) {
    all.push(version.corrects);
    version =
      all.indexOf(version.corrects) < all.length - 1 ? null : await store.versionOfSource(version.corrects);
  }
  return all;
}

/** What was proposed from earlier versions already. */
async function wordsProposed(store: WorkspaceStore, versions: readonly SourceRef[]): Promise<Set<string>> {
  const proposed = await Promise.all(versions.map((source) => store.candidatesOf(source)));
  return new Set(proposed.flat().map(({ proposal }) => wordsKey(proposal)));
}

const wordsKey = (proposal: Proposal): string =>
  `${proposal.of} ${bareWords(
    citationOf(proposal)
      .content.map(({ text }) => text)
      .join(' '),
  )}`;

/** Whether a text has the words that a citation of an earlier version of it cites. */
export function holdsWords(text: string, { content }: Pick<Citation, 'content'>): boolean {
  const bare = bareWords(text);
  return content.every((span) => bare.includes(bareWords(span.text)));
}

/** Published entries that cite earlier versions by words that `text` has no more. */
async function entriesGone(
  store: WorkspaceStore,
  versions: readonly SourceRef[],
  text: string,
): Promise<string[]> {
  const refs = (await Promise.all(versions.map((source) => store.entriesCiting(source)))).flat();
  const ofKind = (letter: string): string[] => [...new Set(refs)].filter((ref) => ref.startsWith(letter));
  const entries = [...(await store.statements(ofKind('S'))), ...(await store.developments(ofKind('D')))];
  return entries
    .filter(({ citations }) =>
      citations.some((citation) => versions.includes(citation.source) && !holdsWords(text, citation)),
    )
    .map(({ ref }) => ref);
}

const KEPT = 'kept, although the corrected article no longer has its words';

/** Leaves an entry whose words are gone from its article as it is. False where that was decided before. */
export async function keepDespite(store: WorkspaceStore, ref: string, acting: Acting): Promise<boolean> {
  if (!(await store.closeGoneWords(ref))) return false;
  const [entry] = [...(await store.statements([ref])), ...(await store.developments([ref]))];
  if (entry !== undefined)
    await store.write((writer) => writer.addRevisions([revise(acting, 'close', entry, KEPT)]));
  return true;
}
