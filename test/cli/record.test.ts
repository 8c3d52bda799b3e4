import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { terminal } from '../support/terminal.ts';

const READING = [
  ['ask', 'who is Blinken?'],
  ['summary'],
  ['export'],
  ['export', '--as', 'csv'],
  ['digest', '--due'],
  ['brief'],
  ['compare', 'Russia', 'the United States'],
  ['position', 'Russia'],
  ['silent'],
  ['wording', 'S-3'],
  ['feeds', 'list'],
  ['jobs', 'list'],
  ['tokens', 'list'],
  ['workspaces', 'list'],
  ['doctor'],
];

describe('which record the command line opens', () => {
  it('is the only one there is, whichever workspace it belongs to', async () => {
    const { run, plant, url } = terminal();
    await plant(['T0123']);
    expect((await run(['ask', 'who is Blinken?'])).err).toBe('');
    const store = await openStore(url());
    await (await store.workspace('T0123')).write((writer) => writer.addActor({ ...NOVAK }));
    await store.close();
    expect((await run(['ask', 'who is Novak?'])).out).toContain('Jana Novak');
  });

  it('is asked for where there are several, which are listed', async () => {
    const { run, plant } = terminal();
    await plant(['T1', 'T2']);
    const { code, out, err } = await run(['summary']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/There are 2 records.*--team:\n {2}T1: 11 statements.*\n {2}T2: 11 statements/);
    expect((await run(['summary', '--team', 'T2'])).code).toBe(0);
    expect((await run(['import', 'nowhere.csv'])).code).toBe(1);
  });

  it('is none that is not there', async () => {
    const { run, plant } = terminal();
    await plant(['T1']);
    const { code, err } = await run(['summary', '--team', 'T9']);
    expect(code).toBe(2);
    expect(err).toMatch(/There is no record of T9\. There is one of:\n {2}T1/);
  });

  it('is that which every workspace starts with, where none is kept', async () => {
    const { run, folder } = terminal();
    const { code, out, err } = await run(['ask', 'who will not accept concessions?']);
    expect(code).toBe(0);
    expect(out).toContain('We will not accept any concessions');
    expect(err).toContain('No record is kept yet');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what only reads', () => {
  it.each(READING)('leaves the database as it was: %s %s', async (...args) => {
    const { run, plant, folder, file, url } = terminal();
    await plant(['T1']);
    const seen = () => [readdirSync(folder), statSync(file('record.db')).mtimeMs];
    const before = seen();
    expect((await run(args)).code).toBe(0);
    expect(seen()).toEqual(before);
    const store = await openStore(url(), { mode: 'read' });
    expect(await store.teams()).toEqual(['T1']);
    await store.close();
  });

  it.each(READING)('reads beside the app, which goes on writing: %s %s', async (...args) => {
    const { run, plant, url } = terminal();
    await plant(['T1']);
    const app = await openStore(url());
    const workspace = await app.workspace('T1');
    await workspace.write((writer) => writer.addCurator('U1'));
    expect((await run(args)).code).toBe(0);
    await workspace.write((writer) => writer.addCurator('U2'));
    expect(await workspace.curators()).toEqual(['U1', 'U2']);
    await app.close();
  });

  it('says that a database of an older version is to be brought up to date first', async () => {
    const { run, plant, file } = terminal();
    await plant(['T1']);
    const { default: Database } = await import('better-sqlite3');
    const raw = new Database(file('record.db'));
    raw.exec('delete from kysely_migration where name = (select max(name) from kysely_migration)');
    raw.close();
    const { code, err } = await run(['summary']);
    expect(code).toBe(1);
    expect(err).toContain('older version');
  });
});

const NOVAK = {
  kind: 'person' as const,
  name: 'Jana Novak',
  anonymous: false,
  represents: null,
  wikidata: null,
  aliases: [],
  roles: [],
};
