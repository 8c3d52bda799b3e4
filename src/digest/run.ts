import type { DueSubscription, DueSubscriptions } from '../store/subscriptions.ts';
import { sharedContents } from './contents.ts';
import { type Delivering, deliver } from './deliver.ts';
import { makeNotices } from './notices.ts';
import { GATHER_MS, POLL_MS } from './timing.ts';

/** A timer that can be a test's. Resolves early when the signal aborts. */
type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export interface Running extends Delivering {
  subscriptions: DueSubscriptions;
  /** The workspaces that this process can post to. */
  teams: () => Promise<readonly string[]>;
  sleep: Sleep;
}

/** Posts what is due, again and again; no event of Slack's is needed for it. */
export interface Scheduler {
  start(): void;
  /** Begins nothing more, and resolves when what was begun is done. */
  stop(): Promise<void>;
  /** One look at what is due; resolves when all of it is dealt with, with how many were. */
  round(): Promise<number>;
}

const BATCH = 500;
/** How many channels are posted to at once. */
const AT_ONCE = 48;

/** What is due at `now`: published things once they have waited for others. */
export const dueAt = (
  subscriptions: DueSubscriptions,
  now: Date,
  teams: readonly string[] | null,
): Promise<DueSubscription[]> =>
  subscriptions.due(now.toISOString(), {
    teams,
    published: new Date(now.getTime() - GATHER_MS).toISOString(),
    limit: BATCH,
  });

export function makeScheduler(deps: Running): Scheduler {
  const stopping = new AbortController();
  const notices = makeNotices(deps);
  const delivering: Delivering = { ...deps, contentOf: sharedContents() };
  let running: Promise<void> | null = null;

  async function one(due: DueSubscription): Promise<boolean> {
    try {
      await notices.tell(due);
      const outcome = await deliver(delivering, due);
      return outcome !== 'busy';
    } catch (error) {
      deps.log.error({ ...due, err: error }, 'a digest could not be delivered');
      return false;
    }
  }

  async function round(): Promise<number> {
    const due = await dueAt(deps.subscriptions, deps.clock(), await deps.teams());
    let done = 0;
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let at = next++; at < due.length && !stopping.signal.aborted; at = next++) {
        const subscription = due[at];
        if (subscription !== undefined && (await one(subscription))) done++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return done;
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const done = await round().catch((error: unknown) => {
        deps.log.error({ err: error }, 'what is due could not be read');
        return 0;
      });
      if (done === 0 && !stopping.signal.aborted) await deps.sleep(POLL_MS, stopping.signal);
    }
  }

  return {
    round,
    start: () => {
      running ??= loop();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
