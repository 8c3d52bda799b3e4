import type { NewJob } from '../store/jobs.ts';
import { type Leasing, leaseFrom, underLease } from './lease.ts';

/**
 * Does work for somebody who waits, under a job: should this process end meanwhile, another does it when the lease has ended.
 * However the work ends, the job is done, for whoever waits hears of it. Where there is a job of that key already, `taken` stands for it.
 */
export type Hold = <T>(
  job: Omit<NewJob, 'runAfter'>,
  work: () => Promise<T>,
  taken: () => Promise<T>,
) => Promise<T>;

/** Where no job can be written down, such as while another process writes for long, work is done without one rather than later. */
export function makeHold(leasing: Leasing): Hold {
  const { jobs, owner, clock } = leasing;
  return async (job, work, taken) => {
    const lease = leaseFrom(leasing);
    const id = await jobs.enqueueHeld({ ...job, runAfter: lease.now }, lease).catch(() => 'unheld' as const);
    if (id === 'unheld') return work();
    if (id === null) return taken();
    const held = { id, owner };
    try {
      return await underLease(leasing, held, work);
    } finally {
      // Should this fail, another does the work once more: rather twice than never.
      await jobs.done(held, clock().toISOString()).catch(() => undefined);
    }
  };
}
