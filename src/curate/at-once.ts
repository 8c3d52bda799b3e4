import { indexActors } from '../record/actor-index.ts';
import type { Candidate, Proposal } from '../record/candidate.ts';
import { type CandidateRef, refNumber, type SourceRef } from '../record/refs.ts';
import type { WorkspaceStore, Writer } from '../store/store.ts';
import { remembered } from '../words/remembered.ts';
import { type Acting, revise } from './acting.ts';
import { mayApprove } from './approvers.ts';
import { isDayAhead } from './day-ahead.ts';
import { withKnownParties } from './known-parties.ts';
import { publishIn } from './publish.ts';
import { sameEntries, sayTheSame } from './same-entry.ts';

/** From this confidence on candidates may be published without a look at each; 0..1. */
export const SURE = 0.9;

/** The same as a person reads it. */
export const SAY_SURE = `${SURE * 100} %`;

/** How many are published in one go: as many as somebody reads through before. */
export const AT_MOST = 40;
/** How many are read for that, at a time and in all. */
const BATCH = 200;
const READ = 1_000;

/** What can be published in one go, and what is left for a look of its own. */
export interface AtOnce {
  /** In the order of the queue, with the actors that their parties are on the record. */
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

/** Whether a candidate is likely enough to be right to be published without a look at it alone. */
export const isSure = ({ confidence }: Pick<Candidate, 'confidence'>): boolean => (confidence ?? 0) >= SURE;

/**
 * What of an article is rather right than wrong, or what is sure of all articles (null), and can be published as it
 * stands at the instant `at` (ISO 8601).
 */
export async function readyAtOnce(
  store: WorkspaceStore,
  source: SourceRef | null,
  at: string,
): Promise<AtOnce> {
  const found: AtOnce = { ready: [], same: 0, incomplete: 0, more: false, seen: await store.version() };
  const judge = await judging(store, at);
  const take = async (candidate: Candidate): Promise<boolean> => {
    if (found.ready.length === AT_MOST) return false;
    const verdict = await judge(candidate);
    if (verdict === 'same' || verdict === 'incomplete') found[verdict]++;
    else found.ready.push({ ...candidate, proposal: verdict });
    return true;
  };
  // What is sure comes first: of two that say the same, and where there is not room for all.
  const sure = (candidates: Candidate[]) => candidates.filter(isSure);
  const others = (candidates: Candidate[]) => candidates.filter((candidate) => !isSure(candidate));
  const filter = source === null ? { least: SURE } : { source, likely: true };
  for (const share of source === null ? [sure] : [sure, others])
    found.more ||= !(await inBatches(store, filter, async (batch) => {
      for (const candidate of share(batch)) if (!(await take(candidate))) return false;
      return true;
    }));
  found.ready.sort(byQueue);
  return found;
}

const byQueue = (a: Candidate, b: Candidate): number =>
  refNumber(a.source) - refNumber(b.source) || refNumber(a.ref) - refNumber(b.ref);

/** Hands what waits to `take`, batch after batch, while that says to go on; false where something is left. */
async function inBatches(
  store: WorkspaceStore,
  filter: { source?: SourceRef; least?: number; likely?: boolean },
  take: (batch: Candidate[]) => Promise<boolean>,
): Promise<boolean> {
  let after: Candidate | undefined;
  for (let read = 0; read < READ; read += BATCH) {
    const batch = await store.queue({ ...filter, limit: BATCH, ...(after !== undefined && { after }) });
    if (!(await take(batch))) return false;
    after = batch.at(-1);
    if (batch.length < BATCH) return true;
  }
  return false;
}

/**
 * Publishes the candidates of `refs`, and rejects those of `rejecting`, in one change, as somebody confirmed them at
 * the version `seen`: those that still wait, that nobody else has changed since, and that, to be published, still say
 * nothing that the record has. What a feed leaves to others is left. Returns the entries that they became.
 */
export async function publishAtOnce(
  store: WorkspaceStore,
  refs: readonly CandidateRef[],
  seen: number,
  acting: Acting,
  rejecting: readonly CandidateRef[] = [],
): Promise<string[]> {
  const may = remembered((source: SourceRef) => mayApprove(store, source, acting.by));
  for (;;) {
    const version = await store.version();
    const judge = await judging(store, acting.at);
    const ready: Candidate[] = [];
    for (const candidate of await store.candidates(refs)) {
      if (candidate.status !== 'candidate' || !(await may(candidate.source))) continue;
      const verdict = await judge(candidate);
      if (typeof verdict !== 'string') ready.push(candidate);
    }
    const published = await store.write(async (writer) => {
      // What was judged holds only when this is the very next change.
      if ((await writer.read.version()) !== version + 1) return null;
      const entries: string[] = [];
      for (const candidate of ready)
        if (!(await isChanged(writer, candidate, seen, acting)))
          entries.push(await publishIn(writer, candidate, acting));
      await rejectIn(writer, rejecting, seen, acting);
      return entries;
    });
    if (published !== null) return published;
  }
}

/**
 * Rejects the candidates of `refs` in one change, as somebody saw them at the version `seen`: those that still wait
 * and that nobody else has changed since. Returns those that were rejected.
 */
export const rejectAtOnce = (
  store: WorkspaceStore,
  refs: readonly CandidateRef[],
  seen: number,
  acting: Acting,
): Promise<CandidateRef[]> => store.write((writer) => rejectIn(writer, refs, seen, acting));

async function rejectIn(
  writer: Writer,
  refs: readonly CandidateRef[],
  seen: number,
  acting: Acting,
): Promise<CandidateRef[]> {
  const rejected: CandidateRef[] = [];
  for (const candidate of await writer.read.candidates(refs)) {
    if (candidate.status !== 'candidate' || (await isChanged(writer, candidate, seen, acting))) continue;
    const decided: Candidate = { ...candidate, status: 'rejected' };
    await writer.putCandidate(decided);
    await writer.addRevisions([revise(acting, 'reject', decided)]);
    rejected.push(candidate.ref);
  }
  return rejected;
}

/** Whether somebody else has changed a candidate after the version `seen`. */
async function isChanged(
  writer: Writer,
  { ref }: Candidate,
  seen: number,
  { by: own }: Acting,
): Promise<boolean> {
  const history = await writer.read.revisions(ref);
  return history.some(({ change, by }) => change > seen && by !== own);
}

/**
 * Tells of one candidate after another whether it is ready, given those that were found ready before it: what it
 * proposes with the actors that are on the record by now, or why it is not.
 */
async function judging(
  store: WorkspaceStore,
  at: string,
): Promise<(candidate: Candidate) => Promise<Proposal | 'same' | 'incomplete'>> {
  const index = indexActors(await store.actors());
  const ready: Proposal[] = [];
  return async (candidate) => {
    const proposal = withKnownParties(index, candidate.proposal);
    if ((proposal.of === 'statement' && proposal.speaker === null) || isDayAhead(proposal, at))
      return 'incomplete';
    if (ready.some((other) => sayTheSame(proposal, other))) return 'same';
    if ((await sameEntries(store, { proposal })).length > 0) return 'same';
    ready.push(proposal);
    return proposal;
  };
}
