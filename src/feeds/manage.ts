import { canonicalUrl, type Feed, type FeedLink } from '../intake/index.ts';
import { clip } from '../recall/clip.ts';
import { CodedError, type ErrorCode } from '../record/errors.ts';
import type { NewsFeed, NewsFeedSetting } from '../store/news.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { FeedDeps } from './deps.ts';
import { type FeedJobs, planPoll, pollOf } from './feed-jobs.ts';
import { sayTrouble } from './feed-wording.ts';
import { MOST_FEEDS } from './limits.ts';
import { refusalOf } from './refusal.ts';

/** A feed that was found at an address. */
export interface FoundFeed {
  url: string;
  /** What it calls itself, or its site. */
  name: string;
  /** How many entries stand there. */
  items: number;
}

type Finding = Pick<FeedDeps, 'intake' | 'atHost' | 'robots'>;

/**
 * The feed at an address, or the one that the page there links to; several links to choose from are given back as they
 * are. Throws `feed_unreachable` with why, `feed_not_read`, `feed_none_found`, `feed_gone`, `feed_disallowed`, `url_malformed`.
 */
export async function findFeed(
  address: string,
  deps: Finding,
): Promise<{ found: FoundFeed } | { choices: readonly FeedLink[] }> {
  const url = withScheme(address);
  const first = await look(url, deps);
  if ('feed' in first.read) return { found: described(first.url, first.read.feed, null) };
  const [link, ...others] = first.read.links;
  if (link === undefined) throw new CodedError('feed_none_found', hostOf(first.url));
  if (others.length > 0) return { choices: first.read.links };
  const second = await look(link.url, deps);
  if (!('feed' in second.read)) throw new CodedError('feed_none_found', hostOf(first.url));
  return { found: described(second.url, second.read.feed, link.title) };
}

async function look(url: string, deps: Finding) {
  try {
    return await lookAt(url, deps);
  } catch (error) {
    if (!(error instanceof CodedError) || TOLD_AS_THEY_ARE.has(error.code)) throw error;
    throw new CodedError('feed_unreachable', sayTrouble(error.code, error.detail), { cause: error });
  }
}

/** Whose sentences speak of feeds. */
const TOLD_AS_THEY_ARE: ReadonlySet<ErrorCode> = new Set([
  'feed_gone',
  'feed_disallowed',
  'feed_not_read',
  'url_malformed',
]);

async function lookAt(url: string, { intake, atHost, robots }: Finding) {
  const pauseMs = await robots.require(checked(url));
  const answer = await atHost(url, () => intake.request(url), pauseMs);
  const refused = refusalOf(answer);
  if (refused !== null) throw refused;
  return { url: answer.permanent, read: await intake.readFeed(answer) };
}

/** People leave `https://` out. */
const withScheme = (address: string): string => {
  const bare = address.trim().replace(/^<|[|>].*$/g, '');
  return /^[a-z][a-z\d+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
};

function checked(url: string): string {
  if (!URL.canParse(url)) throw new CodedError('url_malformed');
  if (!/^https?:/i.test(url))
    throw new CodedError('url_not_allowed', 'it does not start with http:// or https://');
  return url;
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

const described = (url: string, { title, items }: Feed, linked: string | null): FoundFeed => ({
  url,
  name: clip(title ?? linked ?? hostOf(url), 100),
  items: items.length,
});

/** What a person says of a feed that they add. */
export interface Adding extends NewsFeedSetting {
  url: string;
  /** How many of the entries that stand there now are taken. */
  firstItems: number;
}

/** Has a feed read from now on. Throws `feed_known`, `feeds_too_many`. */
export async function addFeed(
  store: WorkspaceStore,
  jobs: FeedJobs,
  { url, firstItems, ...setting }: Adding,
  acting: { by: string; at: string },
): Promise<NewsFeed> {
  const feeds = await store.newsFeeds();
  if (feeds.length >= MOST_FEEDS) throw new CodedError('feeds_too_many', String(MOST_FEEDS));
  const urlKey = canonicalUrl(url);
  const added = await store.addNewsFeed({ url, urlKey, setting, firstItems, ...acting });
  if (added !== null) {
    await planPoll(jobs, store.teamId, added.number, acting.at);
    return added;
  }
  const known = feeds.find((feed) => canonicalUrl(feed.url) === urlKey);
  throw new CodedError('feed_known', known === undefined ? 'another' : `${known.number}, ${known.name}`);
}

/** The feed that a person names by its number or name. Throws `feed_unknown`. */
export async function feedMeant(store: WorkspaceStore, words: string): Promise<NewsFeed> {
  const meant = words.trim().replace(/^#/, '');
  const feeds = await store.newsFeeds();
  const found = /^\d{1,6}$/.test(meant)
    ? feeds.filter(({ number }) => number === Number(meant))
    : feeds.filter(({ name }) => name.toLowerCase() === meant.toLowerCase());
  const [feed, ...others] = found;
  if (feed === undefined || others.length > 0) throw new CodedError('feed_unknown', meant);
  return feed;
}

/** Stops reading a feed until it is resumed; resumed, it is read at once. */
export async function pauseFeed(store: WorkspaceStore, jobs: FeedJobs, feed: NewsFeed): Promise<void> {
  await store.setNewsFeedState(feed.number, 'paused', feed.dueAt);
  await jobs.cancel(pollOf(store.teamId, feed.number));
}

export async function resumeFeed(
  store: WorkspaceStore,
  jobs: FeedJobs,
  { number }: NewsFeed,
  now: Date,
): Promise<void> {
  await store.setNewsFeedState(number, 'on', now.toISOString());
  await planPoll(jobs, store.teamId, number, now.toISOString());
}

/** Stops reading a feed for good; what it brought stays. */
export async function removeFeed(store: WorkspaceStore, jobs: FeedJobs, feed: NewsFeed): Promise<void> {
  await store.setNewsFeedState(feed.number, 'removed', feed.dueAt);
  await jobs.cancel(pollOf(store.teamId, feed.number));
}
