import type { HeldJob, Jobs } from '../store/jobs.ts';

/** A timer that can be a test's. Resolves early when the signal aborts. */
type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** How long a job is a process's before the lease is prolonged or ends. */
const LEASE_MS = 60_000;

/** What keeping a lease takes. */
export interface Leasing {
  jobs: Jobs;
  /** Names this process among those on the same store. */
  owner: string;
  clock: () => Date;
  sleep: Sleep;
  leaseMs?: number;
}

/** A lease from now on. */
export function leaseFrom({ owner, clock, leaseMs = LEASE_MS }: Leasing) {
  const now = clock();
  return { owner, now: now.toISOString(), until: new Date(now.getTime() + leaseMs).toISOString() };
}

/** A lease, as work under it sees it. */
export interface Holding {
  /** Aborts when it was lost: somebody else may have the job. */
  lost: AbortSignal;
  /** Whether nobody else has the job, nor gets it now: to be asked before what must not be done twice. */
  mine(): Promise<boolean>;
}

/** Does `work` while the lease of its job, which ends at `until`, is prolonged again and again. */
export async function underLease<T>(
  { jobs, clock, sleep, leaseMs = LEASE_MS }: Leasing,
  { until, ...job }: HeldJob & { until: string },
  work: (holding: Holding) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const lost = new AbortController();
  let ends = Date.parse(until);
  const prolong = async (): Promise<void> => {
    const to = clock().getTime() + leaseMs;
    if (await jobs.renew(job, new Date(to).toISOString())) ends = to;
    else lost.abort();
  };
  const renewing = (async () => {
    while (!lost.signal.aborted) {
      await sleep(leaseMs / 3, ended.signal);
      if (ended.signal.aborted) return;
      // A database that cannot be reached now may be again before the lease ends.
      await prolong().catch(() => undefined);
    }
  })();
  const mine = async (): Promise<boolean> => {
    // A process that stood still may find its lease ended, before its timer has told it.
    if (!lost.signal.aborted && clock().getTime() >= ends) await prolong();
    return !lost.signal.aborted;
  };
  try {
    return await work({ lost: lost.signal, mine });
  } finally {
    ended.abort();
    await renewing;
  }
}
