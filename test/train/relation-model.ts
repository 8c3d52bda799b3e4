import { FeatureList } from '../../src/extract/model/hash.ts';
import { LABELS } from '../../src/extract/relations/labels.ts';
import {
  MOST_FEATURES,
  pathsOf,
  stepFeatures,
  unitFeatures,
} from '../../src/extract/relations/relation-features.ts';
import { windowAround } from '../../src/extract/relations/window.ts';
import { AdaGrad, randomFrom, shuffled } from './adagrad.ts';
import { chainSums } from './chain-sums.ts';
import { labelsOf, type Prepared } from './instances.ts';

const UNIT_BITS = 18;
const STEP_BITS = 15;
const LEAST = 6;
const EPOCHS = 5;
const RATE = 0.03;
const DECAY = 1e-3;

interface Instance {
  gold: Uint8Array;
  unit: Int32Array[];
  step: Int32Array[];
}

/** A linear-chain CRF over the units around a gold cue. */
export function trainRelations(
  prepared: readonly Prepared[],
  levels: readonly Uint8Array[],
): { unit: Float32Array; step: Float32Array } {
  const unitCounts = new Uint8Array(1 << UNIT_BITS);
  const stepCounts = new Uint8Array(1 << STEP_BITS);
  const instances = prepared.flatMap((one, n) =>
    instancesOf(one, levels[n] ?? new Uint8Array(), unitCounts, stepCounts),
  );
  const unit = new AdaGrad((1 << UNIT_BITS) * LABELS, RATE, DECAY);
  const step = new AdaGrad((1 << STEP_BITS) * LABELS * LABELS, RATE, DECAY);
  const random = randomFrom(11);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const n of shuffled(instances.length, random)) {
      const instance = instances[n];
      if (instance !== undefined) learn(instance, unit, step, unitCounts, stepCounts);
    }
    if (epoch === 0) continue;
    unit.keep();
    step.keep();
  }
  return { unit: unit.average(), step: step.average() };
}

function instancesOf(
  { document, marks, relations }: Prepared,
  levels: Uint8Array,
  unitCounts: Uint8Array,
  stepCounts: Uint8Array,
): Instance[] {
  const list = new FeatureList(UNIT_BITS, MOST_FEATURES);
  const steps = new FeatureList(STEP_BITS, MOST_FEATURES);
  const keep = (from: FeatureList, counts: Uint8Array): Int32Array => {
    const row = from.buckets.slice(0, from.length);
    for (const bucket of row) if ((counts[bucket] ?? 0) < LEAST) counts[bucket] = (counts[bucket] ?? 0) + 1;
    return row;
  };
  return relations.map((relation) => {
    const window = windowAround(document, marks, levels, relation.anchor);
    const paths = pathsOf(window);
    return {
      gold: labelsOf(window, relation),
      unit: window.units.map((_, i) => {
        unitFeatures(window, paths, i, list);
        return keep(list, unitCounts);
      }),
      step: window.units.map((_, i) => {
        stepFeatures(window, paths, i, steps);
        return keep(steps, stepCounts);
      }),
    };
  });
}

const SQUARE = LABELS * LABELS;

function learn(
  { gold, unit, step }: Instance,
  unitModel: AdaGrad,
  stepModel: AdaGrad,
  unitCounts: Uint8Array,
  stepCounts: Uint8Array,
): void {
  const length = gold.length;
  const chain = {
    length,
    labels: LABELS,
    unit: new Float64Array(length * LABELS),
    step: new Float64Array(length * SQUARE),
  };
  for (let i = 0; i < length; i++) {
    for (const bucket of unit[i] ?? [])
      for (let y = 0; y < LABELS; y++)
        chain.unit[i * LABELS + y] =
          (chain.unit[i * LABELS + y] ?? 0) + (unitModel.weights[bucket * LABELS + y] ?? 0);
    if (i > 0)
      for (const bucket of step[i] ?? [])
        for (let y = 0; y < SQUARE; y++)
          chain.step[i * SQUARE + y] =
            (chain.step[i * SQUARE + y] ?? 0) + (stepModel.weights[bucket * SQUARE + y] ?? 0);
  }
  const { alpha, beta, log } = chainSums(chain);
  const gradient = new Float64Array(SQUARE);
  for (let i = 0; i < length; i++) {
    const y = gold[i] ?? 0;
    for (let x = 0; x < LABELS; x++)
      gradient[x] =
        Math.exp((alpha[i * LABELS + x] ?? 0) + (beta[i * LABELS + x] ?? 0) - log) - (x === y ? 1 : 0);
    for (const bucket of unit[i] ?? [])
      if ((unitCounts[bucket] ?? 0) >= LEAST)
        for (let x = 0; x < LABELS; x++) {
          const g = gradient[x] ?? 0;
          if (Math.abs(g) > 0.003) unitModel.step(bucket * LABELS + x, g);
        }
    if (i === 0) continue;
    const before = gold[i - 1] ?? 0;
    for (let a = 0; a < LABELS; a++)
      for (let b = 0; b < LABELS; b++) {
        const k = (i * LABELS + a) * LABELS + b;
        const p = Math.exp(
          (alpha[(i - 1) * LABELS + a] ?? 0) +
            (chain.step[k] ?? 0) +
            (chain.unit[i * LABELS + b] ?? 0) +
            (beta[i * LABELS + b] ?? 0) -
            log,
        );
        gradient[a * LABELS + b] = p - (a === before && b === y ? 1 : 0);
      }
    for (const bucket of step[i] ?? [])
      if ((stepCounts[bucket] ?? 0) >= LEAST)
        for (let k = 0; k < SQUARE; k++) {
          const g = gradient[k] ?? 0;
          if (Math.abs(g) > 0.003) stepModel.step(bucket * SQUARE + k, g);
        }
  }
}
