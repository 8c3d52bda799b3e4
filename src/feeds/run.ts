import type { DueNewsFeed, NewsFeed } from '../store/news.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import type { FeedDeps } from './deps.ts';
import { type Poll, pollFeed } from './poll.ts';
import { isToTell, type Teller, tellFailing, tellNews } from './tell.ts';

/** What runs feeds. */
export interface Polling extends FeedDeps {
  store: Pick<Store, 'dueNewsFeeds'>;
  workspace: (teamId: string) => Promise<WorkspaceStore>;
  /** The workspaces that this process answers for. */
  teams: () => readonly string[];
  owner: string;
  teller: Teller;
}

/** Feeds that are read at once. */
const AT_ONCE = 4;
const BATCH = 100;
/** How long a process has a feed for one poll: ten articles with all they may take, and some more. */
const LEASE_MS = 30 * 60_000;

/** Reads every feed whose time has come and that nobody else reads, then tells what is new; resolves with how many it read. */
export async function pollDue(deps: Polling): Promise<number> {
  const now = deps.clock().toISOString();
  const due = await deps.store.dueNewsFeeds(now, { teams: deps.teams(), limit: BATCH });
  let read = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = due[next++]; one !== undefined; one = due[next++]) if (await pollOne(one, deps)) read++;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const teamId of deps.teams())
    await deps
      .workspace(teamId)
      .then((store) => tellNews(store, deps.teller, deps.clock()))
      .catch((error: unknown) => deps.log.error({ teamId, err: error }, 'curators were not told of news'));
  return read;
}

/** False where another process has the feed, or where it could not be read for reasons of ours. */
async function pollOne({ teamId, number }: DueNewsFeed, deps: Polling): Promise<boolean> {
  try {
    const store = await deps.workspace(teamId);
    const lease = { owner: deps.owner, now: deps.clock().toISOString(), until: after(deps, LEASE_MS) };
    const feed = await store.claimNewsFeed(number, lease);
    if (feed === null) return false;
    const { polled, counts } = await pollFeed(store, feed, deps);
    const told = isToTell(polled, deps.clock());
    const settled = await settle(store, feed, deps, {
      polled: told ? { ...polled, toldAt: deps.clock().toISOString() } : polled,
      counts,
    });
    if (settled && told) await tellFailing(store, deps.teller, { ...feed, ...polled });
    return settled;
  } catch (error) {
    deps.log.error({ teamId, feed: number, err: error }, 'a feed could not be read');
    return false;
  }
}

const settle = (
  store: WorkspaceStore,
  { number }: NewsFeed,
  { owner }: Polling,
  { polled, counts }: Poll,
): Promise<boolean> => store.settleNewsFeed(number, owner, polled, counts);

const after = ({ clock }: Polling, ms: number): string => new Date(clock().getTime() + ms).toISOString();
