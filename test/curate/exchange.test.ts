import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { retract } from '../../src/curate/retract.ts';
import { submit } from '../../src/curate/submit.ts';
import { archiveOf } from '../../src/curate/transfer/archive.ts';
import { exportRecord } from '../../src/curate/transfer/export.ts';
import { importFile, importText } from '../../src/curate/transfer/import.ts';
import { NOTHING } from '../../src/curate/transfer/imported.ts';
import { undo } from '../../src/curate/undo.ts';
import { archiveText, readArchive } from '../../src/exchange/archive.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { HERE } from '../support/extractor.ts';
import { starterRecord } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const ARTICLE = {
  publisher: 'Reuters',
  title: 'Vienna',
  url: 'https://example.org/v',
  place: null,
  published: '2022-01-13',
  language: 'en',
  text: '“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said on Thursday.\n',
};

const HEADING = 'speaker,kind,words,said_on,addressees,publisher,title,published,url,prefix,suffix';
const table = (...rows: string[]): string => [HEADING, ...rows].join('\n');

const everything = async (record: WorkspaceStore) => archiveText(await archiveOf(record));

async function brought(record: WorkspaceStore, text: string) {
  const outcome = await importText(record, text, ANNA);
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  return outcome.imported;
}

const UNCHANGED = { sources: 0, actors: 0, statements: 0, developments: 0, candidates: 0 };

describe('a table of statements', () => {
  it('brings nothing new to the record that it was written from', async () => {
    const { workspace } = await starterRecord();
    const { content, holds } = await exportRecord(workspace, 'csv');
    expect(holds).toBe('11 published statements');
    expect(await brought(workspace, content)).toEqual({ ...NOTHING, already: 11 });
  });

  it('gives an empty record the same words, speakers, days and sources, found by a search', async () => {
    const { workspace } = await starterRecord();
    const { content } = await exportRecord(workspace, 'csv');
    const store = await emptyStore();
    const other = await store.workspace('T2');
    expect(await brought(other, content)).toMatchObject({ sources: 1, statements: 11 });
    expect((await exportRecord(other, 'csv')).content).toBe(content);
    expect(await other.find('statement', [['gun']], 9)).toHaveLength(1);
    await store.close();
  });

  it('puts rows on the record, with sources and speakers that it did not know', async () => {
    const { workspace } = await starterRecord();
    const rows = table(
      `Zbigniew Rau,,"We will wait, and see",2022-01-13,Antony Blinken,Reuters,Vienna,2022-01-13,https://example.org/v,"Rau said: ",.`,
      `Zbigniew Rau,indirect,that the risk of war was greater than ever,2022-01-13,,Reuters,Vienna,2022-01-13,https://example.org/v,,`,
    );
    expect(await brought(workspace, rows)).toEqual({
      ...NOTHING,
      sources: 1,
      actors: 1,
      statements: 2,
      already: 0,
    });
    const [statement] = await workspace.statements(['S-12']);
    const [citation] = statement?.citations ?? [];
    expect(statement).toMatchObject({ kind: 'direct', saidOn: '2022-01-13', status: 'published' });
    expect(citation).toMatchObject({ prefix: 'Rau said: ', suffix: '.' });
    const source = await workspace.source(citation?.source ?? '');
    const [span] = citation?.content ?? [];
    expect(source?.text.slice(span?.start, span?.end)).toBe('We will wait, and see');
    expect((await workspace.revisions('S-12')).map(({ by, action }) => [by, action])).toEqual([
      ['U1', 'import'],
    ]);
  });

  it('adds the source of another article to a statement that it reports in the same words', async () => {
    const { workspace } = await starterRecord();
    await brought(workspace, table('Anna Lee,,good words,,,AFP,Story,,,,'));
    const again = table(
      'Anna Lee,,good words,,,Reuters,Vienna,,,,',
      'Anna Lee,,good words,,,AP,Minsk,,,,',
      'Anna Lee,,good words,,,AFP,Story,,,,',
    );
    expect(await brought(workspace, again)).toEqual({ ...NOTHING, sources: 2, joined: 2, already: 1 });
    const cited = async () =>
      (await workspace.statements(['S-12']))[0]?.citations.map(({ source }) => source);
    expect(await cited()).toEqual(['N-2', 'N-3', 'N-4']);
    await undo(workspace, ANNA);
    expect(await cited()).toEqual(['N-2']);
  });

  it('is brought again after it was taken back', async () => {
    const { workspace } = await starterRecord();
    const rows = table('Anna Lee,,good words,,,AFP,Story,,,,', 'Anna Lee,,other words,,,AFP,Story,,,,');
    await brought(workspace, rows);
    await undo(workspace, ANNA);
    expect(await brought(workspace, rows)).toEqual({ ...NOTHING, statements: 2 });
    expect((await workspace.counts()).statements).toBe(13);
  });

  it('keeps articles apart that report the same words, by publisher and by address', async () => {
    const { workspace } = await starterRecord();
    const words = 'that the talks will go on for as long as it takes to bring a lasting peace';
    const rows = table(
      `Anna Lee,,${words},,,AFP,Talks,2022-01-10,https://example.org/afp,,`,
      `Ben Ode,,${words},,,Reuters,Talks,2022-01-10,https://example.com/reuters,,`,
      `Cleo May,,${words},,,DPA,Talks,2022-01-10,,,`,
    );
    expect(await brought(workspace, rows)).toMatchObject({ sources: 3, statements: 3 });
    const statements = await workspace.statements(['S-12', 'S-13', 'S-14']);
    const cited = await workspace.sourcesCited(
      statements.flatMap((one) => one.citations.map(({ source }) => source)),
    );
    expect(cited.map(({ publisher }) => publisher)).toEqual(['AFP', 'Reuters', 'DPA']);
    const { content } = await exportRecord(workspace, 'json');
    const { workspace: other } = await starterRecord();
    expect(await brought(other, content)).toMatchObject({ sources: 3, statements: 3 });
    expect(await brought(other, content)).toMatchObject({ ...UNCHANGED, joined: 0 });
    const again = await other.statements(['S-12', 'S-13', 'S-14']);
    const from = await other.sourcesCited(again.flatMap((one) => one.citations.map(({ source }) => source)));
    expect(from.map(({ publisher }) => publisher)).toEqual(['AFP', 'Reuters', 'DPA']);
  });

  it('is the same article in two spellings of its address', async () => {
    const { workspace } = await starterRecord();
    const rows = table(
      'Anna Lee,,good words,,,AFP,Story,,https://example.org/a,,',
      'Anna Lee,,other words,,,AFP,Story,,http://www.example.org/a/?utm_source=x,,',
    );
    expect(await brought(workspace, rows)).toMatchObject({ sources: 1, statements: 2 });
  });

  it.each(['https://example.org/a', ''])(
    'goes on in a later table with more rows of an article at %j',
    async (url) => {
      const { workspace } = await starterRecord();
      const row = (words: string) => `Anna Lee,,${words},,,AFP,Story,2022-01-10,${url},,`;
      await brought(workspace, table(row('first words of hers'), row('second words of hers')));
      const more = table(row('first words of hers'), row('third words of hers'));
      expect(await brought(workspace, more)).toMatchObject({ sources: 1, statements: 1, already: 1 });
      expect(await brought(workspace, more)).toMatchObject({ sources: 0, statements: 0, already: 2 });
    },
  );

  it('holds the same words of two days as two statements', async () => {
    const { workspace } = await starterRecord();
    const row = (day: string) => `Anna Lee,,no comment at all,${day},,AFP,Story,,,,`;
    expect(
      await brought(workspace, table(row('2022-01-10'), row('2022-01-12'), row('2022-01'))),
    ).toMatchObject({
      statements: 2,
      already: 1,
    });
    const { content } = await exportRecord(workspace, 'json');
    const { workspace: other } = await starterRecord();
    expect(await brought(other, content)).toMatchObject({ statements: 2 });
  });

  it('finds words that stand within another word before', async () => {
    const { workspace } = await starterRecord();
    const rows = table(
      `Anna Lee,,words alone,,,AFP,Story,,,He swords alone. ,.`,
      'Anna Lee,,alone,,,AFP,Story,,,,',
    );
    expect(await brought(workspace, rows)).toMatchObject({ statements: 2 });
    const [statement] = await workspace.statements(['S-12']);
    expect(statement?.citations[0]?.prefix).toBe('He swords alone. ');
  });

  it('may end in rows of nothing but commas', async () => {
    const { workspace } = await starterRecord();
    const rows = `${table('Anna Lee,,good words,,,AFP,Story,,,,')}\n,,,,,,,,,,,,,\n , ,,\n`;
    expect(await brought(workspace, rows)).toMatchObject({ statements: 1 });
  });

  it('that is no text is refused', async () => {
    const { workspace } = await starterRecord();
    expect(await importFile(workspace, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), ANNA)).toEqual(
      {
        ok: false,
        problems: [expect.stringContaining('neither an export (JSON) nor a table (CSV)')],
      },
    );
  });

  it('with a quotation mark that is not closed is refused', async () => {
    const { workspace } = await starterRecord();
    const rows = [HEADING, 'Anna Lee,,words,,,AFP,Story,,,,"open', 'Ben Ode,,other,,,AFP,Story,,,,'].join(
      '\n',
    );
    expect(await importText(workspace, rows, ANNA)).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^a quotation mark .* is not closed/)],
    });
    expect((await workspace.counts()).statements).toBe(11);
  });

  it('lets the process answer others while many rows are imported', async () => {
    const { workspace } = await starterRecord();
    const rows = Array.from({ length: 500 }, (_, i) => `Anna Lee,,the words of row${i},,,AFP,Story,,,,`);
    let turns = 0;
    let isOver = false;
    const others = (): void => {
      turns++;
      if (!isOver) setImmediate(others);
    };
    setImmediate(others);
    await brought(workspace, table(...rows));
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('keeps a cell that begins like a formula out of a spreadsheet’s hands, and brings it back as it was', async () => {
    const { workspace } = await starterRecord();
    await brought(workspace, table(`Anna Lee,,"=1+1, he said",,,AFP,Sums,,,,`));
    const { content } = await exportRecord(workspace, 'csv');
    expect(content).toContain(`"'=1+1, he said"`);
    expect(await brought(workspace, content)).toMatchObject({ statements: 0, already: 12 });
  });

  it.each([
    ['no heading', 'a,b\n1,2', ['row 1: there is no column speaker, words, publisher, title']],
    ['nothing below the heading', HEADING, ['there are no rows below the heading']],
    ['nothing', ' \n', ['the file is empty']],
    [
      'dates that are a slip of the keyboard',
      table('Anna Lee,,good words,20220110,,AFP,Story,0022-01-10,,,'),
      [
        expect.stringMatching(/^row 2: said_on is not an EDTF date/),
        expect.stringMatching(/^row 2: published is not an EDTF date/),
      ],
    ],
    [
      'bad cells, each named by its row',
      table(
        'Anna Lee,sung,words,2022-02-31,,AFP,Story,,,,',
        'Anna Lee,,good words,,,AFP,Story,,,,',
        '',
        `${'x'.repeat(5_000)},,,,,AFP,Story,,ftp://example.org,,`,
      ),
      [
        expect.stringMatching(/^row 2: kind /),
        expect.stringMatching(/^row 2: said_on /),
        'row 5: speaker is longer than 200 characters',
        'row 5: words are missing',
        expect.stringMatching(/^row 5: url /),
      ],
    ],
    [
      'bad cells, and words and days that cannot be, all of them named together',
      table(
        'Anna Lee,,good words,2022-01-16,,AFP,Story,2022-01-10/2030-01-01,,,',
        'Sergei Ryabkov,,We will accept everything,,,AFP,Agency story from Geneva on the eve of the talks,2022-01-10,,,',
        'Anna Lee,sung,words,,,AFP,Story,,,,',
        'Anna Lee,,good words,2022-01-13,,AFP,Story,,,,',
      ),
      [
        'row 2: said_on 2022-01-16 has not come yet',
        'row 2: published 2022-01-10/2030-01-01 has not come yet',
        expect.stringMatching(/^row 3: words are not in Agency story/),
        expect.stringMatching(/^row 4: kind /),
      ],
    ],
    [
      'words that the article on the record does not have',
      table(
        'Anna Lee,,good words,,,AFP,Story,,,,',
        'Sergei Ryabkov,,We will accept everything,,,AFP,Agency story from Geneva on the eve of the talks,2022-01-10,,,',
      ),
      [expect.stringMatching(/^row 3: words are not in Agency story/)],
    ],
  ])('with %s leaves the record as it was', async (_, text, problems) => {
    const { workspace } = await starterRecord();
    const before = await everything(workspace);
    expect(await importText(workspace, text, ANNA)).toEqual({ ok: false, problems });
    expect(await everything(workspace)).toBe(before);
  });
});

describe('an export put into a record that holds something', () => {
  it('brings what that does not have, once', async () => {
    const { workspace } = await starterRecord();
    await brought(workspace, table('Anna Lee,,good words,2022-01-12,Sergei Ryabkov,AFP,Story,,,,'));
    await submit(workspace, ARTICLE, indexActors(await workspace.actors()), ANNA, HERE);
    const text = await everything(workspace);
    const { workspace: other } = await starterRecord();
    await brought(other, table('Ben Ode,,other words,,,AP,Other,,,,'));
    const imported = await brought(other, text);
    expect(imported).toMatchObject({ sources: 2, actors: 1, statements: 1, developments: 0 });
    expect(imported.candidates).toBe((await workspace.allCandidates()).length);
    expect(imported.already).toBeGreaterThan(11);
    const [added] = await other.statements(['S-13']);
    const [speaker, addressee] = (await other.actors()).filter(({ ref }) =>
      [added?.speaker, ...(added?.addressees ?? [])].includes(ref),
    );
    expect([speaker?.name, addressee?.name].sort()).toEqual(['Anna Lee', 'Sergei Riabkov']);
    expect(await other.find('statement', [['good']], 9)).toEqual(['S-13']);
    expect(await brought(other, text)).toMatchObject(UNCHANGED);
  });

  it('is taken back as a whole', async () => {
    const { workspace } = await starterRecord();
    await submit(workspace, ARTICLE, indexActors(await workspace.actors()), ANNA, HERE);
    await brought(workspace, table('Anna Lee,,good words,2022-01-12,,AFP,Story,,,,'));
    const text = await everything(workspace);
    const { workspace: other } = await starterRecord();
    await brought(other, text);
    expect((await other.counts()).statements).toBe(12);
    expect((await other.queue({ limit: 9 })).length).toBeGreaterThan(0);
    await undo(other, ANNA);
    expect((await other.counts()).statements).toBe(11);
    expect(await other.queue({ limit: 9 })).toEqual([]);
    await expect(undo(other, ANNA)).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  it('is brought again after it was taken back, under the same refs', async () => {
    const { workspace } = await starterRecord();
    await submit(workspace, ARTICLE, indexActors(await workspace.actors()), ANNA, HERE);
    await brought(workspace, table('Anna Lee,,good words,2022-01-12,,AFP,Story,,,,'));
    const text = await everything(workspace);
    const { workspace: other } = await starterRecord();
    const state = async () => ({
      statements: await other.statements(['S-11', 'S-12', 'S-13']),
      candidates: await other.allCandidates(),
      found: await other.find('statement', [['good']], 9),
    });
    const { candidates } = await brought(other, text);
    const first = await state();
    for (let round = 0; round < 2; round++) {
      await undo(other, ANNA);
      expect((await state()).found).toEqual([]);
      expect(await brought(other, text)).toMatchObject({ statements: 1, candidates, sources: 0, actors: 0 });
      expect(await state()).toEqual(first);
    }
  });

  it('of an article that changed under its address is brought once', async () => {
    const { workspace } = await starterRecord();
    await brought(workspace, table('Anna Lee,,the first version,,,AFP,Story,,https://example.org/a,,'));
    const text = await everything(workspace);
    const { workspace: other } = await starterRecord();
    await brought(other, table('Anna Lee,,a later version,,,AFP,Story,,https://example.org/a,,'));
    expect(await brought(other, text)).toMatchObject({ sources: 1, statements: 1 });
    expect(await brought(other, text)).toMatchObject({ ...UNCHANGED, joined: 0 });
  });

  it('leaves out what was only taken back there, so that it can come later', async () => {
    const { workspace } = await starterRecord();
    const rows = table('Anna Lee,,good words,,,AFP,Story,,,,');
    await brought(workspace, rows);
    await undo(workspace, ANNA);
    const { workspace: other } = await starterRecord();
    expect(await brought(other, await everything(workspace))).toMatchObject({ statements: 0, withdrawn: 0 });
    await brought(workspace, rows);
    expect(await brought(other, await everything(workspace))).toMatchObject({ statements: 1, retracted: 0 });
  });

  it('that is made while others write holds all that it names', async () => {
    const { workspace } = await starterRecord();
    const writing = (async () => {
      for (let i = 0; i < 10; i++)
        await brought(workspace, table(`Anna Lee,,words number ${i},,,AFP,Story ${i},,,,`));
    })();
    for (let i = 0; i < 20; i++) {
      const text = await everything(workspace);
      expect(readArchive(text, ANNA.at)).toMatchObject({ ok: true });
    }
    await writing;
  });

  it('goes into a record that holds nothing but an article in its queue', async () => {
    const { workspace } = await starterRecord();
    const store = await emptyStore();
    const other = await store.workspace('T2');
    await submit(other, ARTICLE, indexActors([]), ANNA, HERE);
    expect(await brought(other, await everything(workspace))).toMatchObject({ statements: 11 });
    await store.close();
  });

  it('leaves retracted what was retracted for a reason, and says so', async () => {
    const { workspace } = await starterRecord();
    const text = await everything(workspace);
    await retract(workspace, 'S-3', 'said by somebody else', ANNA);
    expect(await brought(workspace, text)).toMatchObject({ ...UNCHANGED, retracted: 1 });
    expect((await workspace.statements(['S-3']))[0]?.status).toBe('retracted');
  });

  it('brings retracted statements with the reason for which they were', async () => {
    const { workspace } = await starterRecord();
    await brought(workspace, table('Anna Lee,,flowers bloom tonight everywhere,2022-01-12,,AFP,Story,,,,'));
    await retract(workspace, 'S-12', 'she was misheard', ANNA);
    const text = await everything(workspace);
    const { workspace: other } = await starterRecord();
    await brought(other, text);
    const moment = { now: new Date(ANNA.at), timeZone: 'UTC' };
    const { lead, onRecord } = await ask(other, 'who said flowers bloom tonight everywhere?', moment);
    expect(onRecord).toBe(false);
    expect(lead).toContain('S-12, was retracted on 14 January 2022. The reason: she was misheard.');
  });

  it('with a bad part changes nothing', async () => {
    const { workspace } = await starterRecord();
    const before = await everything(workspace);
    const bad = before.replace('"kind": "direct"', '"kind": "sung"');
    expect(await importText(workspace, bad, ANNA)).toMatchObject({
      ok: false,
      problems: [expect.anything()],
    });
    expect(await everything(workspace)).toBe(before);
  });
});

describe('a calendar', () => {
  it('holds what is scheduled for certain days, with words and source', async () => {
    const { workspace } = await starterRecord();
    const { content, holds } = await exportRecord(workspace, 'ics');
    const lines = content.replace(/\r\n /g, '').split('\r\n');
    const scheduled = await workspace.listDevelopments({ phases: ['scheduled'], limit: 99 });
    const certain = scheduled.filter(({ date }) => date !== null && /^\d{4}-\d\d-\d\d/.test(date));
    expect(certain.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(certain.length);
    expect(holds).toContain(`${certain.length} scheduled`);
    for (const { ref, date } of certain) {
      const at = lines.findIndex((line) => line.startsWith(`UID:${ref}@`));
      expect(lines.slice(at)).toContain(`DTSTART;VALUE=DATE:${date?.slice(0, 10).replaceAll('-', '')}`);
    }
    expect(content).toContain('AFP 2022-01-10');
    expect((await exportRecord(workspace, 'ics')).content).toBe(content);
  });
});
