import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { terminal } from '../support/terminal.ts';

describe('export and import', () => {
  it('carry a record to an empty database, the same bytes again', async () => {
    const { run, file } = terminal();
    expect(await run(['export', file('a.json')])).toMatchObject({ code: 0, out: '' });
    expect((await run(['import', file('a.json')], { database: 'other.db' })).err).toContain(
      'Imported 11 statements',
    );
    expect((await run(['export'], { database: 'other.db' })).out).toBe(readFileSync(file('a.json'), 'utf8'));
  });

  it('add a table to the record that every workspace starts with', async () => {
    const { run, file } = terminal();
    writeFileSync(
      file('table.csv'),
      'speaker,kind,words,said_on,publisher,title,published\nEbba Lund,direct,The harbour opens.,2022-01-04,Post,Harbour,2022-01-05\n',
    );
    expect(await run(['import', file('table.csv')])).toMatchObject({ code: 0 });
    const { out } = await run(['export', '--as', 'csv']);
    expect(out).toContain('S-1,Russia,mixed');
    expect(out).toContain('S-12,Ebba Lund,direct');
  });

  it('go by the extension of the file, or by what is asked for', async () => {
    const { run, file } = terminal();
    expect((await run(['export', file('a.csv')])).err).toContain('11 published statements');
    expect(readFileSync(file('a.csv'), 'utf8')).toContain('S-1,Russia,mixed');
    expect((await run(['export', '--as', 'ics'])).out).toMatch(/^BEGIN:VCALENDAR/);
    expect(await run(['export', '--as', 'xls'])).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['UTF-8', 'utf8' as const, ''],
    ['Latin-1', 'latin1' as const, ''],
    ['UTF-16', 'utf16le' as const, '\uFEFF'],
  ])('read a table that was saved as %s, also with semicolons', async (_, encoding, mark) => {
    const { run, file } = terminal();
    const rows = `speaker;words;publisher;title\nÉlodie Lefèvre;L’été sera chaud à l'Élysée;Le Monde;Été`;
    writeFileSync(file('c.csv'), Buffer.from(mark + rows.replace('’', "'"), encoding));
    expect((await run(['import', file('c.csv')])).err).toContain('Imported 1 statement');
    expect((await run(['export', '--as', 'csv'])).out).toContain('Élodie Lefèvre');
  });

  it('name every bad row, and bring none', async () => {
    const { run, file } = terminal();
    const before = (await run(['export'])).out;
    writeFileSync(
      file('b.csv'),
      'speaker,words,publisher,title,said_on\nAnna Lee,Good,AFP,Story,\nAnna Lee,,AFP,Story,\nBen Ode,Bad,AFP,Story,soon\n',
    );
    const { code, err } = await run(['import', file('b.csv')]);
    expect(code).toBe(1);
    expect(err.match(/^- row \d/gm)).toEqual(['- row 3', '- row 4']);
    expect((await run(['export'])).out).toBe(before);
  });
});
