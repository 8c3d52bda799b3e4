import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { loadStates, ownPieces } from '../../src/encoder/e5.ts';
import { PIECE_WIDTH } from '../../src/encoder/piece-space.ts';

/**
 * Finds where the figures of word pieces differ most, in sentences of invented stories and drafts (principal components), and
 * writes `models/e5-small/pieces.bin`.
 *
 * usage: npm run encoder:fit
 */
const ROOT = path.join(import.meta.dirname, '..', '..');
const FOLDERS = ['test/extract/stories', 'test/check'].map((folder) => path.join(ROOT, folder));
/** Sentences as long as what is put on a record. */
const LENGTH = { from: 30, to: 400 };

const sentences = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split(/\n+|(?<=[.!?]) /)),
)
  .map((one) => one.trim())
  .filter(({ length }) => length >= LENGTH.from && length <= LENGTH.to);

const states = await loadStates();
let pieces = 0;
let mean: number[] = [];
const products: number[][] = [];
for (const sentence of sentences)
  for (const [, figures] of ownPieces(await states(sentence))) {
    pieces++;
    if (mean.length === 0) {
      mean = Array.from(figures, () => 0);
      for (const _ of figures) products.push(Array.from(figures, () => 0));
    }
    for (const [i, one] of figures.entries()) {
      mean[i] = (mean[i] ?? 0) + one;
      const row = products[i] ?? [];
      for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + one * (figures[j] ?? 0);
    }
  }
mean = mean.map((one) => one / pieces);
const covariance = Matrix.zeros(mean.length, mean.length);
for (const [i, row] of products.entries())
  for (let j = 0; j <= i; j++) {
    const value = (row[j] ?? 0) / pieces - (mean[i] ?? 0) * (mean[j] ?? 0);
    covariance.set(i, j, value);
    covariance.set(j, i, value);
  }
const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(covariance, {
  assumeSymmetric: true,
});
const directions = values
  .map((value, column) => ({ value, column }))
  .sort((a, b) => b.value - a.value)
  .slice(0, PIECE_WIDTH);
const kept =
  directions.reduce((sum, { value }) => sum + value, 0) / values.reduce((sum, one) => sum + one, 0);
const file = Float32Array.from([...mean, ...directions.flatMap(({ column }) => vectors.getColumn(column))]);
writeFileSync(path.join(ROOT, 'models', 'e5-small', 'pieces.bin'), Buffer.from(file.buffer));
process.stdout.write(
  `${sentences.length} sentences, ${pieces} word pieces; ${PIECE_WIDTH} directions hold ${(100 * kept).toFixed(0)} % of how they differ\n`,
);
