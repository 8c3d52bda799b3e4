import { FeatureList } from '../../src/extract/model/hash.ts';
import { logistic } from '../../src/extract/model/linear.ts';
import { type ConfidenceModel, weigh } from '../../src/extract/relations/confidence.ts';
import { MOST_WHOLE, neighboursOf, wholeFeatures } from '../../src/extract/relations/whole-look.ts';
import { AdaGrad, randomFrom, shuffled } from './adagrad.ts';
import { fitConfidence, type Judged, judge } from './calibrate.ts';
import { quantise } from './cue-model.ts';
import type { Found } from './instances.ts';

const BITS = 16;
const EPOCHS = 4;
const PARTS = 3;

interface Row extends Judged {
  buckets: Int32Array;
  part: number;
}

/**
 * Learns how likely found relations are to be right, from those that models found in articles they had not seen; with
 * the mean squared error of that confidence for relations that it was not learnt from.
 */
export function trainConfidence(found: readonly Found[]): { model: ConfidenceModel; brier: number } {
  const rows = found.flatMap((one, n) => rowsOf(one, n % PARTS));
  const terms = fitConfidence(rows);
  // The scale is fitted to what a model says of relations that it did not learn from.
  const unseen = Array.from({ length: PARTS }, (_, part) => {
    const weights = trainWhole(
      rows.filter((row) => row.part !== part),
      terms,
    );
    return rows
      .filter((row) => row.part === part)
      .map((row) => ({ terms: [scoreOf(row, terms, weights), 1], right: row.right }));
  }).flat();
  const scale = fitConfidence(unseen);
  const errors = unseen.map(({ terms, right }) => (logistic(weigh(terms, scale)) - Number(right)) ** 2);
  return {
    model: { terms, whole: quantise(trainWhole(rows, terms), 1, 0.02), scale },
    brier: errors.reduce((sum, one) => sum + one, 0) / (errors.length || 1),
  };
}

function rowsOf({ prepared, relations }: Found, part: number): Row[] {
  const list = new FeatureList(BITS, MOST_WHOLE);
  const neighbours = neighboursOf(relations);
  return judge(prepared, relations).map((judged, i) => {
    const relation = relations[i];
    const beside = neighbours[i];
    if (relation !== undefined && beside !== undefined)
      wholeFeatures(prepared.document, prepared.marks, relation, beside, list);
    return { ...judged, buckets: list.buckets.slice(0, list.length), part };
  });
}

function scoreOf({ terms, buckets }: Row, weights: readonly number[], whole: Float32Array): number {
  let sum = weigh(terms, weights);
  for (const bucket of buckets) sum += whole[bucket] ?? 0;
  return sum;
}

/** Logistic regression on the whole look, on top of what the terms say. */
function trainWhole(rows: readonly Row[], terms: readonly number[]): Float32Array {
  const model = new AdaGrad(1 << BITS, 0.03, 1e-3);
  const random = randomFrom(13);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const n of shuffled(rows.length, random)) {
      const row = rows[n];
      if (row === undefined) continue;
      const gradient = logistic(scoreOf(row, terms, model.weights)) - Number(row.right);
      for (const bucket of row.buckets) model.step(bucket, gradient);
    }
    if (epoch > 0) model.keep();
  }
  return model.average();
}
