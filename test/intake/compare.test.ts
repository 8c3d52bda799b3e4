import { describe, expect, it } from 'vitest';
import { canonicalUrl, fingerprint, NEARLY_SAME, textOverlap } from '../../src/intake/index.ts';
import { ARTICLES_ONE } from '../extract/gold/articles-one.ts';
import { ARTICLES_TWO } from '../extract/gold/articles-two.ts';
import { codeOf } from './support.ts';

describe('canonicalUrl', () => {
  it.each([
    ['http://www.Example.org/News/', 'https://example.org/News'],
    ['https://m.example.org/a?utm_source=x&b=2&a=1&fbclid=3#top', 'https://example.org/a?a=1&b=2'],
    ['https://amp.example.org/a?CMP=share&gclid=1', 'https://example.org/a'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/?id=7', 'https://example.org?id=7'],
    ['http://example.org:8080/a', 'https://example.org:8080/a'],
    ['https://m.org/a', 'https://m.org/a'],
    ['https://www.example.co.uk./a', 'https://example.co.uk/a'],
  ])('makes %s %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
    expect(canonicalUrl(canonical)).toBe(canonical);
  });
  it.each(['', 'example.org/a', 'ftp://example.org/', 'https://'])('refuses %j', async (url) => {
    expect(await codeOf((async () => canonicalUrl(url))())).toBe('url_malformed');
  });
});

describe('similarity', () => {
  const texts = [...ARTICLES_ONE, ...ARTICLES_TWO]
    .map(({ text }) => text)
    .filter((text) => text.length > 400);
  const prints = texts.map(fingerprint);
  const added = '\n\nThe spokesman added that a further round was planned for the coming week in Vienna.';

  it.each(texts)(
    'holds one story with a changed headline and a paragraph more for nearly the same',
    (text) => {
      const changed = `Talks end without a breakthrough\n\n${text.slice(text.indexOf(' '))}${added}`;
      expect(textOverlap(fingerprint(text), fingerprint(changed))).toBeGreaterThan(NEARLY_SAME + 0.1);
    },
  );
  it('keeps other stories on the same subject apart', () => {
    const pairs = prints.flatMap((a, i) => prints.slice(i + 1).map((b) => textOverlap(a, b)));
    expect(pairs.length).toBeGreaterThan(10);
    expect(Math.max(...pairs)).toBeLessThan(NEARLY_SAME - 0.2);
  });
  it('does not count case, punctuation and line ends', () => {
    expect(
      textOverlap(
        fingerprint('One two, three\nfour five six.'),
        fingerprint('ONE two three four — five six'),
      ),
    ).toBe(1);
  });
  it('finds nothing like a text without words', () => {
    expect(fingerprint('— …')).toEqual([]);
    expect(textOverlap(fingerprint(''), fingerprint(''))).toBe(0);
  });
  it('gives what was stored before: 128 unsigned 32-bit integers', () => {
    const print = fingerprint('The talks in Geneva went on for a second day.');
    expect(print).toHaveLength(128);
    expect(print.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true);
    expect(print.slice(0, 2)).toMatchInlineSnapshot(`
      [
        793245211,
        934706469,
      ]
    `);
  });
});
