import type { FeatureList } from './hash.ts';

/** A trained model: one row of `width` signed bytes a bucket; a byte is worth `scale`. */
export interface Weights {
  bits: number;
  width: number;
  scale: number;
  bytes: Int8Array;
}

/** The sum of the rows of `list`, one figure a label; `into` has `width` places. */
export function scoreRows({ bytes, width, scale }: Weights, list: FeatureList, into: Float64Array): void {
  into.fill(0);
  for (let k = 0; k < list.length; k++) {
    const row = (list.buckets[k] ?? 0) * width;
    for (let y = 0; y < width; y++) into[y] = (into[y] ?? 0) + (bytes[row + y] ?? 0);
  }
  for (let y = 0; y < width; y++) into[y] = (into[y] ?? 0) * scale;
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
