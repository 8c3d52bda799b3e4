import { describe, expect, it } from 'vitest';
import { importFile, importText } from '../../src/curate/transfer/import.ts';
import { sayImport } from '../../src/curate/transfer/imported.ts';
import { starterRecord } from '../support/record.ts';

const ANNA = { by: 'U1', at: '2022-06-10T12:00:00.000Z' };
const HEAD = 'speaker,words,publisher,title,said_on';

async function latest(record: Awaited<ReturnType<typeof starterRecord>>['workspace']) {
  const { statements } = await record.counts();
  const [found] = await record.statements([`S-${statements}`]);
  return found;
}

/** In windows-1251, whose letters from А to я stand as in Unicode, from 0xC0 on. */
const cyrillic = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => (letter < '\x80' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350)),
  );

describe('a table', () => {
  it.each([
    ['sep=;\r\nspeaker;words;publisher;title\r\nAnna Lee;Good, so;AFP;Story', 'Good, so'],
    ['\uFEFF"sep=,"\nspeaker,words,publisher,title\nAnna Lee,Good,AFP,Story', 'Good'],
    ['sep=|\nspeaker|words|publisher|title\nAnna Lee|Good; so|AFP|Story', 'Good; so'],
  ])('tells what divides its columns: %j', async (text, words) => {
    const { workspace } = await starterRecord();
    expect(await importText(workspace, text, ANNA)).toMatchObject({ ok: true, imported: { statements: 1 } });
    expect((await latest(workspace))?.citations[0]?.content[0]?.text).toBe(words);
  });

  it.each([
    ['speaker,words,publisher,title,words\nA,B,C,D,E', 'the column words appears more than once'],
    [
      'Said on,said_on,speaker,words,publisher,title\nA,B,C,D,E,F',
      'the column said_on appears more than once',
    ],
  ])('names headings that stand there twice: %j', async (text, problem) => {
    const { workspace } = await starterRecord();
    expect(await importText(workspace, text, ANNA)).toEqual({ ok: false, problems: [`row 1: ${problem}`] });
  });

  it('is asked about the order of its days once, when none of them tells', async () => {
    const { workspace } = await starterRecord();
    const text = `${HEAD}\nAnna Lee,Good,AFP,Story,3/4/2022\nAnna Lee,Fine,AFP,Story,5/4/2022`;
    expect(await importText(workspace, text, ANNA)).toMatchObject({ ok: false, twofold: '3/4/2022' });
    expect(await importText(workspace, text, ANNA, 'month-first')).toMatchObject({ ok: true });
    expect((await latest(workspace))?.saidOn).toBe('2022-05-04');
  });

  it('is not asked when one day tells for all', async () => {
    const { workspace } = await starterRecord();
    const text = `${HEAD}\nAnna Lee,Fine,AFP,Story,4/30/2022\nAnna Lee,Good,AFP,Story,3/4/2022`;
    expect(await importText(workspace, text, ANNA)).toMatchObject({ ok: true });
    expect((await latest(workspace))?.saidOn).toBe('2022-03-04');
  });

  it.each([
    ['windows-1251', cyrillic('Дмитрий Песков'), 'Песков'],
    ['Latin letters of one byte', Buffer.from('Élodie Lefèvre', 'latin1'), 'Élodie'],
  ])('in an encoding that it does not tell is brought with a warning: %s', async (_, name, read) => {
    const { workspace } = await starterRecord();
    const bytes = Buffer.concat([
      Buffer.from('speaker;words;publisher;title\n'),
      name,
      Buffer.from(';'),
      name,
      Buffer.from(';AFP;Story'),
    ]);
    const outcome = await importFile(workspace, bytes, ANNA);
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(sayImport(outcome)).toMatch(/Imported 1 statement.*is not UTF-8\. It was read as/);
    expect(sayImport(outcome)).toContain(read);
  });

  it('in UTF-8 or UTF-16 is brought without one', async () => {
    const { workspace } = await starterRecord();
    const text = '\uFEFFspeaker;words;publisher;title\nПутин;Ні;AFP;Story';
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(await importFile(workspace, Buffer.from(text, encoding), ANNA)).not.toHaveProperty('warnings');
  });
});
