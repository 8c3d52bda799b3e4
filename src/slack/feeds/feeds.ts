import { addFeed, findFeed, pauseFeed, removeFeed, resumeFeed } from '../../feeds/manage.ts';
import type { NewsFeed } from '../../store/news.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import type { FeedFields } from './feed-form.ts';
import { feedsMessage, type ShownFeed } from './feeds-message.ts';

/** The list of feeds as the caller sees it. */
export async function feedsReply(
  { store, may }: Pick<Handling, 'store' | 'may'>,
  { first, lead }: { first?: number; lead?: string } = {},
): Promise<Message> {
  const canSet = await may('set_feeds');
  return feedsMessage(await shownFeeds(store), {
    canSet,
    ...(first !== undefined && { first }),
    ...(lead !== undefined && { lead }),
  });
}

async function shownFeeds(store: WorkspaceStore): Promise<ShownFeed[]> {
  const feeds = await store.newsFeeds();
  return Promise.all(
    feeds.map(async (feed) => ({ ...feed, failed: await store.failedNewsItems(feed.number) })),
  );
}

/** What is done to a feed by a word or a button, and what is said of it then. */
export async function changeState(
  { store, context }: Handling,
  feed: NewsFeed,
  change: 'pause' | 'resume' | 'remove',
): Promise<string> {
  const { jobs } = context.store;
  if (change === 'pause') await pauseFeed(store, jobs, feed);
  else if (change === 'remove') await removeFeed(store, jobs, feed);
  else await resumeFeed(store, jobs, feed, context.clock());
  return `${feed.name} ${DONE[change]}`;
}

const DONE = {
  pause: 'is paused: it is not read until somebody resumes it.',
  resume: 'is read again, from now on.',
  remove: 'is removed. What it brought stays.',
};

/** Adds or changes a feed as a form says. Resolves with several feeds where one must be chosen first. */
export async function saveFeed(
  { store, context, acting }: Pick<Handling, 'store' | 'context' | 'acting'>,
  { number, url, name, words, approvers, firstItems }: FeedFields,
): Promise<Awaited<ReturnType<typeof findFeed>> | { saved: NewsFeed }> {
  if (number !== null) {
    await store.setNewsFeed(number, { name, words, approvers });
    const saved = await store.newsFeed(number);
    if (saved !== null) return { saved };
  }
  const looked = await findFeed(url, context.feeds);
  if ('choices' in looked) return looked;
  const { found } = looked;
  const setting = { name: name || found.name, words, approvers };
  return {
    saved: await addFeed(store, context.store.jobs, { url: found.url, firstItems, ...setting }, acting),
  };
}
