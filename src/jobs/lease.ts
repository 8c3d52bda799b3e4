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

/** Does `work` while the lease of its job is prolonged again and again; the signal that it gets aborts when the lease is lost. */
export async function underLease<T>(
  { jobs, clock, sleep, leaseMs = LEASE_MS }: Leasing,
  held: HeldJob,
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    for (;;) {
      await sleep(leaseMs / 3, ended.signal);
      if (ended.signal.aborted) return;
      const until = new Date(clock().getTime() + leaseMs).toISOString();
      // A database that cannot be reached now may be again before the lease ends.
      const kept = await jobs.renew(held, until).catch(() => true);
      if (!kept) return lost.abort();
    }
  };
  const renewing = renew();
  try {
    return await work(lost.signal);
  } finally {
    ended.abort();
    await renewing;
  }
}
