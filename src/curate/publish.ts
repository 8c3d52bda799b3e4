import { type Candidate, citationOf, type Proposal } from '../record/candidate.ts';
import type { Development } from '../record/development.ts';
import { isStatement } from '../record/entry.ts';
import { CodedError } from '../record/errors.ts';
import { decide } from '../record/lifecycle.ts';
import type { CandidateRef } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import type { Reading, WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, changedBesides, type DecisionOutcome, revise } from './acting.ts';
import { requireApprover } from './approvers.ts';
import { isDayAhead } from './day-ahead.ts';
import { meantBy } from './known-parties.ts';
import { candidateIn, entryIn } from './look-up.ts';
import { partySettler, settleAll } from './settle-parties.ts';

/**
 * Puts a candidate on the record as an entry of its own; `seen` is the version that the curator decided on. Throws
 * `speaker_missing` for a statement whose speaker nobody named yet, `day_ahead`, `ref_unknown`,
 * `decision_not_possible`, `not_an_approver`.
 */
export const publish = (
  store: WorkspaceStore,
  ref: CandidateRef,
  seen: number,
  acting: Acting,
): Promise<DecisionOutcome<string>> =>
  approving(store, ref, acting, () =>
    deciding(store, ref, seen, acting, (writer, candidate) => publishIn(writer, candidate, acting)),
  );

/** Keeps a candidate off the record. Throws `ref_unknown`, `decision_not_possible`. */
export const reject = (
  store: WorkspaceStore,
  ref: CandidateRef,
  seen: number,
  acting: Acting,
): Promise<DecisionOutcome<null>> =>
  deciding(store, ref, seen, acting, async (writer, candidate) => {
    const rejected: Candidate = { ...candidate, status: 'rejected' };
    expectDecision(candidate, 'reject');
    await writer.putCandidate(rejected);
    await writer.addRevisions([revise(acting, 'reject', rejected)]);
    return null;
  });

/**
 * The candidate says what the entry `same` says: its citation is added there. Throws `ref_unknown`,
 * `decision_not_possible`, `not_an_approver`.
 */
export const mergeInto = (
  store: WorkspaceStore,
  ref: CandidateRef,
  seen: number,
  same: string,
  acting: Acting,
): Promise<DecisionOutcome<string>> =>
  approving(store, ref, acting, () => mergeCandidate(store, ref, seen, same, acting));

const mergeCandidate = (
  store: WorkspaceStore,
  ref: CandidateRef,
  seen: number,
  same: string,
  acting: Acting,
): Promise<DecisionOutcome<string>> =>
  deciding(store, ref, seen, acting, async (writer, candidate) => {
    expectDecision(candidate, 'merge');
    const entry = await entryIn(writer.read, same);
    if (entry.status !== 'published')
      throw new CodedError('decision_not_possible', `${same} is no longer on the record`);
    if (!(await canBeSame(writer.read, candidate.proposal, entry)))
      throw new CodedError(
        'decision_not_possible',
        `${ref} and ${same} are not the same words of the same speaker`,
      );
    const citation = citationOf(candidate.proposal);
    const merged = { ...entry, citations: [...entry.citations, citation] };
    const decided: Candidate = { ...candidate, status: 'published', entry: same };
    await writer.putEntry(merged);
    await writer.putCandidate(decided);
    await writer.setCited(candidate.source);
    await writer.addRevisions([revise(acting, 'merge', decided), revise(acting, 'merge', merged)]);
    return same;
  });

/** A statement can only be the same as one of its speaker, a development only as a development. */
async function canBeSame(
  read: Reading,
  proposal: Proposal,
  entry: Statement | Development,
): Promise<boolean> {
  if (proposal.of === 'development') return !isStatement(entry);
  const { speaker, polarity } = proposal;
  if (speaker === null || !isStatement(entry) || entry.polarity !== polarity) return false;
  return entry.speaker === (speaker.ref ?? meantBy(speaker, await read.actorsNamed(speaker.name)));
}

/** Puts `candidate` on the record within a change; an entry that it was before is taken up again. */
export async function publishIn(writer: Writer, candidate: Candidate, acting: Acting): Promise<string> {
  expectDecision(candidate, 'publish');
  const { proposal } = candidate;
  if (isDayAhead(proposal, acting.at)) throw new CodedError('day_ahead', candidate.ref);
  const settle = partySettler(writer, acting, candidate.source);
  let entry: Statement | Development;
  if (proposal.of === 'statement') {
    const { of, speaker, addressees, ...rest } = proposal;
    if (speaker === null) throw new CodedError('speaker_missing', candidate.ref);
    const draft = {
      ...rest,
      speaker: await settle(speaker),
      addressees: await settleAll(settle, addressees),
    };
    const ref = candidate.entry ?? (await writer.addStatements([draft], 'published'))[0] ?? '';
    entry = { ref, status: 'published', ...draft };
  } else {
    const { of, actors, recipients, ...rest } = proposal;
    const draft = {
      ...rest,
      actors: await settleAll(settle, actors),
      recipients: await settleAll(settle, recipients),
    };
    const ref = candidate.entry ?? (await writer.addDevelopments([draft], 'published'))[0] ?? '';
    entry = { ref, status: 'published', ...draft };
  }
  if (candidate.entry !== null) await writer.putEntry(entry);
  const decided: Candidate = { ...candidate, status: 'published', entry: entry.ref };
  await writer.putCandidate(decided);
  await writer.setCited(candidate.source);
  await writer.addRevisions([revise(acting, 'publish', decided), revise(acting, 'publish', entry)]);
  return entry.ref;
}

/** Decides only where whoever acts may publish what that candidate's article says. */
async function approving<T>(
  store: WorkspaceStore,
  ref: CandidateRef,
  { by }: Acting,
  decision: () => Promise<T>,
): Promise<T> {
  const [candidate] = await store.candidates([ref]);
  if (candidate !== undefined) await requireApprover(store, candidate.source, by);
  return decision();
}

async function deciding<T>(
  store: WorkspaceStore,
  ref: CandidateRef,
  seen: number,
  acting: Acting,
  change: (writer: Writer, candidate: Candidate) => Promise<T>,
): Promise<DecisionOutcome<T>> {
  return store.write(async (writer) => {
    const candidate = await candidateIn(writer.read, ref);
    const meanwhile = await changedBesides(writer.read, ref, seen, acting.by);
    if (meanwhile !== null) return { ok: false, meanwhile };
    return { ok: true, value: await change(writer, candidate) };
  });
}

function expectDecision({ ref, status }: Candidate, decision: 'publish' | 'reject' | 'merge'): void {
  if (decide(status, decision) === null)
    throw new CodedError('decision_not_possible', `${ref} is ${status} already`);
}
