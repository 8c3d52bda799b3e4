import type { Submissions } from '../curate/submissions/submissions.ts';
import type { Intake } from '../intake/index.ts';
import type { NewsHosts } from '../store/news.ts';
import { type AtHost, atHosts } from './hosts.ts';
import type { Pace } from './next-poll.ts';
import { makeRobots, type Robots } from './robots.ts';

/** What reading of feeds takes of intake. */
export type FeedIntake = Pick<Intake, 'request' | 'readFeed' | 'readArticle' | 'fetchArticle'>;

/** A log in the manner of pino. */
interface Log {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What reading a feed works with; everything that reaches outside comes in here. */
export interface FeedDeps {
  intake: FeedIntake;
  submissions: Submissions;
  atHost: AtHost;
  robots: Robots;
  clock: () => Date;
  /** 0..1. */
  chance: () => number;
  pace: Pace;
  log: Log;
}

/** What a process gives for reading feeds. */
export interface FeedParts
  extends Pick<FeedDeps, 'intake' | 'submissions' | 'clock' | 'chance' | 'pace' | 'log'> {
  hosts: Pick<NewsHosts, 'takeHost' | 'leaveHost'>;
  /** Names the process among those on one store. */
  owner: string;
  sleep: (ms: number) => Promise<void>;
}

/** One per process: it keeps what sites wish, and whose turn it is. */
export function makeFeedDeps({ hosts, owner, sleep, ...parts }: FeedParts): FeedDeps {
  const { intake, clock } = parts;
  const atHost = atHosts({ hosts, owner, clock, sleep });
  return { ...parts, atHost, robots: makeRobots((url) => atHost(url, () => intake.request(url)), clock) };
}
