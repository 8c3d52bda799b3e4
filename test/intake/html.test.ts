import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { BODY, page, SENTENCE } from './support.ts';

const ld = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Talks &quot;go on&quot; &#8211; for now',
  datePublished: '2022-01-10T23:30:00+03:00',
  dateline: 'GENEVA',
  inLanguage: 'fr',
  publisher: { '@type': 'Organization', name: 'The Herald' },
};
const NEWS_READ = {
  title: 'Talks "go on" – for now',
  published: '2022-01-10',
  place: 'GENEVA',
  publisher: 'The Herald',
};
const FROM = 'https://www.herald.example/news/talks?x=1#top';

type Row = [what: string, head: string, found: Partial<ReturnType<typeof readHtml>>];
const ROWS: Row[] = [
  ['JSON-LD', ld(NEWS), NEWS_READ],
  [
    'JSON-LD in a graph, its publisher by reference',
    ld({
      '@graph': [
        { ...NEWS, publisher: { '@id': '#o' } },
        { '@id': '#o', name: 'The Herald' },
      ],
    }),
    NEWS_READ,
  ],
  [
    'JSON-LD in a list, of two types',
    ld([{ '@type': 'WebPage' }, { ...NEWS, '@type': ['Thing', 'ReportageNewsArticle'] }]),
    NEWS_READ,
  ],
  [
    'JSON-LD in comment marks',
    `<script type="application/ld+json"><!-- ${JSON.stringify(NEWS)} --></script>`,
    NEWS_READ,
  ],
  [
    'broken JSON-LD',
    `<script type="application/ld+json">{"headline": </script><title>Talks</title>`,
    { title: 'Talks', published: null },
  ],
  [
    'JSON-LD of odd types',
    ld({ '@type': 'NewsArticle', headline: 7, publisher: [[null]], datePublished: {} }),
    { publisher: null, published: null },
  ],
  [
    'Open Graph',
    '<meta property="og:title" content="Talks go on"><meta property="og:site_name" content=" The  Herald "><meta property="article:published_time" content="2022-01-10T08:00:00Z"><meta property="og:url" content="/news/talks">',
    {
      title: 'Talks go on',
      publisher: 'The Herald',
      published: '2022-01-10',
      url: 'https://www.herald.example/news/talks',
    },
  ],
  [
    'names of its own',
    '<meta name="DC.date" content="10 January 2022"><meta name="DC.publisher" content="The Herald">',
    { published: '2022-01-10', publisher: 'The Herald' },
  ],
  [
    'nothing',
    '',
    {
      title: null,
      publisher: null,
      published: null,
      place: null,
      url: 'https://www.herald.example/news/talks?x=1',
    },
  ],
  [
    'a canonical address',
    '<link rel="canonical" href="https://m.herald.example/news/talks">',
    { url: 'https://m.herald.example/news/talks' },
  ],
  [
    'a canonical address of another site',
    '<link rel="canonical" href="https://reuters.com/a">',
    { url: 'https://www.herald.example/news/talks?x=1' },
  ],
  [
    'a canonical address of the front page',
    '<link rel="canonical" href="/">',
    { url: 'https://www.herald.example/news/talks?x=1' },
  ],
  [
    'a canonical address that is a script',
    '<link rel="canonical" href="javascript:alert(1)">',
    { url: 'https://www.herald.example/news/talks?x=1' },
  ],
];

describe('what a page says of itself', () => {
  it.each(ROWS)('by %s', (_, head, found) => expect(readHtml(page(head), FROM)).toMatchObject(found));

  it('by <time> and lang', () => {
    const time = '<time datetime="2022-01-10T08:00">today</time>';
    expect(readHtml(page('', time + BODY, 'uk_UA'), null)).toMatchObject({
      published: '2022-01-10',
      language: 'uk-UA',
      url: null,
    });
    expect(readHtml(page(ld(NEWS), BODY, ''), null).language).toBe('fr');
    expect(readHtml(page('', BODY, 'x y'), null).language).toBeNull();
  });
});

describe('a page’s text', () => {
  it('keeps its paragraphs, lines and items, and no heading', () => {
    const long = SENTENCE.repeat(4).trim();
    const body = `<h2>Day two</h2><p>${long}</p><div>${long}<br>A new line.<br><br>A new&nbsp;para&shy;graph.</div><ul><li>One</li><li>Two</li></ul><blockquote><p>${long}</p></blockquote>`;
    expect(readHtml(page('', body), null).text).toBe(
      [long, `${long}\nA new line.`, 'A new paragraph.', '• One', '• Two', long].join('\n\n'),
    );
  });

  it('has nothing of scripts, frames, comments, forms and captions, and runs none of them', () => {
    const noise =
      '<script>globalThis.ran = true; document.write("NOISE")</script><iframe src="x">NOISE</iframe><!-- NOISE --><noscript>NOISE</noscript><style>p { content: "NOISE" }</style><form>NOISE <button>NOISE</button></form><figure><img src=x onerror="globalThis.ran = true"><figcaption>NOISE</figcaption></figure><template>NOISE</template>';
    const { text } = readHtml(page('', noise + BODY + noise), null);
    expect(text).not.toContain('NOISE');
    expect(text.split('\n\n')).toHaveLength(3);
    expect('ran' in globalThis).toBe(false);
  });

  it.each([
    ['no tags of its own', BODY],
    ['no body', `<html lang="uk"><head><title>Talks</title></head>${BODY}`],
    ['no html', `<head><title>Talks</title></head><body>${BODY}</body>`],
    ['an XML declaration', `<?xml version="1.0"?><!DOCTYPE html><html><body>${BODY}</body></html>`],
  ])('is found in a page with %s', (_, html) => {
    expect(readHtml(html, null).text).toMatch(/^Part 1\.[\s\S]+\n\nPart 2\.[\s\S]+\n\nPart 3\./);
  });

  it('may be a single sentence in a file, where the markup calls it the article', () => {
    const page =
      '<html><body><p>You said yes to all.</p><article><p>The mayor of Tallinn said the bridge was open again.</p></article></body></html>';
    expect(readHtml(page, null).text).toBe('The mayor of Tallinn said the bridge was open again.');
    expect(() => readHtml(page, 'https://paper.example/a')).toThrow('page_not_readable');
  });

  it.each(['', 'talks', '<html></html>', '<html><body><p>Accept cookies?</p></body></html>'])(
    'is not found in %j',
    (html) => {
      expect(() => readHtml(html, null)).toThrow('page_not_readable');
    },
  );
});
