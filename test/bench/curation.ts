import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { versionOf } from '../../src/curate/acting.ts';
import { plant } from '../../src/curate/plant.ts';
import { publish } from '../../src/curate/publish.ts';
import { openIntake } from '../../src/intake/index.ts';
import { startLocal } from '../../src/local.ts';
import { commandOf, readManifest } from '../../src/manifest.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { SUBMITTED_HERE } from '../support/extractor.ts';
import { fillQueue } from '../support/queue.ts';
import { makeStatement, makeVocabulary, makeWords, percentile, seeded } from './generate.ts';

const ACTING = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const QUEUE = { articles: 100, candidates: 20 };
const OPENINGS = 30;
const PUBLISHED = 100;
/** Statements for each actor of a large record. */
const PER_ACTOR = 50;
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** The Home tab with a full queue, and publishing at each size of the record. */
export async function benchCuration(sizes: readonly number[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    const lines = [await home(`sqlite:${path.join(folder, 'home.db')}`)];
    for (const size of sizes) lines.push(await publishing(`sqlite:${path.join(folder, `${size}.db`)}`, size));
    return lines.join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function home(url: string): Promise<string> {
  const manifest = await readManifest();
  const local = await startLocal(manifest, 0);
  const store = await openStore(url);
  const intake = openIntake();
  const app = createSlackApp(
    {
      botToken: local.botToken,
      apiUrl: local.apiUrl,
      delivery: { mode: 'socket', appToken: local.appToken },
    },
    {
      store,
      starter: STARTER,
      clock: () => new Date(ACTING.at),
      log: QUIET,
      defaultTimeZone: 'UTC',
      intake,
      submissions: SUBMITTED_HERE,
      firstCurators: [],
      command: commandOf(manifest),
    },
  );
  await app.start();
  try {
    const workspace = await store.workspace(local.teamId);
    await plant(workspace, STARTER, ACTING.at);
    await fillQueue(workspace, QUEUE);
    const user = local.control.user('olena').id;
    const times: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      const before = local.control.state.homes.get(user);
      const from = performance.now();
      await local.control.openHome(user);
      while (local.control.state.homes.get(user) === before) await sleep(1);
      times.push(performance.now() - from);
    }
    const [first = 0, ...others] = times;
    return `Home, ${QUEUE.articles} × ${QUEUE.candidates} candidates   first ${first.toFixed(0)} ms, then p50 ${percentile(others, 0.5).toFixed(0)} ms, p99 ${percentile(others, 0.99).toFixed(0)} ms`;
  } finally {
    await app.stop();
    await local.stop();
    await store.close();
    await intake.close();
  }
}

async function publishing(url: string, size: number): Promise<string> {
  const store = await openStore(url);
  try {
    const workspace = await filled(store, size);
    await fillQueue(
      workspace,
      { articles: PUBLISHED / 20, candidates: 20 },
      (n) => `Fresh words number ${n}.`,
    );
    const times: number[] = [];
    for (const { ref } of await workspace.queue({ limit: PUBLISHED })) {
      const seen = await versionOf(workspace, ref);
      const from = performance.now();
      await publish(workspace, ref, seen, ACTING);
      times.push(performance.now() - from);
    }
    return `publish, record of ${size.toLocaleString('en').padStart(9)}   p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  } finally {
    await store.close();
  }
}

async function filled(store: Store, size: number): Promise<WorkspaceStore> {
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, ACTING.at);
  const random = seeded(1);
  const word = makeVocabulary(random);
  const actors: string[] = [];
  await workspace.write(async (writer) => {
    for (let i = 0; i < size / PER_ACTOR; i++)
      actors.push(
        await writer.addActor({
          kind: 'person',
          name: `${word()} ${word()} ${i}`,
          anonymous: false,
          aliases: [],
          roles: [],
          represents: null,
          wikidata: null,
        }),
      );
  });
  const BATCH = 5_000;
  for (let at = 0; at < size; at += BATCH) {
    const drafts = Array.from({ length: Math.min(BATCH, size - at) }, (_, i) =>
      makeStatement(makeWords(word, random).join(' '), actors[(at + i) % actors.length] ?? 'A-1', at + i),
    );
    await workspace.write((writer) => writer.addStatements(drafts, 'published'));
  }
  return workspace;
}
