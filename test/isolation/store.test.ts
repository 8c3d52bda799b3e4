import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { sharedUrl } from '../support/stores.ts';
import { CHANGES, INSTALLATIONS, JOBS, READS, WRITER } from './calls.ts';
import { fill } from './filled.ts';
import { changed, openRows, type Rows, rowsAbout } from './rows.ts';

/** A store in which `T2` has one entry of each kind, and `T1`, where it is there, twice as many of the same refs. */
async function opened({ alone }: { alone: boolean }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'isolation-'));
  const url = await sharedUrl(folder);
  const store = await openStore(url, {
    near: async (own) => [{ ref: own.teamId, score: await own.vectorCount('v1'), whole: 1 }],
  });
  const rows = await openRows(url);
  onTestFinished(async () => {
    await rows.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const omega = await fill(store, 'T2', 'Omega', 1);
  if (!alone) await fill(store, 'T1', 'Alpha', 2);
  return { rows: rows.read, store, omega, alpha: await store.workspace('T1') };
}

const entries = <On>(calls: Record<string, (on: On) => Promise<unknown>>) => Object.entries(calls);

async function readAll(workspace: WorkspaceStore): Promise<Map<string, unknown>> {
  const read = new Map<string, unknown>();
  for (const [name, call] of entries(READS)) read.set(name, await call(workspace));
  return read;
}

/** Does `call`; resolves with the rows that it changed. */
async function rowsChanged(rows: () => Promise<Rows>, call: () => Promise<unknown>): Promise<string[]> {
  const before = await rows();
  await call();
  return changed(before, await rows());
}

/** Each of these calls for `T2` changes something unless it `reads`, and nothing of `T1`. */
async function expectApart<On>(
  all: () => Promise<Rows>,
  on: On,
  calls: Record<string, (on: On) => Promise<unknown>>,
  reads: readonly string[] = [],
): Promise<void> {
  for (const [name, call] of entries(calls)) {
    const rows = await rowsChanged(all, () => call(on));
    expect(rowsAbout(rows, 'T1', 2), name).toEqual([]);
    expect(rows.length > 0, `${name} changes something`).toBe(!reads.includes(name));
  }
}

describe('two workspaces whose entries have the same refs', () => {
  it('have a row here for every method', async () => {
    const { store, omega } = await opened({ alone: true });
    const names = (one: object) => Object.keys(one).sort();
    expect(names({ ...READS, ...CHANGES, teamId: '' })).toEqual(names(omega));
    await omega.write(async (writer) => {
      expect(names({ ...WRITER, read: '' })).toEqual(names(writer));
      const reading = new Set(names(READS));
      expect(names(writer.read).filter((name) => !reading.has(name))).toEqual([]);
    });
    expect(names({ ...JOBS, claim: '', forgetDone: '', listen: '' })).toEqual(names(store.jobs));
    expect(names({ ...INSTALLATIONS, list: '', activeTeams: '' })).toEqual(names(store.installations));
    // Of all workspaces, and named as such, are those of the runner, the rebuilding and the operator.
    const others = ['accessTokens', 'close', 'deleteWorkspace', 'derived', 'due', 'hosts', 'installations'];
    expect(names(store)).toEqual(
      [...others, 'jobs', 'marks', 'ping', 'teams', 'vectors', 'workspace'].sort(),
    );
  });

  it('each read what they read where the other is not, and not what the other reads', async () => {
    const [apart, beside] = [await opened({ alone: true }), await opened({ alone: false })];
    const [expected, own, other] = [
      await readAll(apart.omega),
      await readAll(beside.omega),
      await readAll(beside.alpha),
    ];
    for (const [name, found] of own) {
      expect(found, name).toEqual(expected.get(name));
      expect(other.get(name), `${name} finds something`).not.toEqual(found);
    }
  });

  it('change no row of each other, nor what the other finds', async () => {
    const { rows: all, store, omega, alpha } = await opened({ alone: false });
    const before = await readAll(alpha);
    await expectApart(all, omega, CHANGES);
    for (const [name, call] of entries(WRITER)) {
      const rows = await rowsChanged(all, () => omega.write(call));
      expect(rowsAbout(rows, 'T1', 2), name).toEqual([]);
      // Every change counts up the version of its workspace.
      expect(rows.length, `${name} changes something`).toBeGreaterThan(2);
    }
    await expectApart(all, store, JOBS, ['list', 'count']);
    await expectApart(all, store, INSTALLATIONS, ['get', 'of', 'teamsOf']);
    expect(await readAll(alpha)).toEqual(before);
  });

  it('do not reach each other’s rows by numbers that are of all workspaces', async () => {
    const { rows: all, omega, alpha } = await opened({ alone: false });
    const [watch] = await alpha.watches('C1');
    const [item] = await alpha.newsItems(1, [{ idKey: 'id 1', urlKey: null, textKey: null }]);
    if (watch === undefined || item === undefined) throw new Error('they were filled');
    const rows = await rowsChanged(all, async () => {
      expect(await omega.removeWatch(watch.id)).toBeNull();
      await omega.putNewsItem({ ...item, print: 'stolen' });
    });
    expect(rows).toEqual([]);
    const ids = (await alpha.vectorsAfter(0, 'v1', 100)).map(({ id }) => id);
    expect(await omega.entriesOfVectors(ids, 'v1')).toEqual(new Map());
  });

  it('are read apart by what names a workspace of all', async () => {
    const { store } = await opened({ alone: false });
    const due = (teams: string[]) =>
      store.due('2022-02-01T00:00:00.000Z', { teams, published: '2022-02-01T00:00:00.000Z', limit: 10 });
    expect(new Set((await due(['T2'])).map(({ teamId }) => teamId))).toEqual(new Set(['T2']));
    expect((await store.jobs.list({ teamId: 'T2', limit: 10 })).map(({ payload }) => payload)).toEqual([
      'T2',
    ]);
    expect(await store.jobs.count('T2')).toEqual([{ kind: 'read', state: 'waiting', jobs: 1 }]);
    await store.accessTokens.add({ teamId: 'T2', label: 'Omega', hash: 'h2', madeAt: '2022-01-10' });
    expect(await store.accessTokens.byHash('h2')).toMatchObject({ teamId: 'T2' });
  });

  it('are deleted apart, with every row', async () => {
    const { rows: all, store, alpha } = await opened({ alone: false });
    const before = await readAll(alpha);
    const rows = await rowsChanged(all, () => store.deleteWorkspace('T2'));
    expect(rowsAbout(rows, 'T1', 2)).toEqual([]);
    const left = [...(await all())].flatMap(([table, held]) => held.map((row) => `${table} ${row}`));
    // Its empty row stays, so that nobody writes where it was.
    expect(rowsAbout(left, 'T2', 1)).toEqual([expect.stringContaining('workspaces')]);
    expect(await readAll(alpha)).toEqual(before);
  });
});
