import type { Checker } from '../../check/checker.ts';
import type { Submissions } from '../../curate/submissions/submissions.ts';
import type { Transfers } from '../../curate/transfer/transfers.ts';
import type { FeedIntake } from '../../feeds/deps.ts';
import type { Pace } from '../../feeds/next-poll.ts';
import type { Intake } from '../../intake/index.ts';
import type { Painter } from '../../picture/painter.ts';
import type { RecordDocument } from '../../record/record-document.ts';
import type { Store } from '../../store/store.ts';

/** A log in the manner of pino: a message, and facts beside it. Never given a token. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The pace of feeds, and how long what one brought waits for what others bring before curators are told. */
interface FeedPace extends Pace {
  gatherMs: number;
}

/** What the Slack surface works with; everything that reaches outside comes in here. */
export interface Deps {
  store: Store;
  /** The record that a workspace which has none starts with. */
  starter: RecordDocument;
  clock: () => Date;
  log: Log;
  /** IANA zone for askers whose own Slack does not tell. */
  defaultTimeZone: string;
  /** Reads articles and feeds from files and addresses. */
  intake: FeedIntake & Pick<Intake, 'readDraft'>;
  /** How often feeds are read, and for how long what they bring is gathered; slowly enough for any site where it is not given. */
  feedPace?: FeedPace;
  /** Puts what articles say into the queue, beside the event loop. */
  submissions: Submissions;
  /** Holds drafts against the record; in this thread where it is not given. */
  checker?: Checker;
  /** Makes pictures; in this thread where it is not given. */
  painter?: Painter;
  /** Imports and exports; in this thread where it is not given. */
  transfers?: Transfers;
  /** The app's own public address, and the workspace whose published entries anybody may read there. */
  published?: { url: string; teamId: string | null };
  /** Slack user ids of those who may curate before anybody was appointed. */
  firstCurators: readonly string[];
  /** The slash command, as the manifest declares it. */
  command: string;
  /** Names this process among those on one store; made up where it is not given. */
  processId?: string;
  /** How long a job is this process's before another may take it, in milliseconds. */
  leaseMs?: number;
}
