import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';

/** What the decision looks at, in this order. The weights in `weights.ts` were trained for exactly these. */
export const FEATURES = [
  'coverage',
  'exact',
  'share',
  'adjacent',
  'coverage × exact',
  'share × exact',
  'words',
  'heaviest missing',
  'missing',
  'margin',
  'unknown',
] as const;

/** At this place of a ranking stands what only happens to share words with a question. */
export const CHANCE = 4;

/** The features of an entry; `chance` is the one at {@link CHANCE} of the same ranking. */
export function featuresOf(query: Query, best: Scored, chance: Scored | undefined): number[] {
  const strong = query.wanted.filter(({ unit }) => !unit.light);
  const unknown = strong.filter((want) => want.entries === 0).length;
  const { coverage, exactCoverage: exact, alignment } = best;
  return [
    coverage,
    exact,
    alignment.share,
    alignment.adjacent,
    coverage * exact,
    alignment.share * exact,
    Math.log1p(strong.length),
    best.missing[0]?.weight ?? 0,
    strong.length === 0 ? 0 : best.missing.length / strong.length,
    Math.min(0.5, best.score - (chance?.score ?? 0)),
    strong.length === 0 ? 0 : unknown / strong.length,
  ];
}
