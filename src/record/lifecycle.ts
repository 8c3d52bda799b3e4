import { z } from 'zod';

/**
 * Life of a statement or development. A candidate stands in the queue, outside the record; what a curator approved is
 * `published` or `retracted`, and only what is published is ever shown in an answer.
 */
export const Status = z.enum(['published', 'retracted']);
export type Status = z.infer<typeof Status>;

/** Life of a candidate: in the queue, or decided on. What became of a published one is its `entry`. */
export const CandidateStatus = z.enum(['candidate', 'published', 'rejected']);
export type CandidateStatus = z.infer<typeof CandidateStatus>;

/** What a curator can decide of a candidate (all but *retract*) or of an entry of the record (*retract*). */
export type Decision = 'publish' | 'merge' | 'reject' | 'reopen' | 'retract';

const TRANSITIONS: Record<Decision, { from: Status | CandidateStatus; to: Status | CandidateStatus }> = {
  publish: { from: 'candidate', to: 'published' },
  merge: { from: 'candidate', to: 'published' },
  reject: { from: 'candidate', to: 'rejected' },
  reopen: { from: 'rejected', to: 'candidate' },
  retract: { from: 'published', to: 'retracted' },
};

/** The status after `decision`, or null when it cannot be taken in this status. */
export function decide(
  status: Status | CandidateStatus,
  decision: Decision,
): Status | CandidateStatus | null {
  const { from, to } = TRANSITIONS[decision];
  return from === status ? to : null;
}
