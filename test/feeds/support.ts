import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { makeFeedDeps } from '../../src/feeds/deps.ts';
import { sayNews } from '../../src/feeds/feed-wording.ts';
import { type FeedReading, feedKinds } from '../../src/feeds/kinds.ts';
import { addFeed } from '../../src/feeds/manage.ts';
import { PACE } from '../../src/feeds/next-poll.ts';
import { openIntake } from '../../src/intake/index.ts';
import { makeRunner } from '../../src/jobs/runner.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { NewsFeed, UntoldNews } from '../../src/store/news.ts';
import { serve } from '../intake/support.ts';
import { SUBMITTED_HERE } from '../support/extractor.ts';
import { emptyStore } from '../support/stores.ts';

export const START = new Date('2022-01-10T12:00:00.000Z');

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** An article in one of whose sentences somebody says `said`; those of two titles are two stories. */
export function article(said: string, title = 'Envoys meet'): string {
  const of = `of ${title.replace(/\W+/g, '-')}`;
  const around = [
    `GENEVA — The delegations ${of} met once more ${of} on Monday, and the room ${of} was full ${of} until the evening.`,
    `The hosts ${of} had put a table ${of} into the hall. Nobody there ${of} said when the delegations ${of} would come together ${of} again.`,
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Harbour News"><meta property="article:published_time" content="2022-01-10T08:00:00Z"></head><body><article><h1>${title}</h1><p>${around[0]}</p><p>"${said}," Russian Deputy Foreign Minister Sergei Ryabkov told reporters on Monday after the meeting.</p><p>${around[1]}</p></article></body></html>`;
}

/** An RSS feed of entries. */
export const rss = (
  items: readonly { id?: string; link?: string; title?: string; text?: string; date?: string }[],
): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>${items
    .map(
      ({ id, link, title = 'Envoys meet', text = 'In short.', date = 'Mon, 10 Jan 2022 08:00:00 GMT' }) =>
        `<item><title>${title}</title>${link === undefined ? '' : `<link>${link}</link>`}${id === undefined ? '' : `<guid isPermaLink="false">${id}</guid>`}<pubDate>${date}</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;

const ports: number[] = [];
/** One for all tests of a file: its threads take a second to start. */
const intake = openIntake({
  resolve: async () => ['127.0.0.1'],
  allowAddress: (address) => address === '127.0.0.1',
  ports,
  clock: () => START,
});
afterAll(() => intake.close());

/** A site on loopback, what reads it, and a clock that a test moves. */
export async function reading(pages: Record<string, Answer> = {}) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = await serve((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const answer = pages[path];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer !== 'string') answer(request, response);
    else
      response
        .writeHead(200, { 'content-type': answer.startsWith('<?xml') ? 'text/xml' : 'text/html' })
        .end(answer);
  });
  let now = START;
  const clock = () => now;
  const store = await emptyStore();
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, START.toISOString());
  ports.push(server.port);
  /** What people were told, by whom it was told. */
  const told: { user: string; text: string }[] = [];
  const eager: string[] = [];
  const wording = {
    news: (news: UntoldNews) => ({ text: `news: ${sayNews(news)}`, blocks: [] }),
    failing: ({ number, error }: NewsFeed) => ({ text: `failing: ${number} ${error}`, blocks: [] }),
  };
  const logged: object[] = [];
  const sleep = async () => undefined;
  const deps: FeedReading = {
    ...makeFeedDeps({
      hosts: store.hosts,
      owner: 'p1',
      sleep,
      intake,
      submissions: SUBMITTED_HERE,
      clock,
      chance: () => 0,
      pace: PACE,
      log: { info: () => undefined, error: (facts) => void logged.push(facts) },
    }),
    jobs: store.jobs,
    workspace: store.workspace,
    gatherMs: 0,
    wording,
    wanting: async () => eager,
    tell: async (_, user, { text }) => void told.push({ user, text }),
  };
  onTestFinished(async () => {
    await server.close();
    await store.close();
  });
  const runner = (owner: string) =>
    makeRunner({
      jobs: store.jobs,
      kinds: feedKinds(deps),
      owner,
      clock,
      sleep: (_, signal) => once(signal, 'abort').then(() => undefined),
      log: { info: () => undefined, error: (facts) => void logged.push(facts) },
    });
  const at = (path: string): string => `http://harbour.example:${server.port}${path}`;
  return {
    pages,
    asked,
    at,
    store,
    workspace,
    deps,
    told,
    eager,
    logged,
    /** Moves the clock. */
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    /** Does all jobs that are due; resolves with how many there were. */
    poll: (owner = 'p1') => runner(owner).round(),
    add: (more: { words?: string[]; approvers?: string[]; firstItems?: number; path?: string } = {}) =>
      addFeed(
        workspace,
        store.jobs,
        {
          url: at(more.path ?? '/feed'),
          name: 'Harbour',
          words: more.words ?? [],
          approvers: more.approvers ?? [],
          firstItems: more.firstItems ?? 3,
        },
        { by: 'U1', at: now.toISOString() },
      ),
    feed: async (number = 1): Promise<NewsFeed> => {
      const feed = await workspace.newsFeed(number);
      if (feed === null) throw new Error('no such feed');
      return feed;
    },
    /** Titles of articles that a feed brought. */
    brought: async (): Promise<string[]> =>
      (await workspace.sources()).slice(STARTER.sources.length).map(({ title }) => title),
  };
}
