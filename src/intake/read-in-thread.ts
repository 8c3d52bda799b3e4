import { CodedError, type ErrorCode } from '../record/errors.ts';
import { type Pool, type Stopped, startPool, ThreadStopped } from '../threads/pool.ts';
import type { Article } from './article.ts';
import type { ReadOutcome, ReadTask } from './worker.ts';

const MOST = 2;
const MEMORY_MB = 512;

const CODES: Record<Stopped, ErrorCode> = {
  time: 'file_too_slow',
  memory: 'file_too_heavy',
  crash: 'page_not_readable',
};

/** Threads that read files. */
export interface Readers {
  /** Throws the reader's errors, `file_too_slow` or `file_too_heavy`. */
  run(task: ReadTask): Promise<Article>;
  close(): Promise<void>;
}

/** Threads that read pages and PDFs. */
export function startReaders(limitMs: number): Readers {
  const worker = new URL('./worker', import.meta.url);
  const pool: Pool<ReadTask, ReadOutcome> = startPool({ worker, most: MOST, limitMs, memoryMb: MEMORY_MB });
  return {
    async run(task) {
      const bytes = task.bytes.slice();
      const outcome = await pool.run({ ...task, bytes }, [bytes.buffer]).catch((cause: unknown) => {
        throw cause instanceof ThreadStopped ? new CodedError(CODES[cause.why], '', { cause }) : cause;
      });
      if ('article' in outcome) return outcome.article;
      throw new CodedError(outcome.code, outcome.detail, { cause: outcome.cause });
    },
    close: pool.close,
  };
}
