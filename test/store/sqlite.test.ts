import { chmodSync, copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { exportRecord } from '../../src/curate/transfer/export.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { storeError } from '../../src/store/sqlite-errors.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { sentenceFor } from '../../src/wording/errors.ts';
import { damage } from '../support/damage.ts';
import { storeContract } from './contract.ts';
import { jobsContract } from './jobs-contract.ts';
import { newsContract } from './news-contract.ts';
import { subscriptionsContract } from './subscriptions-contract.ts';
import { writingContract } from './writing-contract.ts';

const AT = '2022-01-10T12:00:00.000Z';
const TOKEN = { teamId: 'T1', label: 'x', hash: 'x' };
const INSTALLATION = {
  ...{ key: 'T1', team: 'T1', enterprise: null, whole: false, name: 'x', installedBy: 'U1' },
  ...{ sealed: 'x', installedAt: AT },
};
const STATE = { text: 'x', by: 'U1', at: AT, expiresAt: AT };
const VECTOR = {
  entry: {
    ...{ kind: 'statement' as const, id: 1, workspaceId: 1, number: 1, published: true, headline: 'x' },
    ...{ citations: [], stood: { status: 'published', headline: 'x', citations: '[]' } },
  },
  sense: null,
};
const MARKED = { source: { workspaceId: 1, number: 1, text: 'x', url: null }, marks: [] };

function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'inner', 'record.db');
}

storeContract('SQLite in a file', () => openStore(`sqlite:${scratch()}`));
subscriptionsContract('SQLite in a file', () => openStore(`sqlite:${scratch()}`));
jobsContract('SQLite in a file', async () => {
  const url = `sqlite:${scratch()}`;
  return [await openStore(url), await openStore(url)];
});
newsContract('SQLite in a file', () => openStore(`sqlite:${scratch()}`));
writingContract('SQLite in a file', async () => {
  const url = `sqlite:${scratch()}`;
  return [await openStore(url), await openStore(url)];
});

describe('while another connection writes', () => {
  it('a digest is set once it is done, and others of the process read meanwhile', async () => {
    const url = `sqlite:${scratch()}`;
    const [first, second] = [await openStore(url), await openStore(url)];
    onTestFinished(() => Promise.all([first.close(), second.close()]).then(() => undefined));
    const [writing, setting] = [await first.workspace('T1'), await second.workspace('T1')];
    const key = { channel: 'C1', kind: 'digest' as const };
    const done: string[] = [];
    let set: Promise<unknown> = Promise.resolve();
    await writing.write(async (writer) => {
      await writer.addCurator('U1');
      set = setting
        .setSubscription(key, {
          setting: '{}',
          setBy: 'U1',
          dueAt: '2022-01-11T08:30:00.000Z',
          lastSlot: '',
          restart: false,
        })
        .then(() => done.push('set'));
      await second.workspace('T1').then((workspace) => workspace.counts());
      done.push('read');
    });
    done.push('written');
    await set;
    expect(done).toEqual(['read', 'written', 'set']);
    expect(await setting.subscription(key)).toMatchObject({ state: 'on' });
  });
});

describe('SQLite in trouble', () => {
  it.each([
    ['removed', (file: string) => rmSync(file)],
    [
      'replaced',
      (file: string) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
  ])('tells that its file was %s while it was open', async (_, change) => {
    const file = scratch();
    const store = await openStore(`sqlite:${file}`);
    onTestFinished(() => store.close());
    await store.ping();
    change(file);
    const error = await store.ping().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'store_removed' });
    expect(sentenceFor(error)).toContain(file);
  });

  it('opens again what it wrote', async () => {
    const file = scratch();
    const first = await openStore(`sqlite:${file}`);
    await (await first.workspace('T1')).firstSight('key', '2022-01-10T12:00:00.000Z');
    await first.close();
    const second = await openStore(`sqlite:${file}`);
    onTestFinished(() => second.close());
    expect(await (await second.workspace('T1')).firstSight('key', '2022-01-10T12:00:00.000Z')).toBe(false);
  });

  it('refuses a database from a newer version', async () => {
    const file = scratch();
    await (await openStore(`sqlite:${file}`)).close();
    const raw = new Database(file);
    raw.prepare("insert into kysely_migration (name, timestamp) values ('999-future', '2030')").run();
    raw.close();
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({
      code: 'store_newer',
      detail: '999-future',
    });
  });

  it('refuses a file that is no database', async () => {
    const file = scratch();
    await (await openStore(`sqlite:${file}`)).close();
    rmSync(file);
    writeFileSync(file, 'this is a letter, not a database, and quite a long one at that'.repeat(100));
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'store_damaged' });
  });

  it.each([
    ['in a file’s place', (folder: string) => path.join(folder, 'letter', 'record.db')],
    ['at a folder', (folder: string) => folder],
    ['where the system makes nothing', () => '/proc/ukraine-talks/record.db'],
    ['with a name that is too long', (folder: string) => path.join(folder, `${'a'.repeat(300)}.db`)],
  ])('says that no database can be made %s', async (_, place) => {
    const folder = path.dirname(path.dirname(scratch()));
    writeFileSync(path.join(folder, 'letter'), 'Dear reader');
    const error = await openStore(`sqlite:${place(folder)}`).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'store_not_made' });
    expect(sentenceFor(error)).toContain('Correct DATABASE_URL');
  });

  it('says that the file is damaged, once its pages are', async () => {
    const file = scratch();
    const store = await openStore(`sqlite:${file}`);
    await plant(await store.workspace('T1'), STARTER, '2022-01-10T12:00:00.000Z');
    await store.close();
    damage(file);
    const error = await openStore(`sqlite:${file}`)
      .then(async (again) => {
        onTestFinished(() => again.close());
        await exportRecord(await again.workspace('T1'), 'json');
      })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'store_damaged' });
    expect(sentenceFor(error)).toContain('backup');
  });

  it('says that the disk is full, as SQLite tells it', () => {
    const database = new Database(':memory:');
    database.exec('create table t (x); pragma max_page_count = 4');
    const fill = () => {
      for (;;) database.exec('insert into t values (randomblob(4000))');
    };
    const full = (() => {
      try {
        return fill();
      } catch (error) {
        return storeError(error);
      }
    })();
    expect(full).toMatchObject({ code: 'store_full' });
    expect(sentenceFor(full)).toContain('make room');
  });

  it.each([
    ['SQLITE_FULL', 'store_full'],
    ['ENOSPC', 'store_full'],
    ['SQLITE_BUSY_SNAPSHOT', 'store_locked'],
    ['SQLITE_READONLY_DBMOVED', 'store_read_only'],
    ['SQLITE_CORRUPT_VTAB', 'store_damaged'],
    ['SQLITE_NOTADB', 'store_damaged'],
    ['SQLITE_IOERR_READ', 'store_unreadable'],
  ])('calls %s %s', (code, expected) => {
    expect(storeError(Object.assign(new Error('of the system'), { code }))).toMatchObject({ code: expected });
  });

  it('says that another writer holds the lock, and works again after', async () => {
    const file = scratch();
    const store = await openStore(`sqlite:${file}`);
    onTestFinished(() => store.close());
    const workspace = await store.workspace('T1');
    const other = new Database(file);
    other.exec('begin immediate');
    const error = await workspace
      .firstSight('key', '2022-01-10T12:00:00.000Z')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'store_locked' });
    expect(sentenceFor(error)).toMatch(/try again/);
    other.exec('rollback');
    other.close();
    expect(await workspace.firstSight('key', '2022-01-10T12:00:00.000Z')).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not write', async () => {
    const file = scratch();
    await (await openStore(`sqlite:${file}`)).close();
    chmodSync(file, 0o444);
    const store = await openStore(`sqlite:${file}`);
    onTestFinished(() => store.close());
    await expect(store.workspace('T9')).rejects.toMatchObject({ code: 'store_read_only' });
  });

  it('lets everything else go on while a write waits for another writer', async () => {
    const file = scratch();
    const store = await openStore(`sqlite:${file}`);
    onTestFinished(() => store.close());
    const workspace = await store.workspace('T1');
    const other = new Database(file);
    other.exec('begin immediate');
    const written = workspace.write((writer) => writer.addCurator('U1'));
    // Only a loop that turns gets here before the write gives up.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await workspace.curators()).toEqual([]);
    other.exec('commit');
    other.close();
    await written;
    expect(await workspace.curators()).toEqual(['U1']);
  });

  it.each<[string, (workspace: WorkspaceStore, store: Store) => Promise<unknown>]>([
    ['a person is met', (workspace) => workspace.putPerson('U1', { nudges: true })],
    ['a channel is met', (workspace) => workspace.meetChannel('C1', AT)],
    [
      'a setting is chosen',
      (workspace) => workspace.putSetting('citation', { value: 'x', by: 'U1', at: AT }),
    ],
    ['a notice is posted', (workspace) => workspace.putHandInNotice('N-1', { channel: 'C1', ts: '1.1' })],
    ['an entry of a feed is forgotten', (workspace) => workspace.forgetNewsItems(1, AT)],
    ['curators are told of news', (workspace) => workspace.tellNews(AT, 1)],
    ['a feed is paused', (workspace) => workspace.setNewsFeedState(1, 'paused', AT)],
    ['a token for agents is made', (_, { accessTokens }) => accessTokens.add({ ...TOKEN, madeAt: AT })],
    ['the app is installed', (_, { installations }) => installations.put(INSTALLATION)],
    ['the app is removed', (_, { installations }) => installations.drop('T1')],
    ['a state of play is signed', (workspace) => workspace.signStateOfPlay(STATE)],
    ['lost words are settled', (workspace) => workspace.closeGoneWords('S-1')],
    ['vectors are made', (_, { vectors }) => vectors.put('v1', [VECTOR])],
    ['marks of articles are made', (_, { marks }) => marks.put('v1', [MARKED])],
    [
      'names and terms are made anew',
      (_, { derived }) => Promise.all(derived.map((kind) => kind.rebuild(1))),
    ],
    ['a host is asked', (_, { hosts }) => hosts.takeHost('a.test', { owner: 'p1', now: AT, until: AT })],
  ])('everything else goes on while %s and another connection writes', async (_, change) => {
    const file = scratch();
    const store = await openStore(`sqlite:${file}`);
    onTestFinished(store.close);
    const workspace = await store.workspace('T1');
    const other = new Database(file);
    other.exec('begin immediate');
    const changed = change(workspace, store);
    // A loop that stood still would end the wait for the lock with an error, before the lock is let go.
    await workspace.counts();
    other.exec('commit');
    other.close();
    await changed;
  });

  it('a digest is set by a transaction that writes before it reads, so that it waits for another writer', async () => {
    const queries: string[] = [];
    const store = await openStore('sqlite::memory:', { onQuery: (query) => void queries.push(query) });
    const workspace = await store.workspace('T1');
    queries.length = 0;
    await workspace.setSubscription(
      { channel: 'C1', kind: 'digest' },
      { setting: '{}', setBy: 'U1', dueAt: '', lastSlot: '', restart: false },
    );
    expect(queries.find((query) => !/^(?:begin|pragma)/i.test(query))).toMatch(/^(?:update|insert)/i);
    await store.close();
  });

  it('entries are dated by their numbers, without going through all that are published', async () => {
    const file = scratch();
    const queries: string[] = [];
    const store = await openStore(`sqlite:${file}`, { onQuery: (query) => void queries.push(query) });
    onTestFinished(store.close);
    const workspace = await store.workspace('T1');
    queries.length = 0;
    const numbers = Array.from({ length: 500 }, (_, n) => n + 1);
    for (const kind of ['statement', 'development'] as const) await workspace.dated(kind, { numbers });
    const plans = queries.map((query) => {
      const database = new Database(file);
      const values = query.replace(/[^?]/g, '').split('');
      const plan = database.prepare(`explain query plan ${query}`).all(...values);
      database.close();
      return JSON.stringify(plan);
    });
    expect(plans).toHaveLength(2);
    for (const plan of plans) expect(plan).toContain('number=?');
  });

  it.each(['mysql://user:secret@host/db', 'record.db', ''])(
    'does not understand %j, and keeps passwords to itself',
    async (url) => {
      const error = await openStore(url).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'store_url_unknown' });
      expect(sentenceFor(error)).not.toContain('secret');
    },
  );
});
