import type { FeatureList } from './hash.ts';

/** A trained model: one row of `width` signed bytes a bucket; a byte is worth `scale`. */
export interface Weights {
  bits: number;
  width: number;
  scale: number;
  bytes: Int8Array;
}

/** The rows of a model whose labels come by fours: a word holds the weights of four, each 128 more than it is. */
export interface PackedRows {
  /** Words a row. */
  width: number;
  scale: number;
  words: Int32Array;
}

const packed = new WeakMap<Weights, PackedRows>();

/** Packed once for a model. */
export function packedRows(weights: Weights): PackedRows {
  const known = packed.get(weights);
  if (known !== undefined) return known;
  const { bytes, width, scale } = weights;
  const words = Int32Array.from({ length: bytes.length / 4 }, (_, i) =>
    [0, 1, 2, 3].reduce((word, n) => word | (((bytes[i * 4 + n] ?? 0) + 128) << (8 * n)), 0),
  );
  const rows = { width: width / 4, scale, words };
  packed.set(weights, rows);
  return rows;
}

/** Two of the four bytes of a word, each with room for the sum of 256. */
const EVERY_OTHER = 0x00ff00ff;
const HALF = 0xffff;

/** The sum of the rows of a list of at most 256, one figure a label, written to `into` from `at` on. */
export function scoreRows(
  { words, width, scale }: PackedRows,
  { buckets, length }: FeatureList,
  into: Float64Array,
  at = 0,
): void {
  const more = 128 * length;
  for (let w = 0; w < width; w++) {
    let even = 0;
    let odd = 0;
    for (let k = 0; k < length; k++) {
      const four = words[(buckets[k] ?? 0) * width + w] ?? 0;
      even += four & EVERY_OTHER;
      odd += (four >>> 8) & EVERY_OTHER;
    }
    const y = at + 4 * w;
    into[y] = ((even & HALF) - more) * scale;
    into[y + 1] = ((odd & HALF) - more) * scale;
    into[y + 2] = ((even >>> 16) - more) * scale;
    into[y + 3] = ((odd >>> 16) - more) * scale;
  }
}

/** The same for a model of one label. */
export function scoreRow({ bytes, scale }: Weights, { buckets, length }: FeatureList): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += bytes[buckets[k] ?? 0] ?? 0;
  return sum * scale;
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
