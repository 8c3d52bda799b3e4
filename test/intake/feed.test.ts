import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { readFeed } from '../../src/intake/feed/read-feed.ts';
import { type Intake, type IntakeOptions, openIntake } from '../../src/intake/index.ts';
import { bytesOf, codeOf, type LocalServer, serve } from './support.ts';

const FROM = 'http://news.example/world/feed';

const read = (text: string | Uint8Array, contentType = '', url = FROM) =>
  readFeed(typeof text === 'string' ? bytesOf(text) : text, contentType, url);

function feedOf(...given: Parameters<typeof read>) {
  const found = read(...given);
  if (!('feed' in found)) throw new Error('a page');
  return found.feed;
}

const rss = (items: string, head = '<title>World</title><link>http://news.example/world/</link>'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${head}${items}</channel></rss>`;

const PARAGRAPH = 'The envoys of both sides spoke about the ceasefire line for several hours. ';
const WHOLE = `<p>${PARAGRAPH.repeat(8)}</p><p>${PARAGRAPH.repeat(8)}</p>`;

describe('a feed', () => {
  it('is read from RSS, its addresses resolved and its HTML taken off', () => {
    const feed = feedOf(
      rss(
        '<item><title>Talks &lt;i&gt;resume&lt;/i&gt; &amp; go on</title><link>/talks?id=1</link><guid isPermaLink="false">n-17</guid><pubDate>Mon, 10 Jan 2022 21:30:00 +0200</pubDate><description><![CDATA[<p>Envoys&nbsp;met.</p><p>More soon.</p>]]></description></item>',
      ),
    );
    expect(feed).toEqual({
      title: 'World',
      everyMinutes: null,
      items: [
        {
          id: 'n-17',
          url: 'http://news.example/talks?id=1',
          title: 'Talks resume & go on',
          published: '2022-01-10T19:30:00.000Z',
          updated: '2022-01-10T19:30:00.000Z',
          text: 'Envoys met.\n\nMore soon.',
          whole: null,
        },
      ],
    });
  });

  it('is read from Atom', () => {
    const feed = feedOf(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title><entry><id>tag:m.example,2022:1</id><title>Statement</title><link rel="alternate" href="http://m.example/1"/><published>2022-01-10T10:00:00Z</published><updated>2022-01-11T10:00:00Z</updated><summary>In short.</summary></entry></feed>',
    );
    expect(feed.items).toMatchObject([
      {
        id: 'tag:m.example,2022:1',
        url: 'http://m.example/1',
        published: '2022-01-10T10:00:00.000Z',
        updated: '2022-01-11T10:00:00.000Z',
        text: 'In short.',
      },
    ]);
  });

  it('is read from JSON Feed, whose entries may have numbers as ids and text with marks', () => {
    const feed = feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Wire',
        items: [
          { id: 7, url: 'http://w.example/7', title: 'Is 2 < 3?', content_text: 'Yes & no.\n\nBoth.' },
          { id: 'x', external_url: '//w.example/x', date_published: 'yesterday' },
          null,
          { nothing: true },
        ],
      }),
      'application/feed+json',
    );
    expect(feed.title).toBe('Wire');
    expect(feed.items).toMatchObject([
      { id: '7', title: 'Is 2 < 3?', text: 'Yes & no.\n\nBoth.', whole: null },
      { id: 'x', url: 'http://w.example/x', published: null },
    ]);
  });

  it('is read from RSS 1.0', () => {
    const feed = feedOf(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title></channel><item rdf:about="http://r.example/1"><title>One</title><link>http://r.example/1</link><dc:date>2022-01-10</dc:date></item></rdf:RDF>',
    );
    expect(feed.items).toMatchObject([{ url: 'http://r.example/1', published: '2022-01-10T00:00:00.000Z' }]);
  });

  it.each([
    ['with a bare &', rss('<item><title>Aid & talks</title></item>'), 'Aid & talks'],
    ['cut off', '<rss><channel><item><title>First</title></item><item><title>Sec', 'First'],
    [
      'with an old document type',
      `<!DOCTYPE rss SYSTEM "rss.dtd">${rss('<item><title>Old</title></item>')}`,
      'Old',
    ],
    ['behind a byte order mark', `\ufeff${rss('<item><title>Marked</title></item>')}`, 'Marked'],
  ])('is read %s', (_, text, title) => {
    expect(feedOf(text).items[0]?.title).toBe(title);
  });

  it('is read in windows-1251, by its declaration or by the type', () => {
    // "Переговори" in windows-1251
    const title = Buffer.from([0xcf, 0xe5, 0xf0, 0xe5, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xe8]);
    const inside = (head: string) =>
      Buffer.concat([
        Buffer.from(`${head}<rss><channel><item><title>`),
        title,
        Buffer.from('</title></item></channel></rss>'),
      ]);
    const declared = feedOf(inside('<?xml version="1.0" encoding="windows-1251"?>'));
    const typed = feedOf(inside(''), 'text/xml; charset=windows-1251');
    expect([declared, typed].map(({ items }) => items[0]?.title)).toEqual(['Переговори', 'Переговори']);
  });

  it.each([
    [
      'all of it in content:encoded',
      `<description>Short.</description><content:encoded><![CDATA[${WHOLE}]]></content:encoded>`,
      true,
    ],
    ['all of it in the description', `<description><![CDATA[${WHOLE}]]></description>`, true],
    ['a teaser', '<description>Short.</description>', false],
    ['a long teaser that leads on', `<description><![CDATA[${WHOLE}<p>Read more</p>]]></description>`, false],
    [
      'a long teaser that breaks off',
      `<description><![CDATA[${WHOLE.slice(0, -20)}…]]></description>`,
      false,
    ],
  ])('tells whether an entry has %s', (_, body, whole) => {
    const [item] = feedOf(rss(`<item><title>T</title>${body}</item>`)).items;
    expect(item?.whole !== null).toBe(whole);
  });

  it.each([
    ['<ttl>90</ttl>', 90],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
    ['<ttl>often</ttl>', null],
  ])('tells how often it may be read: %s', (head, minutes) => {
    expect(feedOf(rss('<item><title>T</title></item>', head)).everyMinutes).toBe(minutes);
  });

  it.each([
    ['text', 'Nothing to see'],
    ['other XML', '<note><to>you</to></note>'],
    ['other JSON', '{"items":[]}'],
    ['broken JSON', '{"version":'],
    ['tags without end', `<rss><channel>${'<a>'.repeat(100_000)}`],
  ])('is not found in %s', async (_, text) => {
    expect(await codeOf(Promise.resolve().then(() => read(text)))).toBe('feed_not_read');
  });

  it('never spells out entities of its own', () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}"><!ENTITY f SYSTEM "file:///etc/hosts">]>`;
    const feed = feedOf(`${bomb}${rss('<item><title>&c; &f;</title></item>')}`);
    expect(feed.items[0]?.title).not.toMatch(/lol|localhost/);
  });

  it('gives no address that is not of the web', () => {
    const addresses = ['javascript:alert(1)', 'file:///etc/passwd', 'http://me:pw@news.example/'];
    const items = addresses.map((link) => `<item><title>T</title><link>${link}</link></item>`).join('');
    expect(feedOf(rss(items)).items.map(({ url }) => url)).toEqual([null, null, null]);
  });
});

it('a page tells its feeds, those of comments last', () => {
  const page =
    '<!doctype html><html><head><base href="/en/"><link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml"><link rel="alternate stylesheet" type="text/css" href="a.css"><link rel="alternate" type="application/atom+xml" title="News" href="news.atom"><link rel="alternate" type="application/feed+json" href="https://other.example/feed.json"></head><body></body></html>';
  expect(read(page, 'text/html', 'http://news.example/')).toEqual({
    links: [
      { url: 'http://news.example/en/news.atom', title: 'News' },
      { url: 'https://other.example/feed.json', title: null },
      { url: 'http://news.example/en/comments.xml', title: 'Comments' },
    ],
  });
});

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function site(
  listener: RequestListener,
  options: IntakeOptions = {},
): Promise<Intake & { server: LocalServer; at(path: string): string }> {
  const server = await serve(listener);
  const intake = openIntake({
    resolve: async () => ['127.0.0.1'],
    allowAddress: (address) => address === '127.0.0.1',
    ports: [server.port],
    ...options,
  });
  open.push(server, intake);
  return { ...intake, server, at: (path) => `http://news.example:${server.port}${path}` };
}

describe('a request for a feed', () => {
  it('is conditional on what the server said the last time', async () => {
    const { request, at } = await site(({ headers }, response) =>
      headers['if-none-match'] === '"v1"' && headers['if-modified-since'] === 'Mon, 10 Jan 2022 10:00:00 GMT'
        ? response.writeHead(304, { etag: '"v1"' }).end()
        : response
            .writeHead(200, {
              'content-type': 'application/rss+xml',
              etag: '"v1"',
              'last-modified': 'Mon, 10 Jan 2022 10:00:00 GMT',
              'cache-control': 'max-age=600',
            })
            .end(rss('')),
    );
    const first = await request(at('/'));
    expect(first).toMatchObject({ status: 200, etag: '"v1"', cacheControl: 'max-age=600' });
    expect(await request(at('/'), first)).toMatchObject({ status: 304 });
  });

  it('says who asks', async () => {
    let agent = '';
    const { request, at } = await site(({ headers }, response) => {
      agent = headers['user-agent'] ?? '';
      response.end();
    });
    await request(at('/'));
    expect(agent).toContain('ukraine-talks/');
  });

  it.each([
    ['permanent ones', ['301', '308'], '/2'],
    ['passing ones', ['302', '307'], '/0'],
    ['a passing one behind a permanent one', ['301', '302'], '/1'],
    ['a permanent one behind a passing one', ['302', '301'], '/0'],
  ])('knows where to ask from now on, behind %s', async (_, statuses, permanent) => {
    const { request, at } = await site(({ url = '' }, response) => {
      const step = Number(url.slice(1));
      const status = statuses[step];
      if (status === undefined) response.end('ok');
      else response.writeHead(Number(status), { location: `/${step + 1}` }).end();
    });
    expect(await request(at('/0'))).toMatchObject({ url: at('/2'), permanent: at(permanent) });
  });

  it.each(['http://10.0.0.1/', 'http://169.254.169.254/latest/', 'http://[::1]/', 'file:///etc/passwd'])(
    'never follows a redirect to %s',
    async (location) => {
      const { request, at, server } = await site((_, response) =>
        response.writeHead(302, { location: location.replace(/(?<=\d|\])\//, `:${server.port}/`) }).end(),
      );
      expect(await codeOf(request(at('/')))).toBe('url_not_allowed');
      expect(server.asked).toEqual(['/']);
    },
  );

  it('ends at the limit of a body, however small it is packed', async () => {
    const { request, at } = await site(
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(10_000_000, 'a'))),
      { maxBytes: 5_000_000 },
    );
    expect(await codeOf(request(at('/')))).toBe('fetch_too_large');
  });

  it.each([[404], [410], [429], [503]])('takes %i for an answer', async (status) => {
    const { request, at } = await site((_, response) =>
      response.writeHead(status, { 'retry-after': '120' }).end('no'),
    );
    expect(await request(at('/'))).toMatchObject({ status, retryAfter: '120' });
  });

  it('reads what it brought in a thread', async () => {
    const {
      request,
      readFeed: readIn,
      at,
    } = await site((_, response) => response.end(rss('<item><title>One</title></item>')));
    expect(await readIn(await request(at('/feed')))).toMatchObject({ feed: { items: [{ title: 'One' }] } });
  });
});
