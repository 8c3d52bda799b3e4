import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { CHANCE, featuresOf, withProducts } from './features.ts';
import { WEIGHTS } from './weights.ts';

/** How likely it is that a question means its best entry, 0..1: a logistic regression over features and their products. */
export function presence(query: Query, best: Scored, chance: Scored | undefined): number {
  const sum = withProducts(featuresOf(query, best, chance)).reduce(
    (total, feature, i) => total + feature * (WEIGHTS.features[i] ?? 0),
    WEIGHTS.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** From here on an entry is offered as the closest, in an answer that says that it may not be meant. */
const LIKELY = 0.45;
/** The same where more than this share of what is asked for is missing in it, and for what is put as a quotation. */
const MISSED = 0.4;
const LIKELY_THOUGH_MISSED = 0.6;
const LIKELY_QUOTED = 0.7;

/** Whether it is likely that a question means an entry, though not as likely as an answer needs. */
export function isLikely(query: Query, best: Scored, ranked: readonly Scored[], isQuoted: boolean): boolean {
  const missed = best.missing.length > MISSED * query.wanted.filter(({ unit }) => !unit.light).length;
  const least = isQuoted ? LIKELY_QUOTED : missed ? LIKELY_THOUGH_MISSED : LIKELY;
  return presence(query, best, ranked[CHANCE]) >= least;
}

/** Whether that is likely enough to answer with it. The threshold holds a wrong answer five times as bad as none. */
export const isPresent = (query: Query, best: Scored | undefined, ranked: readonly Scored[]): boolean =>
  best !== undefined && presence(query, best, ranked[CHANCE]) >= WEIGHTS.threshold;
