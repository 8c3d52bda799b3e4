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

/** How sure the chain is of each label of `path`, 0..1, and the log of the chance of all of them together. */
export function certainties(chain: Chain, path: Uint8Array): { sure: Float64Array; chance: number } {
  const { length, labels, unit, step } = chain;
  const { weights, log } = stepWeights(chain);
  const { alpha, scales } = forward(chain, weights);
  const beta = new Float64Array(labels).fill(1);
  const sure = new Float64Array(length);
  const before = new Float64Array(labels);
  let score = 0;
  let whole = log;
  for (let i = length - 1; i >= 0; i--) {
    const y = path[i] ?? 0;
    sure[i] = Math.min(1, (alpha[i * labels + y] ?? 0) * (beta[y] ?? 0));
    whole += Math.log(scales[i] ?? 1);
    score += unit[i * labels + y] ?? 0;
    if (i === 0) break;
    score += step[(i * labels + (path[i - 1] ?? 0)) * labels + y] ?? 0;
    for (let x = 0; x < labels; x++) {
      let sum = 0;
      for (let z = 0; z < labels; z++) sum += (weights[(i * labels + x) * labels + z] ?? 0) * (beta[z] ?? 0);
      before[x] = sum / (scales[i] ?? 1);
    }
    beta.set(before);
  }
  return { sure, chance: score - whole };
}

/**
 * The scores of each step with the unit that it leads to, exponentiated; the first unit stands for a step from label 0.
 * The greatest of each step is taken off before, so that nothing overflows; `log` is the sum of what was taken off.
 */
function stepWeights({ length, labels, unit, step }: Chain): { weights: Float64Array; log: number } {
  const weights = new Float64Array(step.length);
  let log = 0;
  for (let i = 0; i < length; i++) {
    const rows = i === 0 ? 1 : labels;
    let top = -Infinity;
    for (let x = 0; x < rows; x++)
      for (let y = 0; y < labels; y++) {
        const k = (i * labels + x) * labels + y;
        const score = (step[k] ?? 0) + (unit[i * labels + y] ?? 0);
        weights[k] = score;
        if (score > top) top = score;
      }
    log += top;
    for (let k = i * labels * labels; k < (i * labels + rows) * labels; k++)
      weights[k] = Math.exp((weights[k] ?? 0) - top);
  }
  return { weights, log };
}

/** The chances of the labels of each place in the light of those before it, and what they were divided by to sum up to 1. */
function forward(
  { length, labels }: Chain,
  weights: Float64Array,
): { alpha: Float64Array; scales: Float64Array } {
  const alpha = new Float64Array(length * labels);
  const scales = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    let scale = Number.MIN_VALUE;
    for (let y = 0; y < labels; y++) {
      let sum = i === 0 ? (weights[y] ?? 0) : 0;
      if (i > 0)
        for (let x = 0; x < labels; x++)
          sum += (alpha[(i - 1) * labels + x] ?? 0) * (weights[(i * labels + x) * labels + y] ?? 0);
      alpha[i * labels + y] = sum;
      scale += sum;
    }
    scales[i] = scale;
    for (let y = 0; y < labels; y++) alpha[i * labels + y] = (alpha[i * labels + y] ?? 0) / scale;
  }
  return { alpha, scales };
}
