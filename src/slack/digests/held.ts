import type { Digest } from '../../digest/content.ts';

export const count = (n: number, one: string, many = `${one}s`): string[] =>
  n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];

/** What a digest holds, counted: *1 development, 2 statements*; empty for nothing new. */
export function sayHeld({ developments, statements, corrections, retractions, scheduled }: Digest): string {
  const items = developments.flatMap((day) => day.items);
  const later = items.filter(({ development }) => development.phase === 'scheduled').length;
  return [
    ...count(items.length - later, 'development'),
    ...count(statements.length, 'statement'),
    ...count(corrections.length, 'correction'),
    ...count(retractions.length, 'retraction'),
    ...count(later + scheduled.filter(({ isNew }) => isNew).length, 'scheduled event'),
  ].join(', ');
}
