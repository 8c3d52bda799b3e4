import type { Archive } from '../../exchange/archive.ts';
import { CodedError } from '../../record/errors.ts';
import type { Status } from '../../record/lifecycle.ts';
import { refNumber } from '../../record/refs.ts';
import type { RecordReading, SourceMarks, WorkspaceStore } from '../../store/store.ts';
import { markArticle } from '../same-article.ts';
import { pausingBetween } from './items-in-turns.ts';

/** All of a workspace's record, its queue and its history, as they are at one moment. */
export const archiveOf = (store: WorkspaceStore): Promise<Archive> =>
  store.snapshot(async (read) => {
    const merged = await read.mergedActors();
    const actors = [...(await read.actors()), ...merged.map(({ actor }) => actor)];
    const { statements, developments } = await entriesOf(read);
    return {
      format: 'ukraine-talks/1',
      sources: await read.sources(),
      actors: actors.sort((a, b) => refNumber(a.ref) - refNumber(b.ref)),
      merged: merged.map(({ actor, into }) => ({ ref: actor.ref, into })),
      statements,
      developments,
      candidates: await read.allCandidates(),
      feedback: await read.allFeedback(),
      revisions: await read.allRevisions(),
    };
  });

/** Whether a record holds nothing at all, not even an article in the queue. */
export const isEmptyRecord = async (read: RecordReading): Promise<boolean> =>
  (await read.source('N-1')) === null &&
  (await read.actors()).length + (await read.mergedActors()).length === 0;

/**
 * Puts an archive into an empty workspace, refs and history as they were, in one transaction. Throws
 * `archive_malformed` when the workspace holds anything.
 */
export async function restore(store: WorkspaceStore, archive: Archive): Promise<void> {
  const marks = await marksOfAll(archive.sources);
  await store.write(async (writer) => {
    if (!(await isEmptyRecord(writer.read)))
      throw new CodedError(
        'archive_malformed',
        'This record is not empty; import into a new database or workspace.',
      );
    const cited = new Set(
      [...archive.statements, ...archive.developments]
        .filter(({ status }) => status === 'published')
        .flatMap(({ citations }) => citations.map(({ source }) => source)),
    );
    for await (const { ref, ...draft } of pausingBetween(archive.sources))
      await writer.addSource(draft, { marks: marks.get(ref) ?? markArticle(draft), cited: cited.has(ref) });
    for (const { ref, ...draft } of archive.actors) await writer.addActor(draft);
    for (const { ref, into } of archive.merged) await writer.setMerged(ref, into);
    for await (const { status, drafts } of pausingBetween(runsOf(archive.statements), 1))
      await writer.addStatements(drafts, status);
    for await (const { status, drafts } of pausingBetween(runsOf(archive.developments), 1))
      await writer.addDevelopments(drafts, status);
    for await (const candidate of pausingBetween(archive.candidates)) {
      await writer.addCandidates([candidate]);
      await writer.putCandidate(candidate);
    }
    for (const { ref, open, ...draft } of archive.feedback) {
      await writer.addFeedback(draft);
      await writer.putFeedback({ ref, open, ...draft });
    }
    await writer.restoreRevisions(archive.revisions);
  });
}

/** The marks of the articles of an archive, by ref: to be found before anything is written, for others wait for that. */
export async function marksOfAll(sources: Archive['sources']): Promise<Map<string, SourceMarks>> {
  const marks = new Map<string, SourceMarks>();
  for await (const source of pausingBetween(sources)) marks.set(source.ref, markArticle(source));
  return marks;
}

/** How many entries are added before others of the process get their turn. */
const AT_ONCE = 200;

/** Entries as they follow one another, in runs of one status. */
export function runsOf<T extends { ref: string; status: Status }>(entries: readonly T[]) {
  const runs: { status: Status; drafts: Omit<T, 'ref' | 'status'>[] }[] = [];
  for (const { ref, status, ...draft } of entries) {
    const last = runs.at(-1);
    if (last?.status === status && last.drafts.length < AT_ONCE) last.drafts.push(draft);
    else runs.push({ status, drafts: [draft] });
  }
  return runs;
}

/** Statements and developments are numbered without gaps: they are read by their numbers until there are no more. */
export async function entriesOf(store: RecordReading) {
  const read = async <T>(prefix: string, get: (refs: string[]) => Promise<T[]>): Promise<T[]> => {
    const found: T[] = [];
    for (let at = 1; ; at += PAGE) {
      const page = await get(Array.from({ length: PAGE }, (_, i) => `${prefix}-${at + i}`));
      found.push(...page);
      if (page.length < PAGE) return found;
    }
  };
  return {
    statements: await read('S', (refs) => store.statements(refs)),
    developments: await read('D', (refs) => store.developments(refs)),
  };
}

const PAGE = 400;
