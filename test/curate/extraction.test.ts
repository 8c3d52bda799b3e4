import { afterAll, describe, expect, it } from 'vitest';
import { openExtractor } from '../../src/curate/extraction/extractor.ts';
import { extractArticle } from '../../src/curate/extraction/with-title.ts';
import { submit } from '../../src/curate/submit.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { starterRecord } from '../support/record.ts';

const extractor = openExtractor();
afterAll(extractor.close);

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const ARTICLE = {
  publisher: 'Reuters',
  title: 'Talks go on, Blinken says',
  url: null,
  place: null,
  published: '2022-01-13',
  language: 'en',
  text: '“We are ready to meet them again in the spring,” Blinken said on Thursday after the talks in Vienna.',
};
const GERMAN = {
  ...ARTICLE,
  title: 'Moskau prüft die Listen',
  text: 'Der Außenminister sagte am Montag in Wien, die Listen seien übergeben worden. Moskau prüft sie noch, wie ein Sprecher des Kremls mitteilte.',
};

describe('an article that is read in a thread', () => {
  it('gives what it gives in this one', async () => {
    const { found, language, unread } = await extractor.read(ARTICLE, ACTORS);
    expect([language, unread]).toEqual(['en', null]);
    expect(found).toEqual(extractArticle(ARTICLE, indexActors(ACTORS)));
    expect(found.statements).toHaveLength(1);
  });

  it('in another language is told as that', async () => {
    expect(await extractor.read(GERMAN, ACTORS)).toEqual({
      language: 'de',
      found: { statements: [], developments: [] },
      unread: { code: 'language_not_read', detail: 'German' },
    });
  });

  it.each([
    ['time', { limitMs: 1 }, 'article_too_slow'],
    ['memory', { memoryMb: 8 }, 'article_too_heavy'],
  ])('is stopped at the limit of %s', async (_, limits, code) => {
    const strict = openExtractor(limits);
    const text = `${ARTICLE.text}\n\n`.repeat(2_000);
    expect((await strict.read({ ...ARTICLE, text }, ACTORS)).unread).toMatchObject({ code });
    await strict.close();
  });
});

describe('an article that is handed in', () => {
  it('is kept where it is not read, and read when it comes again', async () => {
    const { workspace } = await starterRecord();
    const index = indexActors(await workspace.actors());
    const failing = {
      read: async () => ({
        language: null,
        found: { statements: [], developments: [] },
        unread: { code: 'article_too_heavy' as const, detail: '' },
      }),
    };
    const first = await submit(workspace, ARTICLE, index, ANNA, failing);
    expect(first).toMatchObject({ source: 'N-2', already: false, unread: { code: 'article_too_heavy' } });
    expect(await workspace.source('N-2')).toMatchObject({ text: ARTICLE.text });
    const second = await submit(workspace, ARTICLE, index, ANNA, extractor);
    expect(second).toMatchObject({ source: 'N-2', already: false, statements: 1, unread: null });
    expect(await submit(workspace, ARTICLE, index, ANNA, extractor)).toMatchObject({ already: true });
  });

  it('in another language is kept with its language', async () => {
    const { workspace } = await starterRecord();
    const submitted = await submit(workspace, GERMAN, indexActors([]), ANNA, extractor);
    expect(submitted).toMatchObject({ source: 'N-2', unread: { detail: 'German' } });
    expect(await workspace.source('N-2')).toMatchObject({ language: 'de', text: GERMAN.text });
  });

  it('tells nothing by its headline, whose names it knows', () => {
    const remarks = {
      title: 'Kremlin has seen no draft, Peskov says',
      text: 'Kremlin spokesman Dmitry Peskov said on Monday that Moscow had seen no draft.',
      published: '2022-01-13',
    };
    const { statements } = extractArticle(remarks, indexActors(ACTORS));
    expect(statements).toHaveLength(1);
    for (const { start, end, text } of statements.flatMap(({ content }) => content))
      expect(remarks.text.slice(start, end)).toBe(text);
  });
});
