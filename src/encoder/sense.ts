import type { Encoded } from './model.ts';
import { lengthOf, quantise } from './vector.ts';

/** What is kept of a text: its direction, and those of its word pieces, one after the other. */
export interface Sense {
  vector: Int8Array;
  pieces: Int8Array;
}

/** A text that others are laid beside. */
export interface Asked {
  vector: Int8Array;
  pieces: readonly { vector: Int8Array; weight: number }[];
}

export const askedOf = ({ figures, pieces }: Encoded): Asked => ({
  vector: quantise(figures),
  pieces: pieces.map((piece) => ({ weight: piece.weight, vector: quantise(piece.figures) })),
});

export function senseOf({ figures, pieces }: Encoded): Sense {
  const width = pieces[0]?.figures.length ?? 0;
  const kept = new Int8Array(width * pieces.length);
  for (const [i, piece] of pieces.entries()) kept.set(quantise(piece.figures), i * width);
  return { vector: quantise(figures), pieces: kept };
}

/**
 * How much of a text is said by another, -1..1: for each of its word pieces the nearest of the other's, weighed by how
 * much they tell (late interaction, Khattab and Zaharia 2020); null where of either there are none. `held` are the
 * {@link Sense.pieces} of the other.
 */
export function likeness({ pieces }: Asked, held: Int8Array): number | null {
  const width = pieces[0]?.vector.length ?? 0;
  if (width === 0 || held.length < width) return null;
  const others = Array.from({ length: Math.floor(held.length / width) }, (_, i) =>
    held.subarray(i * width, (i + 1) * width),
  );
  const lengths = others.map((other) => lengthOf(other) || 1);
  let sum = 0;
  let weights = 0;
  for (const { vector, weight } of pieces) {
    const length = lengthOf(vector) || 1;
    let most = -1;
    for (const [i, other] of others.entries())
      most = Math.max(most, dot(vector, other) / (length * (lengths[i] ?? 1)));
    sum += weight * most;
    weights += weight;
  }
  return sum / weights;
}

function dot(one: Int8Array, other: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}
