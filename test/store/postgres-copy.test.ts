import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { mergeActors } from '../../src/curate/actors.ts';
import { plant } from '../../src/curate/plant.ts';
import { retract } from '../../src/curate/retract.ts';
import { STARTER } from '../../src/starter/index.ts';
import { COPIED } from '../../src/store/copied.ts';
import { copyStore } from '../../src/store/copy.ts';
import { checkStore, openStore } from '../../src/store/open.ts';
import { publishStatement } from '../digest/support.ts';
import { fillQueue } from '../support/queue.ts';
import { command, emptyPostgres } from '../support/stores.ts';
import { terminal } from '../support/terminal.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };

/** A file with two records that have been worked on. */
async function lived(): Promise<{ url: string; file: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'record.db');
  const store = await openStore(`sqlite:${file}`);
  for (const team of ['T1', 'T2']) {
    const workspace = await store.workspace(team);
    await plant(workspace, STARTER, ANNA.at);
    await fillQueue(workspace, { articles: 2, candidates: 3 }, (n) => `«Слова ${n}» – of ${team} 🕊️.`);
    await retract(workspace, 'S-3', 'said by somebody else', ANNA);
    await mergeActors(workspace, 'A-10', 'A-9', ANNA);
    await workspace.addWatch({ channel: 'C1', text: 'Blinken', setBy: 'U1' });
    await workspace.firstSight('event Ev1', ANNA.at);
  }
  await store.close();
  return { url: `sqlite:${file}`, file };
}

it('copies every table, there and back, and what is copied is searched and goes on', async () => {
  const { url, file } = await lived();
  const { run, file: at } = terminal();
  const to = await emptyPostgres();
  const copied = await run(['copy', '--from', url, '--to', to]);
  expect(copied).toMatchObject({ code: 0, err: expect.stringContaining('Copied 2 records') });
  const store = await openStore(to);
  const workspace = await store.workspace('T2');
  expect(await workspace.find('statement', [['concess']], 10)).toEqual(['S-1']);
  expect(await workspace.watches('C1')).toMatchObject([{ text: 'Blinken' }]);
  expect(await workspace.firstSight('event Ev1', ANNA.at)).toBe(false);
  const back = `sqlite:${at('back.db')}`;
  expect(await run(['copy', '--from', to, '--to', back])).toMatchObject({ code: 0 });
  const exported = async (database: string) =>
    (await run(['export', '--team', 'T1'], { environment: { DATABASE_URL: database } })).out;
  expect(await exported(back)).toBe(await exported(`sqlite:${file}`));
  const ref = await publishStatement(workspace, 'The drumbeat sounds.', ANNA.at);
  expect((await workspace.statements([ref])).length).toBe(1);
  await store.close();
});

it('goes on with a copy that was stopped, and refuses it once the record has changed', async () => {
  const { url, file } = await lived();
  const to = await emptyPostgres();
  const stop = copyStore(url, to, ({ table }) => {
    if (table === 'statements') throw new Error('stopped');
  });
  await expect(stop).rejects.toThrow('stopped');
  const first = await checkStore(to);
  expect([first.rows.get('statements'), first.rows.get('revisions')]).toEqual([22, 0]);
  await command('delete from statements where id > 15', to);
  await copyStore(url, to);
  const whole = await checkStore(to);
  expect(whole.rows.get('statements')).toBe(22);
  const raw = new Database(file, { readonly: true });
  onTestFinished(() => void raw.close());
  for (const table of COPIED)
    expect(whole.rows.get(table), table).toBe(
      (raw.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n,
    );
  await command(`create table copying ("of" text not null); insert into copying values ('[["T1",1]]')`, to);
  await expect(copyStore(url, to)).rejects.toMatchObject({ code: 'copy_refused' });
});

it('writes nothing into a database that holds something else', async () => {
  const { url } = await lived();
  const to = await emptyPostgres();
  const store = await openStore(to);
  await store.workspace('T9');
  await store.close();
  await expect(copyStore(url, to)).rejects.toMatchObject({ code: 'copy_refused' });
  await expect(copyStore(url, url)).rejects.toMatchObject({ code: 'copy_refused' });
});

it('takes over every table but those of the search index and of the migrations', async () => {
  const { rows } = await checkStore(await emptyPostgres());
  const made = [...rows.keys()].filter((table) => !/^kysely_|_search$|^terms$/.test(table));
  expect(made.sort()).toEqual([...COPIED].sort());
});

it('says how PostgreSQL is backed up', async () => {
  const { run } = terminal();
  const told = await run(['backup', 'x.db'], { environment: { DATABASE_URL: await emptyPostgres() } });
  expect(told).toMatchObject({ code: 1, err: expect.stringContaining('pg_dump') });
});
