import { hashOf } from '../../src/extract/model/hash.ts';
import type { Clusters } from '../../src/extract/text/clusters.ts';
import type { Document } from '../../src/extract/text/document.ts';
import { randomFrom } from './adagrad.ts';

const CONTEXTS = 1500;
const DIMENSIONS = 96;
const LEAST = 8;

/** Groups words that stand in like company: log-weighted neighbour counts, projected at random, then k-means. */
export function clusterWords(documents: readonly Document[], groups: number): Clusters {
  const counts = new Map<string, number>();
  for (const { tokens } of documents)
    for (const { lower } of tokens) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = ranked.filter(([, n]) => n >= LEAST).map(([word]) => word);
  const wordId = new Map(words.map((word, i) => [word, i]));
  const contextId = new Map(ranked.slice(0, CONTEXTS).map(([word], i) => [word, i]));
  const table = words.map(() => new Map<number, number>());
  const totals = new Float64Array(CONTEXTS * 4);
  for (const { tokens } of documents) {
    tokens.forEach(({ lower }, i) => {
      const id = wordId.get(lower);
      if (id === undefined) return;
      for (const [slot, d] of [-1, 1, -2, 2].entries()) {
        const context = contextId.get(tokens[i + d]?.lower ?? '');
        if (context === undefined) continue;
        const column = context * 4 + slot;
        table[id]?.set(column, (table[id]?.get(column) ?? 0) + 1);
        totals[column] = (totals[column] ?? 0) + 1;
      }
    });
  }
  const all = totals.reduce((sum, n) => sum + n, 0);
  const random = randomFrom(3);
  const projection = Float32Array.from({ length: CONTEXTS * 4 * DIMENSIONS }, () => random() * 2 - 1);
  const vectors = table.map((row) => {
    const vector = new Float32Array(DIMENSIONS);
    const total = [...row.values()].reduce((sum, n) => sum + n, 0);
    for (const [column, n] of row) {
      const weight = Math.log((n * all) / (total * (totals[column] ?? 1))) * (column % 4 < 2 ? 1 : 0.4);
      if (weight <= 0) continue;
      for (let d = 0; d < DIMENSIONS; d++)
        vector[d] = (vector[d] ?? 0) + Math.sqrt(n) * weight * (projection[column * DIMENSIONS + d] ?? 0);
    }
    return unit(vector);
  });
  const group = kMeans(vectors, groups, random);
  return { hashes: Int32Array.from(words, hashOf), groups: Uint8Array.from(group) };
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}

function kMeans(vectors: readonly Float32Array[], groups: number, random: () => number): Uint8Array {
  let centres = Array.from(
    { length: groups },
    (_, g) => vectors[g < groups / 2 ? g : Math.floor(random() * vectors.length)] ?? new Float32Array(),
  );
  const group = new Uint8Array(vectors.length);
  for (let round = 0; round < 25; round++) {
    const sums = centres.map(() => new Float32Array(DIMENSIONS));
    vectors.forEach((vector, i) => {
      let best = -2;
      centres.forEach((centre, g) => {
        let dot = 0;
        for (let d = 0; d < DIMENSIONS; d++) dot += (vector[d] ?? 0) * (centre[d] ?? 0);
        if (dot > best) {
          best = dot;
          group[i] = g;
        }
      });
      const sum = sums[group[i] ?? 0];
      if (sum) for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
    });
    centres = sums.map(unit);
  }
  return group;
}
