import { SURE } from '../curate/at-once.ts';
import type { NewsFeed, UntoldNews } from '../store/news.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type FeedJobs, planNotice } from './feed-jobs.ts';

/** Curators hear of what feeds brought so often at most. */
const NEWS_MS = 3_600_000;
/** A feed that fails for so long is told of. */
const FAILING_MS = 24 * 3_600_000;

/** What a person is told: a text, and the blocks that are shown in its place where blocks are. */
export interface Notice {
  text: string;
  blocks: readonly object[];
}

/** How it is said. */
export interface Wording {
  /** What waits in the queue since they were last told. */
  news(news: UntoldNews): Notice;
  /** That a feed fails. */
  failing(feed: NewsFeed): Notice;
}

/** What telling takes. */
export interface Telling {
  jobs: FeedJobs;
  wording: Wording;
  /** Those who want to hear of what people handed in, too. */
  wanting: (store: WorkspaceStore) => Promise<string[]>;
}

/**
 * Tells the curators of a workspace what feeds brought, and those who want it what came in at all, once an hour at most and only where something is new. Resolves
 * with when to look again.
 */
export async function tellNews(
  store: WorkspaceStore,
  { jobs, wording, wanting }: Telling,
  now: Date,
): Promise<Date> {
  const last = await store.newsToldAt();
  const free = last === null ? now : new Date(Date.parse(last) + NEWS_MS);
  if (free > now) return free;
  const later = new Date(now.getTime() + NEWS_MS);
  const [fromFeeds, all] = [await store.untoldNews('feeds', SURE), await store.untoldNews('all', SURE)];
  const eager = await wanting(store);
  const curators = (await curatorsOf(store)).filter((user) => !eager.includes(user));
  const told = [
    { users: eager, news: all },
    { users: curators, news: fromFeeds },
  ].filter(({ users, news }) => users.length > 0 && news.candidates > 0);
  const at = now.toISOString();
  // Written down before they count as told: a process that ends in between says nothing twice, and loses nothing.
  for (const { users, news } of told) {
    const to = { teamId: store.teamId, users, about: `news up to ${news.upTo}` };
    await planNotice(jobs, to, wording.news(news), at);
  }
  if (told.length > 0) await store.tellNews(at, Math.max(...told.map(({ news }) => news.upTo)));
  return later;
}

/** Those who were appointed; before anybody was, whoever added a feed. */
async function curatorsOf(store: WorkspaceStore): Promise<string[]> {
  const appointed = await store.curators();
  if (appointed.length > 0) return appointed;
  return [...new Set((await store.newsFeeds()).map(({ addedBy }) => addedBy).filter(isPerson))];
}

const isPerson = (by: string): boolean => /^[UW][A-Z0-9]+$/.test(by);

/** Whether it is time to tell that a feed fails: after a day, or at once where it is gone; once. */
export const isToTell = (feed: Pick<NewsFeed, 'state' | 'failingSince' | 'toldAt'>, now: Date): boolean =>
  feed.toldAt === null &&
  (feed.state === 'gone' ||
    (feed.failingSince !== null && now.getTime() - Date.parse(feed.failingSince) >= FAILING_MS));

/** Tells whoever added a feed, or the curators where nobody did, that it fails. */
export async function tellFailing(
  store: WorkspaceStore,
  { jobs, wording }: Telling,
  feed: NewsFeed,
  now: Date,
): Promise<void> {
  const users = isPerson(feed.addedBy) ? [feed.addedBy] : await curatorsOf(store);
  const about = `feed ${feed.number} failing since ${feed.failingSince}`;
  const to = { teamId: store.teamId, users, about };
  await planNotice(jobs, to, wording.failing(feed), now.toISOString());
}
