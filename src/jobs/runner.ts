import type { Job } from '../store/jobs.ts';
import { type Doing, doJob } from './do-job.ts';
import type { Kind } from './job-kind.ts';
import { leaseFrom } from './lease.ts';
import { KNOWN_MS, POLL_MS, TIDY_MS } from './timing.ts';

/** What a runner works with; everything that reaches outside comes in here. */
export interface Running extends Doing {
  kinds: readonly Kind[];
  /** How often is looked for jobs where nothing tells of them. */
  pollMs?: number;
}

/** Does jobs, again and again. */
export interface Runner {
  start(): Promise<void>;
  /** Begins nothing more, and resolves when what was begun is done or given back. */
  stop(): Promise<void>;
  /** Does all that is due now; resolves with how many jobs were begun. */
  round(): Promise<number>;
}

/** Nothing runs before `start` or `round`. */
export function makeRunner(deps: Running): Runner {
  const { jobs, clock, sleep, log, pollMs = POLL_MS } = deps;
  const stopping = new AbortController();
  let looping: Promise<void> | null = null;
  let hearNoMore: (() => Promise<void>) | null = null;
  let nap = new AbortController();
  const tidy = tidying(jobs, clock);
  const { begin, settled } = beginning(deps, stopping.signal, () => nap.abort());

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      nap = new AbortController();
      const begun = await tidy()
        .then(begin)
        .catch((error: unknown) => {
          log.error({ err: error }, 'jobs could not be read');
          return 0;
        });
      if (begun === 0 && !stopping.signal.aborted)
        await sleep(pollMs, AbortSignal.any([nap.signal, stopping.signal]));
    }
  }

  return {
    async start() {
      hearNoMore ??= await jobs.listen(() => nap.abort());
      looping ??= loop();
    },
    async stop() {
      stopping.abort();
      await hearNoMore?.();
      await looping;
      await settled();
    },
    async round() {
      let done = 0;
      for (let begun = await begin(); begun > 0; begun = await begin()) {
        done += begun;
        await settled();
      }
      return done;
    },
  };
}

/** Begins jobs, and knows which are being done; `ended` is called whenever one is not any more. */
function beginning(deps: Running, stopping: AbortSignal, ended: () => void) {
  const running = new Map<string, Set<Promise<void>>>();

  const claim = (kind: Kind): Promise<Job[]> => {
    const free = kind.atOnce - (running.get(kind.name)?.size ?? 0);
    return deps.jobs.claim([kind.name], leaseFrom(deps), free);
  };

  /** Begins what is due of every kind, as far as there is room; resolves with how many were begun. */
  async function begin(): Promise<number> {
    let begun = 0;
    for (const kind of deps.kinds) {
      if (stopping.aborted) break;
      for (const job of await claim(kind)) {
        begun++;
        const all = running.get(kind.name) ?? new Set();
        running.set(kind.name, all);
        const work = doJob(deps, stopping, kind, job).finally(() => {
          all.delete(work);
          ended();
        });
        all.add(work);
      }
    }
    return begun;
  }

  const settled = async (): Promise<void> => {
    while ([...running.values()].some((all) => all.size > 0))
      await Promise.allSettled([...running.values()].flatMap((all) => [...all]));
  };

  return { begin, settled };
}

/** Forgets, now and then, the jobs that were done long ago. */
function tidying(jobs: Running['jobs'], clock: Running['clock']): () => Promise<void> {
  let tidied = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock().getTime();
    if (now - tidied < TIDY_MS) return;
    tidied = now;
    await jobs.forgetDone(new Date(now - KNOWN_MS).toISOString());
  };
}
