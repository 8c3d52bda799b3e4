import type { FeatureList } from './hash.ts';

/** A trained model: one row of `width` signed bytes a bucket; a byte is worth `scale`. */
export interface Weights {
  bits: number;
  width: number;
  scale: number;
  bytes: Int8Array;
}

/** The sum of the rows of `list`, one figure a label, written to `into` from `at` on. */
export function scoreRows(
  { bytes, width, scale }: Weights,
  { buckets, length }: FeatureList,
  into: Float64Array,
  at = 0,
): void {
  for (let y = 0; y < width; y++) {
    let sum = 0;
    for (let k = 0; k < length; k++) sum += bytes[(buckets[k] ?? 0) * width + y] ?? 0;
    into[at + y] = sum * scale;
  }
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
