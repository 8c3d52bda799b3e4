import { describe, expect, it } from 'vitest';
import { bestPath, type Chain, certainties } from '../../src/extract/model/chain.ts';
import { FeatureList } from '../../src/extract/model/hash.ts';
import { packedRows, scoreRows } from '../../src/extract/model/linear.ts';

const LABELS = 4;

/** Figures that look random and are the same every time. */
function figures(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state / 0x7fffffff) * 8 - 4;
  };
}

function chainOf(length: number, seed: number): Chain {
  const next = figures(seed);
  return {
    length,
    labels: LABELS,
    unit: Float64Array.from({ length: length * LABELS }, next),
    step: Float64Array.from({ length: length * LABELS * LABELS }, (_, k) =>
      k < LABELS * LABELS ? 0 : next(),
    ),
  };
}

/** Every labelling of a chain with its score. */
function labellings({ length, unit, step }: Chain): { path: number[]; score: number }[] {
  let paths: number[][] = [[]];
  for (let i = 0; i < length; i++) paths = paths.flatMap((path) => [0, 1, 2, 3].map((y) => [...path, y]));
  return paths.map((path) => ({
    path,
    score: path.reduce(
      (sum, y, i) =>
        sum +
        (unit[i * LABELS + y] ?? 0) +
        (i === 0 ? 0 : (step[(i * LABELS + (path[i - 1] ?? 0)) * LABELS + y] ?? 0)),
      0,
    ),
  }));
}

describe('a chain of labels', () => {
  it.each([
    [1, 3],
    [2, 17],
    [5, 2],
    [6, 99],
  ])('of %i places is as sure as all its labellings together tell', (length, seed) => {
    const chain = chainOf(length, seed);
    const all = labellings(chain);
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    const whole = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const path = bestPath(chain);
    expect([...path]).toEqual(best.path);
    const { sure, chance } = certainties(chain, path);
    expect(chance).toBeCloseTo(best.score - Math.log(whole), 9);
    path.forEach((y, i) => {
      const share = all
        .filter((one) => one.path[i] === y)
        .reduce((sum, { score }) => sum + Math.exp(score), 0);
      expect(sure[i]).toBeCloseTo(share / whole, 9);
    });
  });

  it('that has no doubt is sure of a labelling of any length', () => {
    const chain = chainOf(400, 5);
    const path = bestPath(chain);
    path.forEach((y, i) => {
      chain.unit[i * LABELS + y] = 200;
    });
    const { sure, chance } = certainties(chain, path);
    expect(Math.min(...sure)).toBeCloseTo(1, 9);
    expect(chance).toBeCloseTo(0, 9);
  });
});

describe('rows of weights', () => {
  it('add up as their bytes do', () => {
    const width = 16;
    const next = figures(7);
    const bytes = Int8Array.from({ length: 64 * width }, () => Math.round(next() * 31));
    const list = new FeatureList(6, 256);
    for (let n = 0; n < 256; n++) list.add(n, n * 31);
    const into = new Float64Array(width + 2);
    scoreRows(packedRows({ bits: 6, width, scale: 0.5, bytes }), list, into, 2);
    for (let y = 0; y < width; y++) {
      let sum = 0;
      for (const bucket of list.buckets) sum += bytes[bucket * width + y] ?? 0;
      expect(into[y + 2]).toBe(sum * 0.5);
    }
  });
});
