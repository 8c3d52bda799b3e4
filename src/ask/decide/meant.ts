import type { Candidate } from '../find/candidates.ts';
import { weightOf } from '../find/rank.ts';
import type { Query, Wanted } from '../find/wanted.ts';
import { MEANT } from './meant-weights.ts';

/** What tells whether the first of several candidates is what a question means that is told in other words. */
export const MEANT_FEATURES = [
  'nearness',
  'ahead in sense',
  'ahead in sense of the fourth',
  'nearness as a whole',
  'ahead as a whole',
  'ahead in all',
  'ahead by words',
  'coverage',
  'missing weight',
  'missing unknown',
  'words',
  'nearness, covered',
  'nearness as a whole, covered',
  'ahead in sense, covered',
  'coverage, covered',
] as const;

/** More words than these tell no more. */
const MANY = 20;
/** Whether the record uses a word of the question anywhere. */
const isUsed = ({ entries }: Wanted): boolean => entries > 0;

/** The features of the first candidate, in the order of {@link MEANT_FEATURES}. */
export function meantFeatures(query: Query, [first, ...others]: readonly Candidate[]): number[] | null {
  if (first === undefined) return null;
  const { missing } = first.entry;
  const [, , fourth] = others;
  const ahead = (of: (one: Candidate) => number): number =>
    others.length === 0 ? 0 : of(first) - Math.max(...others.map(of));
  const { coverage } = first.entry;
  const lead = ahead(({ nearness }) => nearness);
  return [
    first.nearness,
    lead,
    fourth === undefined ? 0 : first.nearness - fourth.nearness,
    first.whole,
    ahead(({ whole }) => whole),
    ahead(({ worth }) => worth),
    ahead(({ entry }) => entry.score),
    coverage,
    weightOf(missing.filter(isUsed)),
    missing.filter((one) => !isUsed(one)).length,
    Math.min(MANY, query.pieces.length),
    // The same sense tells less where the words are the same anyway.
    ...[first.nearness, first.whole, lead, coverage].map((one) => one * coverage),
  ];
}

/**
 * Whether the first candidate is likely enough to be what is meant to be offered as the closest: a logistic regression,
 * whose threshold lets a small share of what is not on the record be offered something, above a nearness under which
 * hardly anything that was meant was found. `null` where there is no candidate.
 */
export function isMeant(query: Query, candidates: readonly Candidate[]): boolean | null {
  const features = meantFeatures(query, candidates);
  if (features === null) return null;
  if ((features[0] ?? 0) < MEANT.least) return false;
  const sum = features.reduce((total, one, i) => total + one * (MEANT.features[i] ?? 0), MEANT.bias);
  return 1 / (1 + Math.exp(-sum)) >= MEANT.threshold;
}
