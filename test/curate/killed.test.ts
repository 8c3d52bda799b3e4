import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { archiveOf } from '../../src/curate/transfer/archive.ts';
import { readArchive } from '../../src/exchange/archive.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { sharedUrl } from '../support/stores.ts';

const KILLS = 30;
const ROWS = 5;

/** Every change is whole: each thing is as its last revision left it, and what was published has its entry. */
async function expectWhole(url: string): Promise<number> {
  const store = await openStore(url);
  try {
    const archive = await archiveOf(await store.workspace('T1'));
    expect(readArchive(JSON.stringify(archive), new Date().toISOString())).toMatchObject({ ok: true });
    const last = new Map(archive.revisions.map((revision) => [revision.subject, revision.after]));
    for (const thing of [...archive.statements, ...archive.developments, ...archive.candidates])
      expect(last.get(thing.ref), thing.ref).toEqual(thing);
    const entries = new Set([...archive.statements, ...archive.developments].map(({ ref }) => ref));
    for (const { ref, status, entry } of archive.candidates)
      expect(status === 'published' ? entries.has(entry ?? '') : entry === null, ref).toBe(true);
    for (const { ref, title } of archive.sources.slice(1)) {
      const found = archive.candidates.filter(({ source }) => source === ref).length;
      const cited = archive.statements.filter(({ citations }) => citations[0]?.source === ref).length;
      if (title.startsWith('Table')) expect(cited, title).toBe(ROWS);
      else expect(found, title).toBeGreaterThan(0);
    }
    const gone = new Set(archive.merged.map(({ ref }) => ref));
    expect(archive.statements.filter(({ speaker }) => gone.has(speaker))).toEqual([]);
    return archive.revisions.length;
  } finally {
    await store.close();
  }
}

it('a process that is killed at any moment of adding, publishing, merging or importing leaves the old state or the new one', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'killed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const url = await sharedUrl(folder);
  const store = await openStore(url);
  await plant(await store.workspace('T1'), STARTER, '2022-01-10T12:00:00.000Z');
  await store.close();
  const program = path.join(import.meta.dirname, 'killed.ts');
  let revisions = 0;
  for (let i = 0; i < KILLS; i++) {
    const child = spawn(process.execPath, ['--import', 'tsx', program, url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await sleep(Math.random() * 250);
    child.kill('SIGKILL');
    await once(child, 'exit');
    revisions = await expectWhole(url);
  }
  expect(revisions).toBeGreaterThan(100);
}, 600_000);
