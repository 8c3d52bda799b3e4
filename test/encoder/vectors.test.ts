import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, quantise } from '../../src/encoder/vector.ts';
import { VectorTable } from '../../src/encoder/vector-table.ts';

const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let dot = 0;
  let one = 0;
  let other = 0;
  for (let i = 0; i < a.length; i++) {
    dot += (a[i] ?? 0) * (b[i] ?? 0);
    one += (a[i] ?? 0) ** 2;
    other += (b[i] ?? 0) ** 2;
  }
  return dot / Math.sqrt(one * other);
};

const figures = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 });

describe('vectors of signed bytes', () => {
  it('point where the figures did', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        fc.pre(Math.hypot(...a) > 0.1 && Math.hypot(...b) > 0.1);
        const near = cosine(quantise(Float32Array.from(a)), quantise(Float32Array.from(b)));
        expect(Math.abs(near - cosine(a, b))).toBeLessThan(0.02);
      }),
    );
  });

  it('are zero where the figures are', () => {
    expect(lengthOf(quantise(new Float32Array(8)))).toBe(0);
  });
});

describe('a table of vectors', () => {
  it('finds the nearest, as comparing with each does', () => {
    const vector = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 600 }), vector, (rows, query) => {
        fc.pre(query.some((x) => x !== 0));
        const table = new VectorTable();
        rows.forEach((row, i) => {
          table.add(i + 10, Int8Array.from(row));
        });
        const found = table.nearest(Int8Array.from(query), 5);
        const scores = rows.map((row) => cosine(row, query) || 0).sort((a, b) => b - a);
        expect(found).toHaveLength(Math.min(5, rows.length));
        found.forEach(({ id, score }, i) => {
          expect(score).toBeCloseTo(scores[i] ?? 0, 4);
          expect(cosine(rows[id - 10] ?? [], query) || 0).toBeCloseTo(score, 4);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('finds nothing where nothing is, and by a text without words', () => {
    const table = new VectorTable();
    expect(table.nearest(Int8Array.from([1, 2]), 3)).toEqual([]);
    table.add(1, Int8Array.from([1, 2]));
    expect(table.nearest(new Int8Array(2), 3)).toEqual([]);
  });
});
