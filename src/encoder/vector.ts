/** Figures as signed bytes: the largest becomes 127 or -127. Their direction stays, to within half a hundredth of it. */
export function quantise(figures: Float32Array): Int8Array {
  let most = 0;
  for (const figure of figures) most = Math.max(most, Math.abs(figure));
  return Int8Array.from(figures, (figure) => Math.round((figure * 127) / (most || 1)));
}

/** The length of a vector. */
export function lengthOf(vector: Int8Array): number {
  let sum = 0;
  for (const x of vector) sum += x * x;
  return Math.sqrt(sum);
}
