import { cueFeatures } from '../../src/extract/cues/cue-features.ts';
import { FeatureList } from '../../src/extract/model/hash.ts';
import { logistic, type Weights } from '../../src/extract/model/linear.ts';
import { AdaGrad, randomFrom, shuffled } from './adagrad.ts';
import type { Prepared } from './instances.ts';

const BITS = 19;
const LEAST = 3;
const EPOCHS = 3;

/** Logistic regression over every token: does it carry a cue? */
export function trainCues(prepared: readonly Prepared[]): Float32Array {
  const list = new FeatureList(BITS, 96);
  const counts = new Uint8Array(1 << BITS);
  const rows: Int32Array[] = [];
  const truth: number[] = [];
  for (const { document, marks, relations } of prepared) {
    const anchors = new Set(relations.map((relation) => relation.anchor));
    for (let i = 0; i < document.tokens.length; i++) {
      cueFeatures(document, marks, i, list);
      const row = list.buckets.slice(0, list.length);
      for (const bucket of row) if ((counts[bucket] ?? 0) < LEAST) counts[bucket] = (counts[bucket] ?? 0) + 1;
      rows.push(row);
      truth.push(anchors.has(i) ? 1 : 0);
    }
  }
  const model = new AdaGrad(1 << BITS, 0.05, 2e-6);
  const random = randomFrom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const n of shuffled(rows.length, random)) {
      const row = rows[n] ?? new Int32Array();
      let sum = 0;
      for (const bucket of row) sum += model.weights[bucket] ?? 0;
      const gradient = logistic(sum) - (truth[n] ?? 0);
      if (Math.abs(gradient) < 0.002) continue;
      for (const bucket of row) if ((counts[bucket] ?? 0) >= LEAST) model.step(bucket, gradient);
    }
  }
  return model.weights;
}

/** Weights as signed bytes. */
export function quantise(weights: Float32Array, width: number, scale: number, least = 0): Weights {
  const bytes = new Int8Array(weights.length);
  weights.forEach((weight, i) => {
    if (Math.abs(weight) >= least) bytes[i] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
  });
  return { bits: Math.log2(weights.length / width), width, scale, bytes };
}
