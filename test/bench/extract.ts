import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import nlp from 'compromise';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { ARTICLE } from '../../src/starter/article.ts';
import { ARTICLES_ONE } from '../extract/gold/articles-one.ts';
import { ARTICLES_TWO } from '../extract/gold/articles-two.ts';

const ROUNDS = 40;
const FOLDER_ROUNDS = 3;
const actors = indexActors(ACTORS);
const own = [ARTICLE, ...[...ARTICLES_ONE, ...ARTICLES_TWO].map(({ text }) => text)];

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

/** Whole articles through extract and through compromise in turns; then hard texts; then a folder by workers. */
export async function benchExtract(folder?: string): Promise<string> {
  const texts = folder === undefined ? own : readArticles(folder);
  const rounds = folder === undefined ? ROUNDS : FOLDER_ROUNDS;
  const readAll = (): void => {
    for (const text of texts) extract(text, { actors });
  };
  const tagAll = (): void => {
    for (const text of texts) nlp(text);
  };
  readAll();
  tagAll();
  let ours = 0;
  let theirs = 0;
  for (let round = 0; round < rounds; round++) {
    ours += seconds(readAll);
    theirs += seconds(tagAll);
  }
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  const lines = [
    `extract: ${texts.length} articles, ${((texts.length * rounds) / ours).toFixed(0)} articles/s; ` +
      `nlp(article) of compromise takes ${(theirs / ours).toFixed(1)} times as long; ${memory} MB in all`,
    ...hardTexts(),
    await byWorkers(texts),
  ];
  return lines.join('\n');
}

const readArticles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

/** Texts that a quadratic step would show in: each at one size and at four times the size. */
function hardTexts(): string[] {
  const makers: [string, (size: number) => string][] = [
    ['1 MB of news', (size) => `${ARTICLE}\n`.repeat(Math.ceil((size * 1e6) / ARTICLE.length))],
    ['10,000 quotation marks', (size) => '“a” said he '.repeat(size * 5000)],
    ['a quotation never closed', (size) => `“${'we will not say that he said it '.repeat(size * 10_000)}`],
    ['100,000 words without a full stop', (size) => 'he said that they want '.repeat(size * 20_000)],
    ['one paragraph', (size) => 'Blinken said it was late. '.repeat(size * 10_000)],
  ];
  return makers.map(([name, make]) => {
    const small = seconds(() => extract(make(0.25), { actors, published: '2022-01-10' }));
    const large = seconds(() => extract(make(1), { actors, published: '2022-01-10' }));
    return `  ${name}: ${large.toFixed(2)} s, ${(large / small).toFixed(1)} times a quarter of it`;
  });
}

const WORKER = new URL('./extract-worker.ts', import.meta.url).href;
/** Threads of Node 20 do not inherit a loader for TypeScript. */
const STARTER = `import('tsx/esm/api').then(({ tsImport }) => tsImport(require('node:worker_threads').workerData.module, 'file:///'))`;

/** A folder shared out among as many threads as the machine has cores. */
async function byWorkers(texts: readonly string[]): Promise<string> {
  const threads = availableParallelism();
  const many = Array.from({ length: Math.ceil(2000 / texts.length) }, () => texts).flat();
  const start = performance.now();
  const workers = Array.from({ length: threads }, (_, n) => {
    const worker = new Worker(STARTER, {
      eval: true,
      workerData: { module: WORKER, texts: many.filter((_text, i) => i % threads === n) },
    });
    return new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  });
  await Promise.all(workers);
  const took = (performance.now() - start) / 1000;
  return `  ${threads} worker threads: ${(many.length / took).toFixed(0)} articles/s over ${many.length}, start included`;
}
