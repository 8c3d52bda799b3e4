import type { Jobs } from '../store/jobs.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** The job that reads a feed, again and again. */
export const FEED_JOB = 'feed';
/** The job that tells the curators of a workspace what feeds brought. */
export const NEWS_JOB = 'news';

/** A direct message to one person. */
export const NOTICE_JOB = 'notice';

/** What planning takes of the jobs. */
export type FeedJobs = Pick<Jobs, 'enqueue' | 'cancel' | 'hasten'>;

/** The name of the job that reads the feed `number`. */
export const pollOf = (teamId: string, number: number) => ({ teamId, kind: FEED_JOB, key: String(number) });

/** Has a feed read at an instant, whatever was planned before. */
export async function planPoll(jobs: FeedJobs, teamId: string, number: number, at: string): Promise<void> {
  const poll = pollOf(teamId, number);
  await jobs.cancel(poll);
  await jobs.enqueue({ ...poll, payload: { feed: number }, runAfter: at }, at);
}

/** Has curators told at an instant at the latest. */
export async function planTelling(
  jobs: FeedJobs,
  teamId: string,
  runAfter: string,
  at: string,
): Promise<void> {
  const telling = { teamId, kind: NEWS_JOB, key: NEWS_JOB };
  if (!(await jobs.enqueue({ ...telling, payload: null, runAfter }, at)))
    await jobs.hasten(telling, runAfter);
}

/** Has every feed of a workspace read that is to be: a process may have ended between writing down the feed and its job. */
export async function planAll(store: WorkspaceStore, jobs: FeedJobs, now: Date): Promise<void> {
  const at = now.toISOString();
  for (const { number, state } of await store.newsFeeds())
    if (state === 'on')
      await jobs.enqueue({ ...pollOf(store.teamId, number), payload: { feed: number }, runAfter: at }, at);
}

/** Has people told something, each once: what it is about names it. */
export async function planNotice(
  jobs: FeedJobs,
  { teamId, users, about }: { teamId: string; users: readonly string[]; about: string },
  notice: { text: string; blocks: readonly object[] },
  at: string,
): Promise<void> {
  for (const user of users) {
    const payload = { user, ...notice };
    await jobs.enqueue({ teamId, kind: NOTICE_JOB, key: `${about}, ${user}`, payload, runAfter: at }, at);
  }
}
