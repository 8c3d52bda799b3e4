import { z } from 'zod';

/** Life of a statement or development. Only what is `published` is ever shown in an answer. */
export const Status = z.enum(['candidate', 'published', 'retracted', 'rejected']);
export type Status = z.infer<typeof Status>;

/** What a curator can do to it. */
export type Decision = 'publish' | 'reject' | 'retract' | 'reopen';

const TRANSITIONS: Record<Decision, { from: readonly Status[]; to: Status }> = {
  publish: { from: ['candidate'], to: 'published' },
  reject: { from: ['candidate'], to: 'rejected' },
  retract: { from: ['published'], to: 'retracted' },
  reopen: { from: ['rejected', 'retracted'], to: 'candidate' },
};

/** The status after `decision`, or null when it cannot be taken in this status. */
export function decide(status: Status, decision: Decision): Status | null {
  const { from, to } = TRANSITIONS[decision];
  return from.includes(status) ? to : null;
}
