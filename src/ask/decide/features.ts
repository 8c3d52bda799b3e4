import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';

/** What the decision looks at, in this order; their products as well. The weights in `weights.ts` were trained for exactly these. */
export const FEATURES = [
  'coverage',
  'exact',
  'share',
  'adjacent',
  'words',
  'missing',
  'margin',
  'unknown',
  'density',
  'pairs',
  'share margin',
  'missing weight',
] as const;

/** At this place of a ranking stands what only happens to share words with a question. */
export const CHANCE = 4;

/** The features of an entry; `chance` is the one at {@link CHANCE} of the same ranking. */
export function featuresOf(query: Query, best: Scored, chance: Scored | undefined): number[] {
  const strong = query.wanted.filter(({ unit }) => !unit.light);
  const unknown = strong.filter((want) => want.entries === 0).length;
  const { coverage, exactCoverage: exact, alignment, missing } = best;
  const { pairs, share, adjacent } = alignment;
  return [
    coverage,
    exact,
    share,
    adjacent,
    Math.log1p(strong.length),
    strong.length === 0 ? 0 : missing.length / strong.length,
    best.score - (chance?.score ?? 0),
    strong.length === 0 ? 0 : unknown / strong.length,
    pairs.length / Math.max(1, stretchOf(pairs)),
    pairs.length,
    share - (chance?.alignment.share ?? 0),
    missing.reduce((sum, { weight }) => sum + weight, 0),
  ];
}

/** How many words of the entry the pairs reach over. */
const stretchOf = (pairs: Scored['alignment']['pairs']): number =>
  (pairs.at(-1)?.[1] ?? 0) - (pairs[0]?.[1] ?? 0) + (pairs.length === 0 ? 0 : 1);

/** Features with the product of every two of them behind them. */
export function withProducts(features: readonly number[]): number[] {
  const all = [...features];
  for (const [i, one] of features.entries())
    for (let j = i; j < features.length; j++) all.push(one * (features[j] ?? 0));
  return all;
}
