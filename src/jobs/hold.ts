import type { NewJob } from '../store/jobs.ts';
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
  work: (held: Held | null) => Promise<T>,
  taken: () => Promise<T>,
) => Promise<T>;

/** What a hold tells when it cannot do as it says. */
interface HoldLog {
  warn(facts: object, message: string): void;
}

/** After this, what was left is done again, in milliseconds. */
const AGAIN_MS = 5_000;

/**
 * Where no job can be written down, such as while another process writes for long, work is done without one (`held` is null)
 * rather than later; it is lost with its process then.
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
    if (written === null) return work(null);
    if (written.id === null) return taken();
    const named = { id: written.id, owner };
    let left: string | null = null;
    const leave = (why: string): void => {
      left = why;
    };
    try {
      return await underLease(leasing, { ...named, until: lease.until }, ({ mine }) => work({ mine, leave }));
    } finally {
      await end(named, left).catch((error: unknown) =>
        // Another does the work once more: rather twice than never.
        log.warn({ job: named.id, err: error }, 'what became of a job is not written down'),
      );
    }
  };

  function end(job: { id: number; owner: string }, left: string | null): Promise<boolean> {
    const now = clock();
    const at = now.toISOString();
    if (left === null) return jobs.done(job, at);
    return jobs.failed(job, {
      error: left,
      at,
      retryAfter: new Date(now.getTime() + AGAIN_MS).toISOString(),
    });
  }
}
