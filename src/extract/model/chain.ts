/** A chain of `length` places: `unit[i * labels + y]`, and `step[(i * labels + before) * labels + y]` for i ≥ 1. */
export interface Chain {
  length: number;
  labels: number;
  unit: Float64Array;
  step: Float64Array;
}

/** The labels that together score highest (Viterbi). */
export function bestPath({ length, labels, unit, step }: Chain): Uint8Array {
  const best = new Float64Array(length * labels);
  const from = new Uint8Array(length * labels);
  for (let y = 0; y < labels; y++) best[y] = unit[y] ?? 0;
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < labels; y++) {
      let top = -Infinity;
      for (let x = 0; x < labels; x++) {
        const score = (best[(i - 1) * labels + x] ?? 0) + (step[(i * labels + x) * labels + y] ?? 0);
        if (score > top) {
          top = score;
          from[i * labels + y] = x;
        }
      }
      best[i * labels + y] = top + (unit[i * labels + y] ?? 0);
    }
  }
  const path = new Uint8Array(length);
  let top = -Infinity;
  for (let y = 0; y < labels; y++) {
    const score = best[(length - 1) * labels + y] ?? 0;
    if (score > top) {
      top = score;
      path[length - 1] = y;
    }
  }
  for (let i = length - 1; i > 0; i--) path[i - 1] = from[i * labels + (path[i] ?? 0)] ?? 0;
  return path;
}

/** Log of the sum of `values[from…to)` exponentiated. */
function logSum(values: Float64Array, from: number, to: number): number {
  let top = -Infinity;
  for (let k = from; k < to; k++) top = Math.max(top, values[k] ?? 0);
  let sum = 0;
  for (let k = from; k < to; k++) sum += Math.exp((values[k] ?? 0) - top);
  return top + Math.log(sum);
}

/** Forward and backward log sums, and the log of the whole. */
export function sums({ length, labels, unit, step }: Chain): {
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

/** How sure the chain is of each label of `path`, 0..1, and the log of the chance of all of them together. */
export function certainties(chain: Chain, path: Uint8Array): { sure: Float64Array; chance: number } {
  const { labels, unit, step } = chain;
  const { alpha, beta, log } = sums(chain);
  let score = 0;
  const sure = new Float64Array(path.length);
  path.forEach((y, i) => {
    sure[i] = Math.exp((alpha[i * labels + y] ?? 0) + (beta[i * labels + y] ?? 0) - log);
    score += unit[i * labels + y] ?? 0;
    if (i > 0) score += step[(i * labels + (path[i - 1] ?? 0)) * labels + y] ?? 0;
  });
  return { sure, chance: score - log };
}
