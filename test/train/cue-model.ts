import { cueFeatures } from '../../src/extract/cues/cue-features.ts';
import { density, secondFeatures, WORTH_A_LOOK } from '../../src/extract/cues/second-look.ts';
import { FeatureList } from '../../src/extract/model/hash.ts';
import { logistic, type Weights } from '../../src/extract/model/linear.ts';
import { AdaGrad, randomFrom, shuffled } from './adagrad.ts';
import type { Prepared } from './instances.ts';

const BITS = 19;
const LEAST = 3;
const EPOCHS = 4;
const SECOND_BITS = 17;
const SECOND_EPOCHS = 4;

/** Logistic regression over every token: does it carry a cue? */
export function trainCues(prepared: readonly Prepared[]): Float32Array {
  const list = new FeatureList(BITS, 128);
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
  const model = new AdaGrad(1 << BITS, 0.03, 1e-3);
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
    if (epoch > 0) model.keep();
  }
  return model.average();
}

/** The same over the words that a first look finds worth a second; `first` holds each article's first chances. */
export function trainSecond(prepared: readonly Prepared[], first: readonly Float64Array[]): Float32Array {
  const list = new FeatureList(SECOND_BITS, 32);
  const rows: Int32Array[] = [];
  const truth: number[] = [];
  prepared.forEach(({ document, marks, relations }, n) => {
    const anchors = new Set(relations.map((relation) => relation.anchor));
    const chances = first[n] ?? new Float64Array();
    const common = density(chances);
    chances.forEach((chance, i) => {
      if (chance < WORTH_A_LOOK) return;
      secondFeatures(document, marks, chances, common, i, list);
      rows.push(list.buckets.slice(0, list.length));
      truth.push(anchors.has(i) ? 1 : 0);
    });
  });
  const model = new AdaGrad(1 << SECOND_BITS, 0.03, 1e-3);
  const random = randomFrom(9);
  for (let epoch = 0; epoch < SECOND_EPOCHS; epoch++) {
    for (const n of shuffled(rows.length, random)) {
      const row = rows[n] ?? new Int32Array();
      let sum = 0;
      for (const bucket of row) sum += model.weights[bucket] ?? 0;
      const gradient = logistic(sum) - (truth[n] ?? 0);
      for (const bucket of row) model.step(bucket, gradient);
    }
    if (epoch > 0) model.keep();
  }
  return model.average();
}

/** Weights as signed bytes. */
export function quantise(weights: Float32Array, width: number, scale: number, least = 0): Weights {
  const bytes = new Int8Array(weights.length);
  weights.forEach((weight, i) => {
    if (Math.abs(weight) >= least) bytes[i] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
  });
  return { bits: Math.log2(weights.length / width), width, scale, bytes };
}
