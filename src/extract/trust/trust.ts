import type { Attribution } from '../attribution.ts';
import { logistic } from '../model/linear.ts';
import type { Cast } from '../people/cast.ts';
import type { Referent } from '../people/referent.ts';
import type { Document } from '../text/document.ts';
import { TRUST_FEATURES, type TrustFeature, trustFeatures } from './trust-features.ts';
import { WEIGHTS } from './weights.ts';

/** From features in the order of {@link TRUST_FEATURES} to a chance, 0..1. */
export type Chance = (features: readonly number[]) => number;

/** How far a statement is believed at most whose speaker a curator has to choose. */
const TO_CHOOSE = 0.5;
/** And one of whom it is only likely that the words mean them: never published unseen. */
const INFERRED = 0.85;

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
  const features = trustFeatures(document, attribution, referent, cast);
  return Math.min(chance(features), attribution.most, mostOf(referent, features));
}

const told = (features: readonly number[], name: TrustFeature): boolean =>
  (features[TRUST_FEATURES.indexOf(name)] ?? 0) > 0;

/** How far a speaker is believed at most who is meant by what the article does not say outright. */
function mostOf({ manner }: Referent, features: readonly number[]): number {
  if (manner === 'nobody' || manner === 'shared') return TO_CHOOSE;
  const isInferred =
    manner === 'pair' ||
    manner === 'epithet' ||
    told(features, 'called so nowhere else') ||
    (told(features, 'rivals who are subjects') && told(features, 'last told of beside'));
  return isInferred ? INFERRED : 1;
}
