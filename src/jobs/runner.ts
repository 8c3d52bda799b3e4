import { z } from 'zod';
import { isMistake } from '../record/errors.ts';
import type { Job } from '../store/jobs.ts';
import type { Kind, Outcome } from './kind.ts';
import { type Holding, type Leasing, leaseFrom, underLease } from './lease.ts';

/** What a runner works with; everything that reaches outside comes in here. */
export interface Running extends Leasing {
  kinds: readonly Kind[];
  log: { info(facts: object, message: string): void; error(facts: object, message: string): void };
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
  const { jobs, kinds, owner, clock, sleep, log, pollMs = POLL_MS } = deps;
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
        const work = one(kind, job).finally(() => {
          all.delete(work);
          nap.abort();
        });
        all.add(work);
      }
    }
    return begun;
  }

  const one = (kind: Kind, job: Job): Promise<void> =>
    underLease(deps, { id: job.id, owner, until: job.leaseUntil ?? '' }, async (holding) => {
      const held = { id: job.id, owner };
      try {
        const outcome = await attempt(kind, job, holding);
        await jobs.done(held, clock().toISOString(), outcome?.again.toISOString() ?? null);
      } catch (error) {
        if (stopping.signal.aborted) await jobs.release(held);
        else await fail(kind, job, error);
      }
    }).catch((error: unknown) =>
      log.error({ job: job.id, err: error }, 'what became of a job is not written down'),
    );

  async function attempt(kind: Kind, job: Job, { lost, mine }: Holding): Promise<Outcome> {
    const { id, teamId, key, attempts } = job;
    // Counted before it is begun: what ends the process every time is dead one day, too.
    if (attempts > kind.tries) throw new Error(job.lastError ?? 'the process ended while it was done');
    return kind.run(job, {
      id,
      teamId,
      key,
      attempt: attempts,
      last: attempts >= kind.tries,
      now: clock,
      signal: AbortSignal.any([stopping.signal, lost]),
      mine,
    });
  }

  async function fail(kind: Kind, job: Job, error: unknown): Promise<void> {
    const facts = { job: job.id, kind: kind.name, teamId: job.teamId, attempt: job.attempts };
    const never = job.attempts >= kind.tries || isMistake(error) || error instanceof z.ZodError;
    const now = clock();
    const retryAfter = never ? null : new Date(now.getTime() + kind.backoffMs(job.attempts)).toISOString();
    const failure = { error: messageOf(error), at: now.toISOString(), retryAfter };
    if (!(await jobs.failed({ id: job.id, owner }, failure))) return;
    if (never) log.error({ ...facts, err: error }, 'a job is given up');
    else log.info({ ...facts, err: error, retryAfter }, 'a job is tried again');
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

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500);
