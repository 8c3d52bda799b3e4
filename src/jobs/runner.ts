import type { Job } from '../store/jobs.ts';
import { type Doing, doJob } from './do-job.ts';
import type { Kind } from './kind.ts';
import { leaseFrom } from './lease.ts';

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

const POLL_MS = 1_000;
/** How long it is known that a job was done, and how often older ones are forgotten. */
const KNOWN_MS = 30 * 86_400_000;
const TIDY_MS = 3_600_000;

/** Nothing runs before `start` or `round`. */
export function makeRunner(deps: Running): Runner {
  const { jobs, kinds, clock, sleep, log, pollMs = POLL_MS } = deps;
  const stopping = new AbortController();
  const running = new Map<string, Set<Promise<void>>>();
  let looping: Promise<void> | null = null;
  let hearNoMore: (() => Promise<void>) | null = null;
  let nap = new AbortController();

  const claim = (kind: Kind): Promise<Job[]> => {
    const free = kind.atOnce - (running.get(kind.name)?.size ?? 0);
    return jobs.claim([kind.name], leaseFrom(deps), free);
  };

  /** Begins what is due of every kind, as far as there is room; resolves with how many were begun. */
  async function begin(): Promise<number> {
    let begun = 0;
    for (const kind of kinds) {
      if (stopping.signal.aborted) break;
      for (const job of await claim(kind)) {
        begun++;
        const all = running.get(kind.name) ?? new Set();
        running.set(kind.name, all);
        const work = doJob(deps, stopping.signal, kind, job).finally(() => {
          all.delete(work);
          nap.abort();
        });
        all.add(work);
      }
    }
    return begun;
  }

  let tidied = Number.NEGATIVE_INFINITY;
  async function tidy(): Promise<void> {
    const now = clock().getTime();
    if (now - tidied < TIDY_MS) return;
    tidied = now;
    await jobs.forgetDone(new Date(now - KNOWN_MS).toISOString());
  }

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

  const settled = async (): Promise<void> => {
    while ([...running.values()].some((all) => all.size > 0))
      await Promise.allSettled([...running.values()].flatMap((all) => [...all]));
  };

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
