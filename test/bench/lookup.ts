import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { ask } from '../../src/ask/ask.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { makeStatement, makeVocabulary, makeWords, misremember, percentile, seeded } from './generate.ts';

const BATCH = 5_000;
const LOOKUPS = 200;
const SPEAKERS = 200;

/**
 * Who-said lookups over `size` generated statements, beside plain FTS5 with `bm25` and the same words OR-ed, in one
 * process on one database file. Milliseconds.
 */
export async function benchLookup(size: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const random = seeded(size);
  const word = makeVocabulary(random);
  const store = await openStore(`sqlite:${path.join(folder, 'record.db')}`);
  const plain = new Database(path.join(folder, 'plain.db'));
  try {
    plain.exec("create virtual table plain using fts5(words, tokenize='porter unicode61')");
    const workspace = await store.workspace('T1');
    await addParties(workspace);
    const began = performance.now();
    const sample = await fill(workspace, plain, size, { word, random });
    const filled = performance.now() - began;
    return report(size, filled, await lookUp(workspace, plain, sample, { word, random }));
  } finally {
    plain.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Chance {
  word: () => string;
  random: () => number;
}

async function addParties(workspace: WorkspaceStore): Promise<void> {
  await workspace.write(async (writer) => {
    await writer.addSource({
      publisher: 'P',
      title: 'T',
      url: null,
      place: null,
      published: '2022-01-01',
      language: 'en',
      text: 'x',
    });
    for (let n = 1; n <= SPEAKERS; n++) {
      await writer.addActor({
        kind: 'person',
        name: `Speaker${n} Surname${n}`,
        anonymous: false,
        aliases: [],
        roles: [],
        represents: null,
        wikidata: null,
      });
    }
  });
}

/** Puts the same statements into both; resolves with the words of some, by their numbers. */
async function fill(
  workspace: WorkspaceStore,
  plain: Database.Database,
  size: number,
  { word, random }: Chance,
): Promise<Map<number, string[]>> {
  const insert = plain.prepare('insert into plain (rowid, words) values (?, ?)');
  const sample = new Map<number, string[]>();
  for (let at = 0; at < size; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, size - at) }, () => makeWords(word, random));
    for (const [i, words] of batch.entries())
      if ((at + i) % Math.ceil(size / LOOKUPS) === 0) sample.set(at + i + 1, words);
    await workspace.write((writer) =>
      writer.addStatements(
        batch.map((words, i) => makeStatement(words.join(' '), `A-${1 + ((at + i) % SPEAKERS)}`, at + i + 1)),
        'published',
      ),
    );
    plain.transaction(() => {
      for (const [i, words] of batch.entries()) insert.run(at + i + 1, words.join(' '));
    })();
  }
  return sample;
}

/** How long each took, and how often the right one came first. */
interface Looked {
  ours: number[];
  theirs: number[];
  oursFirst: number;
  theirsFirst: number;
}

async function lookUp(
  workspace: WorkspaceStore,
  plain: Database.Database,
  sample: ReadonlyMap<number, string[]>,
  { word, random }: Chance,
): Promise<Looked> {
  const bm25 = plain.prepare(
    'select rowid as id from plain where plain match ? order by bm25(plain) limit 10',
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  let oursFirst = 0;
  let theirsFirst = 0;
  const moment = { now: new Date('2026-01-01T00:00:00Z'), timeZone: 'UTC' };
  for (const [number, words] of sample) {
    const memory = misremember(words, word, random);
    const query = memory
      .split(' ')
      .map((one) => `"${one}"`)
      .join(' OR ');
    let from = performance.now();
    const answer = await ask(workspace, `who said ${memory}`, moment);
    ours.push(performance.now() - from);
    const [first] = answer.items;
    if (first?.kind === 'statement' && first.statement.ref === `S-${number}`) oursFirst++;
    from = performance.now();
    const row = bm25.all(query)[0] as { id: number } | undefined;
    theirs.push(performance.now() - from);
    if (row?.id === number) theirsFirst++;
  }
  return { ours, theirs, oursFirst, theirsFirst };
}

function report(size: number, filled: number, { ours, theirs, oursFirst, theirsFirst }: Looked): string {
  const ms = (value: number) => value.toFixed(2).padStart(9);
  const share = (n: number) => `${((100 * n) / ours.length).toFixed(1)} %`.padStart(8);
  const ratio = percentile(ours, 0.5) / percentile(theirs, 0.5);
  return [
    `${size.toLocaleString('en')} statements, filled in ${(filled / 1000).toFixed(0)} s, ${ours.length} lookups`,
    `  who-said   p50 ${ms(percentile(ours, 0.5))} ms  p99 ${ms(percentile(ours, 0.99))} ms  right one first ${share(oursFirst)}`,
    `  FTS5 bm25  p50 ${ms(percentile(theirs, 0.5))} ms  p99 ${ms(percentile(theirs, 0.99))} ms  right one first ${share(theirsFirst)}`,
    `  p50 who-said / bm25: ${ratio.toFixed(2)}`,
  ].join('\n');
}
