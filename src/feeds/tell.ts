import { SURE } from '../curate/at-once.ts';
import type { NewsFeed, UntoldNews } from '../store/news.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** Curators hear of what feeds brought so often at most. */
const NEWS_MS = 3_600_000;
/** A feed that fails for so long is told of. */
const FAILING_MS = 24 * 3_600_000;

/** What is said to people, by whatever way they are reached. Does not reject. */
export interface Teller {
  /** What waits in the queue since they were last told. */
  news(teamId: string, users: readonly string[], news: UntoldNews): Promise<void>;
  /** That a feed fails. */
  failing(teamId: string, users: readonly string[], feed: NewsFeed): Promise<void>;
}

/**
 * Tells the curators of a workspace what feeds brought, once an hour at most and only where something is new. Resolves
 * with when to look again.
 */
export async function tellNews(store: WorkspaceStore, teller: Teller, now: Date): Promise<Date> {
  const news = await store.untoldNews(SURE);
  const later = new Date(now.getTime() + NEWS_MS);
  const users = await curatorsOf(store);
  if (news.candidates === 0 || users.length === 0) return later;
  const before = new Date(now.getTime() - NEWS_MS).toISOString();
  if (!(await store.tellNews(now.toISOString(), before, news.upTo)))
    return new Date(Date.parse((await store.newsToldAt()) ?? now.toISOString()) + NEWS_MS);
  await teller.news(store.teamId, users, news);
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
export async function tellFailing(store: WorkspaceStore, teller: Teller, feed: NewsFeed): Promise<void> {
  const users = isPerson(feed.addedBy) ? [feed.addedBy] : await curatorsOf(store);
  if (users.length > 0) await teller.failing(store.teamId, users, feed);
}
