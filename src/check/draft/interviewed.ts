import type { Party } from './draft-party.ts';
import type { Reading } from './draft-reading.ts';

/** Who answers in an interview whose answers bear no name: whom the draft names first, before the first turn if anybody. */
export function interviewedIn({ passages, people }: Pick<Reading, 'passages' | 'people'>): Party | null {
  const first = passages.find(({ block }) => block.kind === 'turn')?.block.start ?? 0;
  const named = people.mentions.filter(({ kind }) => kind === 'name');
  return (named.find(({ end }) => end <= first) ?? named[0])?.party ?? null;
}
