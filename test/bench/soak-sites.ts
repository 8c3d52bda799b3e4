import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { articleText } from '../processes/article-text.ts';

/** Sites on loopback, each with a feed to which one article comes in a day. */
export interface NewsSites {
  own: string[];
  feedAt(n: number): string;
  nameOf(n: number): string;
  titleOf(n: number): string;
  stop(): void;
}

const HOUR = 3_600_000;
/** So often does a site not answer. */
const SILENT_SHARE = 0.03;

/** Starts `count` sites; `now` is the clock by which their articles appear: from the 4th hour after `from` on, as what stands in a feed when it is first read is not new, and at the latest in the 20th. */
export async function startNewsSites(count: number, now: () => number, from: number): Promise<NewsSites> {
  const hostOf = (n: number): string => `127.0.${1 + Math.floor(n / 200)}.${(n % 200) + 1}`;
  const nameOf = (n: number): string => `Wire ${n}`;
  const titleOf = (n: number): string => `Agreement ${n} is to be signed`;
  const appearsAt = (n: number): number => from + (4 + (n % 16)) * HOUR;
  const server = createServer((request, response) => {
    const [, , third = '1', fourth = '1'] = (request.headers.host ?? '').split(':')[0]?.split('.') ?? [];
    const n = (Number(third) - 1) * 200 + Number(fourth) - 1;
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (Math.random() < SILENT_SHARE) return response.writeHead(503).end();
    if (request.url === '/feed')
      return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(n));
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(n));
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  const siteOf = (n: number): string => `http://${hostOf(n)}:${port}`;
  const day = (n: number): Date => new Date(appearsAt(n));
  const feedOf = (n: number): string => {
    const item = `<item><title>${titleOf(n)}</title><link>${siteOf(n)}/${n}</link><guid>${n}</guid><pubDate>${day(n).toUTCString()}</pubDate><description>Kuleba spoke.</description></item>`;
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${nameOf(n)}</title><link>${siteOf(n)}</link><description>News</description>${now() >= appearsAt(n) ? item : ''}</channel></rss>`;
  };
  const pageOf = (n: number): string =>
    `<!doctype html><html lang="en"><head><title>${titleOf(n)}</title><meta property="article:published_time" content="${day(n).toISOString()}"></head><body><article><h1>${titleOf(n)}</h1>${articleText(
      n,
    )
      .split('\n\n')
      .map((one) => `<p>${one}</p>`)
      .join('')}</article></body></html>`;
  return {
    own: Array.from({ length: count }, (_, n) => siteOf(n)),
    feedAt: (n) => `${siteOf(n)}/feed`,
    nameOf,
    titleOf,
    stop: () => void server.close(),
  };
}
