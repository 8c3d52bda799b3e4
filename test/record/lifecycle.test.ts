import { expect, it } from 'vitest';
import { type CandidateStatus, type Decision, decide, type Status } from '../../src/record/lifecycle.ts';

const ALLOWED: [Status | CandidateStatus, Decision, Status | CandidateStatus][] = [
  ['candidate', 'publish', 'published'],
  ['candidate', 'merge', 'published'],
  ['candidate', 'reject', 'rejected'],
  ['rejected', 'reopen', 'candidate'],
  ['published', 'retract', 'retracted'],
];

it('takes each decision only where it can be taken', () => {
  for (const status of ['candidate', 'published', 'retracted', 'rejected'] as const) {
    for (const decision of ['publish', 'merge', 'reject', 'retract', 'reopen'] as const) {
      const row = ALLOWED.find(([from, taken]) => from === status && taken === decision);
      expect(decide(status, decision), `${status} ${decision}`).toBe(row?.[2] ?? null);
    }
  }
});
