import type { Candidate, Proposal } from '../record/candidate.ts';
import { type Edtf, isAhead } from '../record/edtf.ts';
import { CodedError } from '../record/errors.ts';
import type { SourceRef } from '../record/refs.ts';
import type { Reading, WorkspaceStore } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';

/** How many are read at a time. */
const BATCH = 200;

type Said = Candidate & { proposal: Proposal & { of: 'statement' } };

/** The waiting statements of an article whose day nobody tells, or was inferred: those to which one day can be given. */
export async function waitingForDay(read: Reading, source: SourceRef): Promise<Said[]> {
  const found: Said[] = [];
  let after: Candidate | undefined;
  do {
    const batch = await read.queue({ source, limit: BATCH, ...(after !== undefined && { after }) });
    found.push(...batch.filter(isSaid).filter(needsDay));
    after = batch.length < BATCH ? undefined : batch.at(-1);
  } while (after !== undefined);
  return found;
}

/** Whether there are any of these among the first that wait. */
export const isWaitingForDay = async (read: Reading, source: SourceRef): Promise<boolean> =>
  (await read.queue({ source, limit: BATCH })).filter(isSaid).some(needsDay);

const needsDay = ({ proposal: { saidOn, saidBasis } }: Said): boolean =>
  saidOn === null || saidBasis === 'scene' || saidBasis === 'published';

const isSaid = (candidate: Candidate): candidate is Said => candidate.proposal.of === 'statement';

/**
 * Gives one day to all waiting statements of an article that have none, or one that was inferred; from then on it is
 * stated. Returns how many there were. Throws `day_ahead`.
 */
export async function giveOneDay(
  store: WorkspaceStore,
  source: SourceRef,
  day: Edtf,
  acting: Acting,
): Promise<number> {
  if (isAhead(day, acting.at)) throw new CodedError('day_ahead', source);
  return store.write(async (writer) => {
    const waiting = await waitingForDay(writer.read, source);
    for (const candidate of waiting) {
      const proposal = { ...candidate.proposal, saidOn: day, saidBasis: 'stated' as const };
      const dated: Candidate = { ...candidate, proposal };
      await writer.putCandidate(dated);
      await writer.addRevisions([revise(acting, 'edit', dated)]);
    }
    return waiting.length;
  });
}
