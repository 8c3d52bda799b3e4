import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupCommand, exportCommand, importCommand } from '../../src/cli/archive.ts';
import type { Subcommand } from '../../src/cli/io.ts';
import { openStore } from '../../src/store/open.ts';
import { MONDAY } from '../support/record.ts';

function terminal() {
  const folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string): string => path.join(folder, name);
  const run = async (command: Subcommand, args: string[], database = 'record.db') => {
    let out = '';
    let err = '';
    const code = await command({
      args,
      environment: { DATABASE_URL: `sqlite:${file(database)}` },
      input: (async function* () {})(),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      now: () => MONDAY,
    });
    return { code, out, err };
  };
  return { file, run };
}

describe('export and import', () => {
  it('carry a record to an empty database, the same bytes again', async () => {
    const { run, file } = terminal();
    expect(await run(exportCommand, [file('a.json')])).toMatchObject({ code: 0, out: '' });
    expect((await run(importCommand, [file('a.json')], 'other.db')).err).toContain('Imported 11 statements');
    expect((await run(exportCommand, [], 'other.db')).out).toBe(readFileSync(file('a.json'), 'utf8'));
  });

  it('go by the extension of the file, or by what is asked for', async () => {
    const { run, file } = terminal();
    expect((await run(exportCommand, [file('a.csv')])).err).toContain('11 published statements');
    expect(readFileSync(file('a.csv'), 'utf8')).toContain('S-1,Russia,mixed');
    expect((await run(exportCommand, ['--as', 'ics'])).out).toMatch(/^BEGIN:VCALENDAR/);
    expect(await run(exportCommand, ['--as', 'xls'])).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['UTF-8', 'utf8' as const, ''],
    ['Latin-1', 'latin1' as const, ''],
    ['UTF-16', 'utf16le' as const, '\uFEFF'],
  ])('read a table that was saved as %s, also with semicolons', async (_, encoding, mark) => {
    const { run, file } = terminal();
    const rows = `speaker;words;publisher;title\nÉlodie Lefèvre;L’été sera chaud à l'Élysée;Le Monde;Été`;
    writeFileSync(file('c.csv'), Buffer.from(mark + rows.replace('’', "'"), encoding));
    expect((await run(importCommand, [file('c.csv')])).err).toContain('Imported 1 statement');
    expect((await run(exportCommand, ['--as', 'csv'])).out).toContain('Élodie Lefèvre');
  });

  it('name every bad row, and bring none', async () => {
    const { run, file } = terminal();
    const before = (await run(exportCommand, [])).out;
    writeFileSync(
      file('b.csv'),
      'speaker,words,publisher,title,said_on\nAnna Lee,Good,AFP,Story,\nAnna Lee,,AFP,Story,\nBen Ode,Bad,AFP,Story,soon\n',
    );
    const { code, err } = await run(importCommand, [file('b.csv')]);
    expect(code).toBe(1);
    expect(err.match(/^- row \d/gm)).toEqual(['- row 3', '- row 4']);
    expect((await run(exportCommand, [])).out).toBe(before);
  });
});

it('backup copies a database that is in use, and the copy opens', async () => {
  const { run, file } = terminal();
  await run(exportCommand, []);
  const store = await openStore(`sqlite:${file('record.db')}`);
  const workspace = await store.workspace('local');
  await workspace.write(async (writer) => {
    await writer.addCurator('U1');
  });
  expect((await run(backupCommand, [file('copy.db')])).code).toBe(0);
  await store.close();
  const copy = await openStore(`sqlite:${file('copy.db')}`);
  expect(await (await copy.workspace('local')).curators()).toEqual(['U1']);
  await copy.close();
});
