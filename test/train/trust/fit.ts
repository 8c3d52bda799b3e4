import { logistic } from '../../../src/extract/model/linear.ts';
import { weigh } from '../../../src/extract/relations/confidence.ts';
import { TRUST_FEATURES, type TrustFeature } from '../../../src/extract/trust/trust-features.ts';
import { type FirstSight, rowOf } from './first-sight.ts';

/** How strongly weights are held near zero. */
const HOLD = 1;
/** A wrong one that is believed costs so many times what a right one costs that is not. */
const COST_OF_WRONG = 1.5;
/** What never speaks for a statement. */
const NEVER_FOR: ReadonlySet<TrustFeature> = new Set<TrustFeature>([
  'thought',
  'nobody',
  'sentences back',
  'rivals',
  'rivals who are subjects',
  'last told of beside',
  'called so nowhere else',
  'others called so',
  'tokens to the cue',
  'people between',
  'other cue',
  'no cue',
  'few words',
  'others in the sentence',
]);
const STEPS = 3000;
const RATE = 2;

const generations = (rows: readonly FirstSight[]): number[] =>
  [...new Set(rows.map(({ generation }) => generation))].sort();

/**
 * Logistic regression of being right on the features, held near zero (L2), wrong ones counted more. Earlier states of the extractor have an
 * offset of their own, so that what is returned is for the latest.
 */
export function fitTrust(rows: readonly FirstSight[]): number[] {
  const earlier = generations(rows).slice(0, -1);
  const inputs = rows.map((row) => [...rowOf(row), ...earlier.map((one) => Number(row.generation === one))]);
  const size = inputs[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : HOLD * weight));
    inputs.forEach((input, n) => {
      const right = rows[n]?.right === true;
      const error = (logistic(weigh(input, weights)) - Number(right)) * (right ? 1 : COST_OF_WRONG);
      input.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + error * value;
      });
    });
    for (let i = 0; i < size; i++) {
      const weight = (weights[i] ?? 0) - (RATE / rows.length) * (slope[i] ?? 0);
      const name = TRUST_FEATURES[i];
      weights[i] = name !== undefined && NEVER_FOR.has(name) ? Math.min(weight, 0) : weight;
    }
  }
  return weights.slice(0, size - earlier.length);
}

/** What the trust in rows is worth whose stories it was not learnt from. */
export interface HeldOut {
  rows: number;
  /** Mean squared error. */
  brier: number;
  /** Of those given 0.9 or more: how many, the share that is right, and the share of all right ones that is among them. */
  sure: number;
  sureRight: number;
  sureShare: number;
}

/** Learns without one story after the other, and judges that one; of the latest `generation` alone. */
export function heldOut(rows: readonly FirstSight[]): HeldOut {
  const latest = generations(rows).at(-1);
  const stories = [
    ...new Set(rows.filter(({ generation }) => generation === latest).map(({ story }) => story)),
  ];
  const judged = stories.flatMap((story) => {
    const weights = fitTrust(rows.filter((row) => row.story !== story));
    return rows
      .filter((row) => row.story === story)
      .map((row) => ({ row, trust: logistic(weigh(rowOf(row), weights)) }));
  });
  const sure = judged.filter(({ trust }) => trust >= 0.9);
  const right = sure.filter(({ row }) => row.right).length;
  return {
    rows: judged.length,
    brier: judged.reduce((sum, { row, trust }) => sum + (trust - Number(row.right)) ** 2, 0) / judged.length,
    sure: sure.length,
    sureRight: right / sure.length,
    sureShare: right / judged.filter(({ row }) => row.right).length,
  };
}
