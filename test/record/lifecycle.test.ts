import { expect, it } from 'vitest';
import { type Decision, decide, type Status } from '../../src/record/lifecycle.ts';

const ALLOWED: [Status, Decision, Status][] = [
  ['candidate', 'publish', 'published'],
  ['candidate', 'reject', 'rejected'],
  ['published', 'retract', 'retracted'],
  ['rejected', 'reopen', 'candidate'],
  ['retracted', 'reopen', 'candidate'],
];

it('takes each decision only where it can be taken', () => {
  for (const status of ['candidate', 'published', 'retracted', 'rejected'] as const) {
    for (const decision of ['publish', 'reject', 'retract', 'reopen'] as const) {
      const row = ALLOWED.find(([from, taken]) => from === status && taken === decision);
      expect(decide(status, decision), `${status} ${decision}`).toBe(row?.[2] ?? null);
    }
  }
});
