import type { Sensed } from './by-sense.ts';
import type { Scored } from './rank.ts';

/** An entry that a question may mean, however it was found. */
export interface Candidate {
  entry: Scored;
  /** In sense, -1..1; of what is near by words alone that of the farthest that was looked at. */
  nearness: number;
  /** The same of the whole of both. */
  whole: number;
  /** What it counts for, by sense and by words. */
  worth: number;
}

/** What the whole of both counts for beside their pieces. */
const WHOLE = 0.5;
/** What words count for beside nearness in sense: little where few are the same, much where most are. */
const WORDS = 1;

/** What is near in sense and what is near by words, in one order; none where nothing is known of sense. */
export function candidatesOf(sensed: readonly Sensed[], byWords: readonly Scored[]): Candidate[] {
  const farthest = sensed.at(-1);
  if (farthest === undefined) return [];
  const found = new Map(byWords.map((entry) => [entry.entry.ref, { ...farthest, entry }]));
  for (const one of sensed) found.set(one.entry.entry.ref, one);
  return [...found.values()]
    .map((one) => ({
      ...one,
      worth: one.nearness + WHOLE * one.whole + WORDS * one.entry.score ** 4,
    }))
    .sort((a, b) => b.worth - a.worth);
}
