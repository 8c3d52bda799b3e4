import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openIntake } from '../../src/intake/index.ts';
import { CodedError, isMistake } from '../../src/record/errors.ts';
import { sentenceFor } from '../../src/wording/errors.ts';
import { BODY, bytesOf, codeOf, page, pdfOf, SENTENCE } from './support.ts';

const { readArticle, close } = openIntake();
afterAll(close);

const NONE = {
  title: null,
  publisher: null,
  url: null,
  published: null,
  publishedOneOf: [],
  place: null,
  language: null,
  places: null,
};

describe('a plain text', () => {
  it('is kept but for its headline, line ends, the mark, control characters and spaces at line ends', async () => {
    const article = await readArticle(
      bytesOf('\ufeffTalks go on \r\n\r\nGENEVA (Reuters) — They\u0007  met.\t\r\nAgain.\r\n'),
    );
    expect(article).toEqual({
      ...NONE,
      text: 'GENEVA (Reuters) — They  met.\nAgain.',
      places: [
        { at: 0, from: 16 },
        { at: 30, from: 49 },
      ],
      title: 'Talks go on',
      place: 'Geneva',
      publisher: 'Reuters',
    });
  });

  it.each([
    ['Talks go on.\n\nThey met.', null],
    ['Talks go on\nThey met.', null],
    ['Talks go on', null],
    ['Will talks go on?\n\nThey met.', 'Will talks go on?'],
    [`${'Talks '.repeat(50)}\n\nThey met.`, null],
  ])('%j has the title %j', async (text, title) => {
    expect((await readArticle(bytesOf(text))).title).toBe(title);
  });

  it('may have 200,000 characters', async () => {
    expect((await readArticle(bytesOf('я'.repeat(200_000)))).text).toHaveLength(200_000);
    await expect(readArticle(bytesOf('я'.repeat(200_001)))).rejects.toThrow('200,000');
  });
});

describe('what bytes are', () => {
  it.each([
    ['nothing', '', {}, 'article_empty'],
    ['spaces alone', ' \r\n ', {}, 'article_empty'],
    ['a damaged Word document', 'PK\x03\x04 and so on', { name: 'talks.docx' }, 'file_not_text'],
    ['a zip file', 'PK\x03\x04 and so on', { name: 'talks.zip' }, 'file_not_text'],
    ['an image called a text', '\x89PNG\r\n\x1a\n', { name: 'talks.txt' }, 'file_not_text'],
    ['RTF', '{\\rtf1 Talks}', {}, 'file_not_text'],
    ['no PDF', 'Talks', { name: 'talks.pdf' }, 'file_not_text'],
    ['NUL bytes', 'a\0b\0\0c', {}, 'file_not_text'],
    ['a damaged PDF', '%PDF-1.4 and no more', {}, 'file_not_text'],
    ['a page without an article', '<html><body>Log in</body></html>', {}, 'page_not_readable'],
    ['a text by its name', 'Talks <b>go</b> on', { name: 'talks.txt' }, null],
    ['a page called a text', page(''), { name: 'talks.txt', contentType: 'text/plain' }, null],
    ['a fragment called a page', BODY, { name: 'TALKS.HTM' }, null],
  ])('%s', async (_, text, origin, code) => {
    expect(await codeOf(readArticle(Buffer.from(text, 'latin1'), origin))).toBe(code);
  });

  it('is refused by size before it is looked at', async () => {
    expect(await codeOf(readArticle(new Uint8Array(20_000_001)))).toBe('file_too_large');
  });
});

describe('a PDF', () => {
  it('gives its lines as paragraphs, and hyphenated words whole', async () => {
    const lines = [
      'Talks go on in the city',
      '',
      'GENEVA \\(Reuters\\) - The dele-',
      'gations met again.',
      '',
      'They part.',
    ];
    const article = await readArticle(pdfOf(lines.map((line) => line.replaceAll('\\', ''))));
    expect(article).toEqual({
      ...NONE,
      text: 'GENEVA (Reuters) - The delegations met again.\n\nThey part.',
      title: 'Talks go on in the city',
      publisher: 'Reuters',
      place: 'Geneva',
      language: 'en-GB',
    });
  });
  it.each([
    ['Statement on the talks', 'Statement on the talks'],
    ['Microsoft Word - final.docx', null],
  ])('titled %j has the title %j', async (given, title) => {
    expect((await readArticle(pdfOf([SENTENCE], given))).title).toBe(title);
  });
  it('of pictures alone has no text', async () => {
    expect(await codeOf(readArticle(pdfOf([])))).toBe('article_empty');
  });
});

describe('hostile bytes', () => {
  const head = fc.constantFrom(
    '',
    '<html><body>',
    '%PDF-1.4\n',
    '<!doctype html><script type="application/ld+json">{',
    '\ufeff',
  );
  it('end in an article or a coded error, a mistake with its sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        head,
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }).map(bytesOf)),
        async (start, rest) => {
          const outcome = await readArticle(Buffer.concat([bytesOf(start), rest])).catch((error) => error);
          if (outcome instanceof CodedError) {
            expect(isMistake(outcome)).toBe(true);
            expect(sentenceFor(outcome)).toMatch(/[Pp]lease paste/);
          } else {
            expect(outcome.text).not.toMatch(/(?![\n\t])\p{Cc}/u);
            expect(outcome.text.trim()).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that take too long are stopped, and the next file is read', { timeout: 20_000 }, async () => {
    const impatient = openIntake({ readTimeoutMs: 2000 });
    const start = performance.now();
    const deep = bytesOf(`<html><body>${'<div>'.repeat(20_000)}talks`);
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(impatient.readArticle(deep))));
    expect(codes).toEqual(['file_too_slow', 'file_too_slow', 'file_too_slow']);
    expect(performance.now() - start).toBeLessThan(8000);
    expect((await impatient.readArticle(bytesOf(page('')))).language).toBe('en');
    await impatient.close();
  });

  it('do not hold up the main thread', { timeout: 20_000 }, async () => {
    const impatient = openIntake({ readTimeoutMs: 1000 });
    let last = performance.now();
    let longest = 0;
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await codeOf(impatient.readArticle(bytesOf(`<html><body>${'<div>'.repeat(1_000_000)}talks`)));
    clearInterval(timer);
    expect(longest).toBeLessThan(250);
    await impatient.close();
  });
});
