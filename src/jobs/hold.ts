import type { HeldJob, NewJob } from '../store/jobs.ts';
import { type Holding, type Leasing, leaseFrom, underLease } from './lease.ts';

/** What work done for somebody who waits knows of its job. */
interface Held extends Pick<Holding, 'mine'> {
  /** Has the job done again, by whichever process is free: whoever waits has heard of nothing. */
  leave(why: string): void;
}

/**
 * Does work for somebody who waits, under a job: should this process end meanwhile, another does it when the lease has ended.
 * However the work ends, the job is done, for whoever waits hears of it; unless it is left. Where there is a job of that key
 * already, `taken` stands for it.
 */
export type Hold = <T>(
  job: Omit<NewJob, 'runAfter'>,
  work: (held: Held) => Promise<T>,
  taken: () => Promise<T>,
) => Promise<T>;

/** What a hold tells when it cannot do as it says. */
interface HoldLog {
  warn(facts: object, message: string): void;
}

/** After this, what was left is done again, in milliseconds. */
const AGAIN_MS = 5_000;

/**
 * Where no job can be written down, such as while another process writes for long, work is done without one rather than
 * later; it is lost with its process then. Where it is left, the job is written down after it.
 */
export function makeHold(leasing: Leasing, log: HoldLog): Hold {
  const { jobs, owner, clock } = leasing;
  return async (job, work, taken) => {
    const lease = leaseFrom(leasing);
    const written = await jobs.enqueueHeld({ ...job, runAfter: lease.now }, lease).then(
      (id) => ({ id }),
      (error: unknown) => {
        log.warn({ kind: job.kind, teamId: job.teamId, err: error }, 'work is done without a job');
        return null;
      },
    );
    if (written?.id === null) return taken();
    const named = written === null ? null : { id: written.id, owner };
    let left: string | null = null;
    const leave = (why: string): void => {
      left = why;
    };
    try {
      if (named === null) return await work({ mine: async () => true, leave });
      return await underLease(leasing, { ...named, until: lease.until }, ({ mine }) => work({ mine, leave }));
    } finally {
      await (named === null ? writeLeft(job, left) : end(named, left)).catch((error: unknown) =>
        // Another does the work once more: rather twice than never.
        log.warn({ kind: job.kind, job: named?.id, err: error }, 'what became of a job is not written down'),
      );
    }
  };

  function end(job: HeldJob, left: string | null): Promise<boolean> {
    const now = clock();
    const at = now.toISOString();
    if (left === null) return jobs.done(job, at);
    return jobs.failed(job, { error: left, at, retryAfter: soonAfter(now) });
  }

  /** Writes down work that was done without a job, where it was left. */
  async function writeLeft(job: Omit<NewJob, 'runAfter'>, left: string | null): Promise<void> {
    const now = clock();
    if (left !== null) await jobs.enqueue({ ...job, runAfter: soonAfter(now) }, now.toISOString());
  }
}

const soonAfter = (now: Date): string => new Date(now.getTime() + AGAIN_MS).toISOString();
