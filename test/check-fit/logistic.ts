/** What a weight is fitted to: the signs of a pair, whether it is one, and how much it counts. */
export interface Example {
  signs: readonly number[];
  is: boolean;
  counts: number;
}

const ROUNDS = 30;
/** Keeps weights small where there is little to fit them to (L2). */
const RIDGE = 1;

/** Fits a logistic regression by Newton's method: a constant, then a weight for each sign. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const size = (examples[0]?.signs.length ?? 0) + 1;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
    const curvature = weights.map((_, i) =>
      weights.map((_weight, j): number => (i === j && i > 0 ? RIDGE : 0)),
    );
    for (const { signs, is, counts } of examples) {
      const given = [1, ...signs];
      const sure = certainty(weights, signs);
      given.forEach((a, i) => {
        gradient[i] = (gradient[i] ?? 0) + counts * (sure - Number(is)) * a;
        const row = curvature[i] ?? [];
        given.forEach((b, j) => {
          row[j] = (row[j] ?? 0) + counts * sure * (1 - sure) * a * b;
        });
      });
    }
    const step = solved(curvature, gradient);
    step.forEach((by, i) => {
      weights[i] = (weights[i] ?? 0) - by;
    });
  }
  return weights;
}

/** How sure weights are of signs, 0..1. */
export const certainty = ([constant = 0, ...weights]: readonly number[], signs: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * (weights[i] ?? 0), constant)));

/** Solves a system of linear equations by elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows
      .slice(at)
      .reduce((best, row) => (Math.abs(row[at] ?? 0) > Math.abs(best[at] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(at, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const by = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, j) => {
        row[j] = (row[j] ?? 0) - by * value;
      });
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}
