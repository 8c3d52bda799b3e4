import { EventEmitter, once } from 'node:events';
import { Tinypool } from 'tinypool';
import { moduleOf } from './module.ts';
import { takeTurns } from './turns.ts';

/** Why a thread ended before its task did. */
export type Stopped = 'time' | 'memory' | 'crash';

/** A task whose thread was ended. The next task gets a new one. */
export class ThreadStopped extends Error {
  readonly why: Stopped;

  constructor(why: Stopped, options: { cause: unknown }) {
    super(`the thread was stopped: ${why}`, options);
    this.name = 'ThreadStopped';
    this.why = why;
  }
}

/** Threads that do tasks of one kind. */
export interface Pool<Task extends object, Result> {
  /** What the worker makes of `task`; throws what it throws, or {@link ThreadStopped}. `transfer` is moved, not copied. */
  run(task: Task, transfer?: ArrayBuffer[]): Promise<Result>;
  close(): Promise<void>;
}

/** What a pool runs, and how much it may take. */
export interface PoolOptions {
  /** The worker's module beside the caller's, without its extension; its default export does the task. */
  worker: URL;
  /** Threads at a time. */
  most: number;
  /** For one task, from when its turn comes. */
  limitMs: number;
  /** Of a thread's heap. */
  memoryMb: number;
}

const IDLE_MS = 60_000;

/** Threads are started when first needed, and end when idle. */
export function startPool<Task extends object, Result>(options: PoolOptions): Pool<Task, Result> {
  let pool: Tinypool | undefined;
  const ended = new EventEmitter();
  const turn = takeTurns(options.most);
  const started = (): Tinypool => {
    const threads = new Tinypool(settings(options));
    // A thread that ends before it takes a task is told to the pool alone.
    threads.on('error', (error: unknown) => ended.emit('thread', error));
    return threads;
  };
  return {
    run: (task, transfer = []) =>
      turn(async () => {
        pool ??= started();
        const signal = AbortSignal.timeout(options.limitMs);
        const done = new AbortController();
        try {
          const early = once(ended, 'thread', { signal: done.signal }).then(([error]) =>
            Promise.reject(error),
          );
          return await Promise.race([pool.run(task, { signal, transferList: transfer }), early]);
        } catch (cause) {
          const why = whyStopped(cause, signal);
          throw why === null ? cause : new ThreadStopped(why, { cause });
        } finally {
          done.abort();
        }
      }),
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

function whyStopped(error: unknown, { aborted }: AbortSignal): Stopped | null {
  if (aborted) return 'time';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  return error instanceof Error && /worker exited|Terminating worker|worker thread/i.test(error.message)
    ? 'crash'
    : null;
}

const settings = ({ worker, most, memoryMb }: PoolOptions) => ({
  ...moduleOf(worker),
  minThreads: 0,
  maxThreads: most,
  idleTimeout: IDLE_MS,
  resourceLimits: { maxOldGenerationSizeMb: memoryMb },
});
