import type { FeatureList } from './hash.ts';

/** A trained model: one row of `width` signed bytes a bucket; a byte is worth `scale`. */
export interface Weights {
  bits: number;
  width: number;
  scale: number;
  bytes: Int8Array;
}

/** The sum of the rows of a list, one figure a label, written to `into` from `at` on; labels come by fours. */
export function scoreRows(
  { bytes, width, scale }: Weights,
  { buckets, length }: FeatureList,
  into: Float64Array,
  at = 0,
): void {
  for (let y = 0; y < width; y += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < length; k++) {
      const row = (buckets[k] ?? 0) * width + y;
      a += bytes[row] ?? 0;
      b += bytes[row + 1] ?? 0;
      c += bytes[row + 2] ?? 0;
      d += bytes[row + 3] ?? 0;
    }
    into[at + y] = a * scale;
    into[at + y + 1] = b * scale;
    into[at + y + 2] = c * scale;
    into[at + y + 3] = d * scale;
  }
}

/** The same for a model of one label. */
export function scoreRow({ bytes, scale }: Weights, { buckets, length }: FeatureList): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += bytes[buckets[k] ?? 0] ?? 0;
  return sum * scale;
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
