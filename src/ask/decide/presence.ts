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
const LIKELY = 0.3;
/** So much of what is asked for may be missing in it. */
const MISSED = 0.4;
/** For what is put as a quotation. */
const LIKELY_QUOTED = 0.7;

/** Whether it is likely that a question means an entry, though not as likely as an answer needs. */
export const isLikely = (query: Query, best: Scored, ranked: readonly Scored[], isQuoted: boolean): boolean =>
  best.missing.length <= MISSED * query.wanted.filter(({ unit }) => !unit.light).length &&
  presence(query, best, ranked[CHANCE]) >= (isQuoted ? LIKELY_QUOTED : LIKELY);

/** Whether that is likely enough to answer with it. The threshold holds a wrong answer five times as bad as none. */
export const isPresent = (query: Query, best: Scored | undefined, ranked: readonly Scored[]): boolean =>
  best !== undefined && presence(query, best, ranked[CHANCE]) >= WEIGHTS.threshold;
