import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { submissionsBy } from '../../src/curate/submissions/submissions.ts';
import { makeFeedDeps } from '../../src/feeds/deps.ts';
import { feedKinds } from '../../src/feeds/kinds.ts';
import { addFeed } from '../../src/feeds/manage.ts';
import { PACE } from '../../src/feeds/next-poll.ts';
import { readFeed } from '../../src/intake/feed/read-feed.ts';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { type FetchAnswer, openIntake } from '../../src/intake/index.ts';
import { makeRunner } from '../../src/jobs/runner.ts';
import { emptyStore } from '../support/stores.ts';
import { rss, START } from './support.ts';

const FEEDS = 12;
const HOURS = 24;
/** A feed brings an article so often, and each site is in trouble every few requests, not all at once. */
const EVERY_HOURS = 8;
const TROUBLE = 7;
const NOTHING_SAID = { text: '', blocks: [] };

/** A story of words that no other has. */
const story = (title: string): string => {
  const words = Array.from({ length: 60 }, (_, n) =>
    createHash('sha256').update(`${title} ${n}`).digest('hex').slice(0, 6),
  );
  return `<html lang="en"><head><title>${title}</title></head><body><article><p>The talks of ${words.join(' the ')}.</p></article></body></html>`;
};

/** Sites whose pages are made as they are asked for, and that fail now and then. */
function sites(clock: () => Date) {
  const asked = new Map<string, number>();
  const inTrouble = (host: string): boolean => {
    const times = (asked.get(host) ?? Number(/\d+/.exec(host)?.[0])) + 1;
    asked.set(host, times);
    return times % TROUBLE === 0;
  };
  const page = (url: string): string | null => {
    const { hostname, pathname } = new URL(url);
    const hours = Math.floor((clock().getTime() - START.getTime()) / 3_600_000);
    const stories = Array.from({ length: Math.floor(hours / EVERY_HOURS) }, (_, n) => n).reverse();
    if (pathname === '/feed')
      return rss(
        stories.map((n) => ({
          id: `${n}`,
          link: `http://${hostname}/${n}`,
          title: `Story ${n} ${hostname}`,
        })),
      );
    return /^\/\d+$/.test(pathname) ? story(`Story ${pathname} ${hostname}`) : null;
  };
  return {
    async request(url: string): Promise<FetchAnswer> {
      const body = page(url);
      const status = body === null ? 404 : inTrouble(new URL(url).hostname) ? 503 : 200;
      const bytes = Buffer.from(status === 200 ? (body ?? '') : '');
      const none = { etag: null, lastModified: null, retryAfter: null, cacheControl: null };
      return { status, bytes, contentType: 'text/xml', url, permanent: url, ...none };
    },
    async fetchArticle(url: string) {
      return { ...readHtml(page(url) ?? '', url), url };
    },
  };
}

it('a day of many feeds with sites in trouble and two processes: every article once', async () => {
  let now = START;
  const clock = () => now;
  const store = await emptyStore();
  const workspace = await store.workspace('T1');
  const intake = openIntake();
  onTestFinished(async () => {
    await intake.close();
    await store.close();
  });
  const { request, fetchArticle } = sites(clock);
  const log = { info: () => undefined, error: (facts: object) => expect(facts).toBeNull() };
  const runner = (owner: string) =>
    makeRunner({
      jobs: store.jobs,
      kinds: feedKinds({
        ...makeFeedDeps({
          intake: {
            ...intake,
            request,
            fetchArticle,
            readFeed: async ({ bytes, url }) => readFeed(bytes, '', url),
          },
          submissions: submissionsBy({
            read: async () => ({
              language: 'en',
              found: { statements: [], developments: [] },
              unread: { code: 'reading_stopped', detail: '' },
            }),
          }),
          hosts: store.hosts,
          owner,
          clock,
          chance: () => 0.5,
          pace: PACE,
          log,
          sleep: async () => undefined,
        }),
        jobs: store.jobs,
        workspace: store.workspace,
        gatherMs: 0,
        wording: { news: () => NOTHING_SAID, failing: () => NOTHING_SAID },
        wanting: async () => [],
        tell: async () => undefined,
      }),
      owner,
      clock,
      sleep: (_, signal) => once(signal, 'abort').then(() => undefined),
      log,
    });
  for (let n = 0; n < FEEDS; n++)
    await addFeed(
      workspace,
      store.jobs,
      { url: `http://site-${n}.example/feed`, name: `Site ${n}`, words: [], approvers: [], firstItems: 0 },
      { by: 'U1', at: START.toISOString() },
    );
  const [one, other] = [runner('a'), runner('b')];
  for (let minutes = 0; minutes <= HOURS * 60 + 180; minutes += 30) {
    now = new Date(START.getTime() + minutes * 60_000);
    await Promise.all([one.round(), other.round()]);
  }
  const urls = (await workspace.sources()).map(({ url }) => url);
  expect(urls).toHaveLength((FEEDS * HOURS) / EVERY_HOURS);
  expect(new Set(urls).size).toBe(urls.length);
  const feeds = await workspace.newsFeeds();
  expect(feeds.reduce((sum, feed) => sum + feed.handedOn, 0)).toBe(urls.length);
});
