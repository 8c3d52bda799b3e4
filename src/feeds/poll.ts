import { type Feed, type FetchAnswer, NO_VALIDATORS } from '../intake/index.ts';
import { CodedError } from '../record/errors.ts';
import type { NewsFeed, NewsFeedPolled } from '../store/news.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { FeedDeps } from './deps.ts';
import { identify } from './identity.ts';
import { nextPoll } from './next-poll.ts';
import { refusalOf } from './refusal.ts';
import { sortItems } from './sort-items.ts';
import { takeItem } from './take-item.ts';

/** How a poll leaves its feed, and what it brought. */
export interface Poll {
  polled: NewsFeedPolled;
  counts: { cameIn: number; handedOn: number };
}

/** Articles that one poll reads: whoever has the feed has it for minutes, not for hours. */
const MOST_ARTICLES = 10;
/** When a feed goes on that had more. */
const GO_ON_MS = 5_000;
/** Entries that are out of a feed for so long are forgotten. */
const FORGET_MS = 120 * 24 * 3_600_000;

/**
 * Reads a feed once: asks for it on condition, tells what is new, and has the articles of that read. What is wrong with
 * the feed stands in how it is left; only what is wrong with the store is thrown.
 */
export async function pollFeed(store: WorkspaceStore, feed: NewsFeed, deps: FeedDeps): Promise<Poll> {
  const asked = await ask(feed, deps).catch((error: unknown) => failing(feed, error, deps));
  if (!('answer' in asked)) return { polled: asked, counts: { cameIn: 0, handedOn: 0 } };
  const { answer, read } = asked;
  const cameIn = read === null ? 0 : await keepItems(store, feed, read, deps);
  const { handedOn, more } = await takeItems(store, feed, deps);
  return { polled: settled(feed, answer, read, more, deps), counts: { cameIn, handedOn } };
}

interface Asked {
  answer: FetchAnswer;
  /** Null where nothing has changed. */
  read: Feed | null;
}

/** Throws for every answer that is neither the feed nor that it has not changed. */
async function ask(feed: NewsFeed, { intake, atHost, robots }: FeedDeps): Promise<Asked> {
  const pauseMs = await robots.require(feed.url);
  const known = feed.begun ? { etag: feed.etag, lastModified: feed.lastModified } : NO_VALIDATORS;
  const answer = await atHost(feed.url, () => intake.request(feed.url, known), pauseMs);
  const refusal = refusalOf(answer);
  if (refusal !== null) throw new Refused(refusal, answer.retryAfter);
  if (answer.status === 304) return { answer, read: null };
  const found = await intake.readFeed(answer);
  if (!('feed' in found)) throw new CodedError('feed_not_read');
  return { answer, read: found.feed };
}

/** An answer that is no feed. */
class Refused extends Error {
  readonly retryAfter: string | null;

  constructor(cause: CodedError, retryAfter: string | null) {
    super(cause.message, { cause });
    this.retryAfter = retryAfter;
  }
}

/** Keeps what is new in a feed, and what has changed; resolves with how many entries came in. */
async function keepItems(
  store: WorkspaceStore,
  feed: NewsFeed,
  { items }: Feed,
  { clock }: FeedDeps,
): Promise<number> {
  const now = clock().toISOString();
  const identified = identify(items);
  const seen = await store.newsItems(
    feed.number,
    identified.map(({ keys }) => keys),
  );
  const { added, changed, cameIn } = sortItems(feed, identified, seen, now);
  await store.addNewsItems(feed.number, added);
  for (const item of changed) await store.putNewsItem(item);
  await store.forgetNewsItems(feed.number, new Date(clock().getTime() - FORGET_MS).toISOString());
  return cameIn;
}

/** Has the articles read that wait, a few of them; resolves with whether some are left. */
async function takeItems(
  store: WorkspaceStore,
  feed: NewsFeed,
  deps: FeedDeps,
): Promise<{ handedOn: number; more: boolean }> {
  const now = deps.clock().toISOString();
  const due = await store.dueNewsItems(feed.number, now, MOST_ARTICLES + 1);
  let handedOn = 0;
  for (const one of due.slice(0, MOST_ARTICLES)) {
    const taken = await takeItem(store, feed, one, deps);
    await store.putNewsItem(taken.item);
    if (taken.handedOn) handedOn++;
  }
  return { handedOn, more: due.length > MOST_ARTICLES };
}

function settled(
  feed: NewsFeed,
  answer: FetchAnswer,
  read: Feed | null,
  more: boolean,
  { clock, pace, chance }: FeedDeps,
): NewsFeedPolled {
  const now = clock();
  const { cacheControl, retryAfter } = answer;
  const next = more
    ? new Date(now.getTime() + GO_ON_MS)
    : nextPoll(
        now,
        { cacheControl, retryAfter, everyMinutes: read?.everyMinutes ?? null },
        0,
        pace,
        chance(),
      );
  return {
    url: answer.permanent,
    state: 'on',
    begun: true,
    etag: read === null ? feed.etag : answer.etag,
    lastModified: read === null ? feed.lastModified : answer.lastModified,
    dueAt: next.toISOString(),
    polledAt: now.toISOString(),
    failures: 0,
    failingSince: null,
    error: null,
    errorDetail: null,
    toldAt: null,
  };
}

function failing(feed: NewsFeed, error: unknown, { clock, pace, chance, log }: FeedDeps): NewsFeedPolled {
  const refused = error instanceof Refused ? error : null;
  const why = refused?.cause ?? error;
  const { code, detail } = why instanceof CodedError ? why : { code: 'unexpected' as const, detail: '' };
  if (code === 'unexpected') log.error({ feed: feed.url, err: error }, 'a feed was not read');
  const now = clock();
  const failures = feed.failures + 1;
  const wishes = { cacheControl: null, retryAfter: refused?.retryAfter ?? null, everyMinutes: null };
  return {
    ...feed,
    state: code === 'feed_gone' ? 'gone' : 'on',
    dueAt: nextPoll(now, wishes, failures, pace, chance()).toISOString(),
    polledAt: now.toISOString(),
    failures,
    failingSince: feed.failingSince ?? now.toISOString(),
    error: code,
    errorDetail: detail,
  };
}
