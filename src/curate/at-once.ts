import { indexActors } from '../record/actor-index.ts';
import type { Candidate, Proposal } from '../record/candidate.ts';
import type { CandidateRef, SourceRef } from '../record/refs.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Acting } from './acting.ts';
import { isDayAhead } from './day-ahead.ts';
import { withKnownParties } from './meant.ts';
import { publishIn } from './publish.ts';
import { sameEntries, sayTheSame } from './same-entry.ts';

/** From this confidence on candidates may be published at once; 0..1. */
export const SURE = 0.9;
/** How many are published in one go: as many as somebody reads through before. */
const MOST = 100;
/** How many are read for that, at a time and in all. */
const BATCH = 200;
const READ = 1_000;

/** What can be published in one go, and what is left for a look of its own. */
export interface AtOnce {
  ready: Candidate[];
  /** Those that say what the record has already, or another of `ready`. */
  same: number;
  /** Those whose speaker nobody has named, or whose day has not come. */
  incomplete: number;
  /** Whether there are more behind these. */
  more: boolean;
  /** The version of the record that this was read at. */
  seen: number;
}

/** The surest candidates of an article, or of all (null), at the instant `at` (ISO 8601), in the order of the queue. */
export async function readyAtOnce(
  store: WorkspaceStore,
  source: SourceRef | null,
  at: string,
): Promise<AtOnce> {
  const found: AtOnce = { ready: [], same: 0, incomplete: 0, more: false, seen: await store.version() };
  const judge = await judging(store, at);
  let after: Candidate | undefined;
  for (let read = 0; read < READ; read += BATCH) {
    const batch = await store.queue({
      least: SURE,
      limit: BATCH,
      ...(source !== null && { source }),
      ...(after !== undefined && { after }),
    });
    for (const candidate of batch) {
      if (found.ready.length === MOST) return { ...found, more: true };
      const verdict = await judge(candidate);
      if (verdict === 'ready') found.ready.push(candidate);
      else found[verdict]++;
    }
    after = batch.at(-1);
    if (batch.length < BATCH) return found;
  }
  return { ...found, more: true };
}

/**
 * Publishes the candidates of `refs` in one change, as somebody confirmed them at the version `seen`: those that still
 * wait, that nobody else has changed since, and that still say nothing that the record has. Returns the entries that
 * they became.
 */
export async function publishAtOnce(
  store: WorkspaceStore,
  refs: readonly CandidateRef[],
  seen: number,
  acting: Acting,
): Promise<string[]> {
  for (;;) {
    const version = await store.version();
    const judge = await judging(store, acting.at);
    const ready: Candidate[] = [];
    for (const candidate of await store.candidates(refs))
      if (candidate.status === 'candidate' && (await judge(candidate)) === 'ready') ready.push(candidate);
    const published = await store.write(async (writer) => {
      // What was judged holds only when this is the very next change.
      if ((await writer.read.version()) !== version + 1) return null;
      const entries: string[] = [];
      for (const candidate of ready) {
        const history = await writer.read.revisions(candidate.ref);
        const changed = history.some(({ change, by }) => change > seen && by !== acting.by);
        if (!changed) entries.push(await publishIn(writer, candidate, acting));
      }
      return entries;
    });
    if (published !== null) return published;
  }
}

/** Tells of one candidate after another whether it is ready, given those that were found ready before it. */
async function judging(
  store: WorkspaceStore,
  at: string,
): Promise<(candidate: Candidate) => Promise<'ready' | 'same' | 'incomplete'>> {
  const index = indexActors(await store.actors());
  const ready: Proposal[] = [];
  return async (candidate) => {
    const proposal = withKnownParties(index, candidate.proposal);
    if ((proposal.of === 'statement' && proposal.speaker === null) || isDayAhead(proposal, at))
      return 'incomplete';
    if (ready.some((other) => sayTheSame(proposal, other))) return 'same';
    if ((await sameEntries(store, { proposal })).length > 0) return 'same';
    ready.push(proposal);
    return 'ready';
  };
}
