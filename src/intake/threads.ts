import { Tinypool } from 'tinypool';
import { CodedError } from '../record/errors.ts';
import type { Article } from './article.ts';
import type { ReadOutcome, ReadTask } from './worker.ts';

export interface Threads {
  /** Throws the reader's errors, or `file_too_slow` after the time limit, when the thread is ended. */
  run(task: ReadTask): Promise<Article>;
  close(): Promise<void>;
}

const MOST = 2;
const IDLE_MS = 60_000;
const MEMORY_MB = 512;

/** Threads that read pages and PDFs, started when first needed. A task's time counts from when its turn comes. */
export function startThreads(limitMs: number): Threads {
  let pool: Tinypool | undefined;
  const turn = takeTurns(MOST);
  return {
    run: (task) =>
      turn(async () => {
        pool ??= new Tinypool(OPTIONS);
        const signal = AbortSignal.timeout(limitMs);
        let outcome: ReadOutcome;
        try {
          const bytes = task.bytes.slice();
          outcome = await pool.run({ ...task, bytes }, { signal, transferList: [bytes.buffer] });
        } catch (cause) {
          throw new CodedError('file_too_slow', '', { cause });
        }
        if ('article' in outcome) return outcome.article;
        throw new CodedError(outcome.code, outcome.detail, { cause: outcome.cause });
      }),
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

/** At most `most` pieces of work at a time, the others in the order they came. */
function takeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}

const isSource = import.meta.url.endsWith('.ts');

const OPTIONS = {
  filename: new URL(isSource ? './worker.ts' : './worker.js', import.meta.url).href,
  execArgv: isSource ? typeScriptLoader() : [],
  minThreads: 0,
  maxThreads: MOST,
  idleTimeout: IDLE_MS,
  resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
};

/** Threads of Node 20 do not inherit a loader for TypeScript. */
function typeScriptLoader(): string[] {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return [
    '--import',
    `data:text/javascript,${encodeURIComponent(`import { register } from ${tsx}; register();`)}`,
  ];
}
