import { CodedError } from '../../record/errors.ts';
import { type Pool, startPool, ThreadStopped } from '../../threads/pool.ts';
import type { FeedOrPage } from './feed.ts';
import type { FeedOutcome, FeedTask } from './worker.ts';

const MEMORY_MB = 384;

/** Reads feeds beside the event loop, each within limits of time and memory. */
export interface FeedReader {
  /** Throws `feed_not_read`, `file_not_text`. */
  read(task: FeedTask): Promise<FeedOrPage>;
  close(): Promise<void>;
}

/** One thread, started when the first feed comes. */
export function startFeedReader(limitMs: number): FeedReader {
  const worker = new URL('./worker', import.meta.url);
  const pool: Pool<FeedTask, FeedOutcome> = startPool({ worker, most: 1, limitMs, memoryMb: MEMORY_MB });
  return {
    async read({ bytes, ...rest }) {
      const own = bytes.slice();
      const outcome = await pool.run({ ...rest, bytes: own }, [own.buffer]).catch((cause: unknown) => {
        throw cause instanceof ThreadStopped ? new CodedError('feed_not_read', '', { cause }) : cause;
      });
      if ('read' in outcome) return outcome.read;
      throw new CodedError(outcome.code, outcome.detail);
    },
    close: pool.close,
  };
}
