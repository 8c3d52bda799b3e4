import { CodedError } from '../record/errors.ts';
import type { SourceRef } from '../record/refs.ts';
import type { NewsFeed } from '../store/news.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** The feed that brought an article, or an earlier version of it; null for what a person handed in. */
export async function feedOf(store: WorkspaceStore, source: SourceRef): Promise<NewsFeed | null> {
  const direct = (await store.feedsOf([source])).get(source);
  if (direct !== undefined) return direct;
  const latest = await store.latestVersion(source);
  return latest === source ? null : ((await store.feedsOf([latest])).get(latest) ?? null);
}

/** Whether a person may publish what is said in an article: its feed may leave that to some of the curators. */
export async function mayApprove(store: WorkspaceStore, source: SourceRef, by: string): Promise<boolean> {
  const feed = await feedOf(store, source);
  return feed === null || isApprover(feed, by);
}

const isApprover = ({ approvers }: NewsFeed, by: string): boolean =>
  approvers.length === 0 || approvers.includes(by);

/** Throws `not_an_approver` where {@link mayApprove} says no. */
export async function requireApprover(store: WorkspaceStore, source: SourceRef, by: string): Promise<void> {
  const feed = await feedOf(store, source);
  if (feed === null || isApprover(feed, by)) return;
  const who = feed.approvers.map((user) => `<@${user}>`).join(', ');
  throw new CodedError('not_an_approver', `Only ${who} may publish what the feed ${feed.name} brings.`);
}
