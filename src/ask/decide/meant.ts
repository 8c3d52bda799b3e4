import type { Candidate } from '../find/candidates.ts';
import { weightOf } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { MEANT } from './meant-weights.ts';

/** What tells whether the first of several candidates is what a question means that is told in other words. */
export const MEANT_FEATURES = [
  'nearness',
  'ahead in sense',
  'ahead in all',
  'ahead by words',
  'coverage',
  'missing weight',
  'words',
] as const;

/** More words than these tell no more. */
const MANY = 20;

/** The features of the first candidate, in the order of {@link MEANT_FEATURES}. */
export function meantFeatures(query: Query, [first, ...others]: readonly Candidate[]): number[] | null {
  if (first === undefined) return null;
  const ahead = (of: (one: Candidate) => number): number =>
    others.length === 0 ? 0 : of(first) - Math.max(...others.map(of));
  return [
    first.nearness,
    ahead(({ nearness }) => nearness),
    ahead(({ worth }) => worth),
    ahead(({ entry }) => entry.score),
    first.entry.coverage,
    weightOf(first.entry.missing),
    Math.min(MANY, query.pieces.length),
  ];
}

/**
 * Whether the first candidate is likely enough to be what is meant to be offered as the closest: a logistic regression,
 * whose threshold lets a small share of what is not on the record be offered something. `null` where there is no candidate.
 */
export function isMeant(query: Query, candidates: readonly Candidate[]): boolean | null {
  const features = meantFeatures(query, candidates);
  if (features === null) return null;
  const sum = features.reduce((total, one, i) => total + one * (MEANT.features[i] ?? 0), MEANT.bias);
  return 1 / (1 + Math.exp(-sum)) >= MEANT.threshold;
}
