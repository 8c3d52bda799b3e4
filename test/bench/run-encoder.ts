import { performance } from 'node:perf_hooks';
import { isInstalled, loadE5 } from '../../src/encoder/e5.ts';
import { openEncoder } from '../../src/encoder/index.ts';
import { VectorTable } from '../../src/encoder/vector-table.ts';
import { rebuild } from '../../src/store/derived/rebuild.ts';
import { openStore } from '../../src/store/open.ts';
import { makeStatement, makeVocabulary, makeWords, percentile, seeded } from './generate.ts';

/** Statements that are read, and sizes of the table that is searched. */
const READ = 200;
const SEARCHED = [5_000, 50_000, 200_000];
const WIDTH = 384;

const megabytes = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB`;
const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

/** Time and processor time of each of `times` runs, in milliseconds. */
async function measured(what: string, times: number, run: (n: number) => unknown): Promise<string> {
  const took: number[] = [];
  const cpu = process.cpuUsage();
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    await run(n);
    took.push(performance.now() - from);
  }
  const [half, most] = [percentile(took, 0.5), percentile(took, 0.99)];
  return `  ${what.padEnd(34)} p50 ${half.toFixed(1)} ms  p99 ${most.toFixed(1)} ms  processor ${(cpuMs(cpu) / times).toFixed(1)} ms\n`;
}

async function benchModel(): Promise<void> {
  const random = seeded(1);
  const word = makeVocabulary(random);
  const out = (text: string) => process.stdout.write(text);
  out(`before: ${megabytes()}\n`);
  const from = performance.now();
  const cpu = process.cpuUsage();
  const model = await loadE5();
  out(
    `  ${'load'.padEnd(34)} ${(performance.now() - from).toFixed(0)} ms, processor ${cpuMs(cpu).toFixed(0)} ms; ${megabytes()}\n`,
  );
  const questions = Array.from({ length: READ }, () => makeWords(word, random).slice(0, 8).join(' '));
  out(
    await measured('a question of eight made-up words', READ, (n) =>
      model.encode(`who said ${questions[n]}?`),
    ),
  );
  const statements = Array.from({ length: READ }, () => makeWords(word, random).join(' '));
  out(await measured('a statement', READ, (n) => model.encode(statements[n] ?? '')));
}

async function benchSearch(): Promise<void> {
  const random = seeded(2);
  const vector = () => Int8Array.from({ length: WIDTH }, () => Math.floor(random() * 255) - 127);
  for (const size of SEARCHED) {
    const table = new VectorTable();
    for (let id = 0; id < size; id++) table.add(id, vector());
    const query = vector();
    process.stdout.write(
      await measured(`nearest of ${size.toLocaleString('en')}`, 20, () => table.nearest(query, 30)),
    );
  }
}

async function benchNear(): Promise<void> {
  const encoder = openEncoder({
    patient: true,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  if (encoder === null) return;
  const store = await openStore('sqlite::memory:', { near: encoder.near });
  const workspace = await store.workspace('T1');
  const random = seeded(3);
  const word = makeVocabulary(random);
  const speaker = {
    kind: 'person' as const,
    name: 'Anna Weber',
    anonymous: false,
    aliases: [],
    roles: [],
    represents: null,
    wikidata: null,
  };
  const source = {
    publisher: 'P',
    title: 'T',
    url: null,
    place: null,
    published: null,
    language: 'en',
    text: 'x',
  };
  await workspace.write(async (writer) => {
    await writer.addSource(source);
    await writer.addActor(speaker);
    const drafts = Array.from({ length: READ }, (_, i) =>
      makeStatement(makeWords(word, random).join(' '), 'A-1', i),
    );
    await writer.addStatements(drafts, 'published');
  });
  await rebuild([encoder.vectorsOf(store)]);
  process.stdout.write(
    await measured('near, through thread and store', READ, () =>
      workspace.near(`who said ${makeWords(word, random).slice(0, 8).join(' ')}?`, 10),
    ),
  );
  await encoder.close();
  await store.close();
}

if (isInstalled()) {
  await benchModel();
  await benchNear();
} else process.stdout.write('the encoder is not installed\n');
await benchSearch();
