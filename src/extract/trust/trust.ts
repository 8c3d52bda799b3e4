import type { Attribution } from '../attribution.ts';
import { logistic } from '../model/linear.ts';
import type { Cast } from '../people/cast.ts';
import type { Referent } from '../people/referent.ts';
import type { Document } from '../text/document.ts';
import { TRUST_FEATURES, trustFeatures } from './trust-features.ts';
import { WEIGHTS } from './weights.ts';

/** From features in the order of {@link TRUST_FEATURES} to a chance, 0..1. */
export type Chance = (features: readonly number[]) => number;

/** How far a statement is believed at most whose speaker a curator has to choose. */
const TO_CHOOSE = 0.5;

export const shippedChance: Chance = (features) =>
  logistic(features.reduce((sum, value, i) => sum + value * WEIGHTS[TRUST_FEATURES[i] ?? 'always'], 0));

/** The chance that a statement is what the article says, and its speaker who says it. */
export function trustIn(
  document: Document,
  attribution: Attribution,
  referent: Referent,
  cast: Cast,
  chance: Chance,
): number {
  const open = referent.manner === 'nobody' || referent.manner === 'shared';
  const most = open ? Math.min(attribution.most, TO_CHOOSE) : attribution.most;
  return Math.min(chance(trustFeatures(document, attribution, referent, cast)), most);
}
