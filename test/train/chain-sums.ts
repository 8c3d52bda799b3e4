import type { Chain } from '../../src/extract/model/chain.ts';

/** Log of the sum of `values[from…to)` exponentiated. */
function logSum(values: Float64Array, from: number, to: number): number {
  let top = -Infinity;
  for (let k = from; k < to; k++) top = Math.max(top, values[k] ?? 0);
  let sum = 0;
  for (let k = from; k < to; k++) sum += Math.exp((values[k] ?? 0) - top);
  return top + Math.log(sum);
}

/** Forward and backward log sums, and the log of the whole. */
export function chainSums({ length, labels, unit, step }: Chain): {
  alpha: Float64Array;
  beta: Float64Array;
  log: number;
} {
  const alpha = new Float64Array(length * labels);
  const beta = new Float64Array(length * labels);
  const scratch = new Float64Array(labels);
  for (let y = 0; y < labels; y++) alpha[y] = unit[y] ?? 0;
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < labels; y++) {
      for (let x = 0; x < labels; x++)
        scratch[x] = (alpha[(i - 1) * labels + x] ?? 0) + (step[(i * labels + x) * labels + y] ?? 0);
      alpha[i * labels + y] = logSum(scratch, 0, labels) + (unit[i * labels + y] ?? 0);
    }
  }
  for (let i = length - 2; i >= 0; i--) {
    for (let x = 0; x < labels; x++) {
      for (let y = 0; y < labels; y++)
        scratch[y] =
          (step[((i + 1) * labels + x) * labels + y] ?? 0) +
          (unit[(i + 1) * labels + y] ?? 0) +
          (beta[(i + 1) * labels + y] ?? 0);
      beta[i * labels + x] = logSum(scratch, 0, labels);
    }
  }
  return { alpha, beta, log: logSum(alpha, (length - 1) * labels, length * labels) };
}
