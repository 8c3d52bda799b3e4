import { z } from 'zod';
import { type Kind, kindOf, type Task } from '../jobs/job-kind.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { FeedDeps } from './deps.ts';
import { FEED_JOB, NEWS_JOB, NOTICE_JOB, planTelling } from './feed-jobs.ts';
import { pollFeed } from './poll.ts';
import { isToTell, type Notice, type Telling, tellFailing, tellNews } from './tell.ts';

/** What reads feeds, and tells of them. */
export interface FeedReading extends FeedDeps, Telling {
  workspace: (teamId: string) => Promise<WorkspaceStore>;
  /** Tells a person by a direct message; rejects where that is to be tried again. */
  tell(teamId: string, user: string, notice: Notice): Promise<void>;
  /** How long what one feed brought waits for what others bring, before curators are told. */
  gatherMs: number;
}

/** Feeds that one process reads at once. */
const AT_ONCE = 4;
/** What comes within this time is told in one message. */
export const GATHER_MS = 5 * 60_000;

const NoticePayload = z.object({ user: z.string(), text: z.string(), blocks: z.array(z.looseObject({})) });

/** The kinds of jobs that feeds are. */
export const feedKinds = (reading: FeedReading): Kind[] => [
  kindOf(
    FEED_JOB,
    z.object({ feed: z.int().positive() }),
    ({ feed }, task) => readFeed(reading, feed, task),
    {
      atOnce: AT_ONCE,
    },
  ),
  kindOf(NEWS_JOB, z.null(), (_, { teamId }) => tellOfNews(reading, teamId)),
  kindOf(NOTICE_JOB, NoticePayload, async ({ user, ...notice }, { teamId }) => {
    await reading.tell(teamId, user, notice);
    return undefined;
  }),
];

/** Reads a feed once, and plans the next time; ends for one that is paused, removed or gone. */
async function readFeed(reading: FeedReading, number: number, { teamId }: Task) {
  const { clock, jobs } = reading;
  const store = await reading.workspace(teamId);
  const feed = await store.newsFeed(number);
  if (feed === null || feed.state !== 'on') return undefined;
  const { polled, counts } = await pollFeed(store, feed, reading);
  const now = clock();
  const told = isToTell(polled, now);
  const left = told ? { ...polled, toldAt: now.toISOString() } : polled;
  if (!(await store.settleNewsFeed(number, left, counts))) return undefined;
  if (told) await tellFailing(store, reading, { ...feed, ...left }, now);
  if (counts.handedOn > 0) {
    const soon = new Date(now.getTime() + reading.gatherMs).toISOString();
    await planTelling(jobs, teamId, soon, now.toISOString());
  }
  return left.state === 'on' ? { again: new Date(left.dueAt) } : undefined;
}

async function tellOfNews(reading: FeedReading, teamId: string) {
  return { again: await tellNews(await reading.workspace(teamId), reading, reading.clock()) };
}
