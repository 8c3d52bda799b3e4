import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { damage } from '../support/damage.ts';
import { terminal } from '../support/terminal.ts';

describe('backup', () => {
  it('copies a database that is in use, and the copy opens', async () => {
    const { run, plant, url, file } = terminal();
    await plant(['T1']);
    const store = await openStore(url());
    await (await store.workspace('T1')).write((writer) => writer.addCurator('U1'));
    expect(await run(['backup', file('copy.db')])).toMatchObject({ code: 0, out: '' });
    await store.close();
    const copy = await openStore(url('copy.db'));
    expect(await (await copy.workspace('T1')).curators()).toEqual(['U1']);
    await copy.close();
  });

  it.each([
    ['a damaged database', damage],
    ['another database', (record: string) => writeFileSync(record, '')],
  ])('never puts %s in the place of a good copy', async (_, spoil) => {
    const { run, plant, file, folder } = terminal();
    await plant(['T1']);
    await run(['backup', file('copy.db')]);
    const good = readFileSync(file('copy.db'));
    spoil(file('record.db'));
    const { code, err } = await run(['backup', file('copy.db')]);
    expect(code).toBe(1);
    expect(err).toContain('an earlier copy is as it was');
    expect(readFileSync(file('copy.db')).equals(good)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['copy.db', 'record.db']);
  });

  it.each([
    ['a folder that is not there', 'nowhere/copy.db', 'cannot be written'],
    ['the database itself', 'record.db', 'name another file'],
    ['a folder', 'folder', 'cannot be written'],
  ])('says that it cannot write to %s', async (_, to, expected) => {
    const { run, plant, file } = terminal();
    await plant(['T1']);
    mkdirSync(file('folder'));
    const { code, err } = await run(['backup', file(to)]);
    expect(code).toBe(1);
    expect(err).toContain(expected);
  });

  it('says that there is no database to copy', async () => {
    const { run, file, folder } = terminal();
    expect(await run(['backup', file('copy.db')])).toMatchObject({ code: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });
});
