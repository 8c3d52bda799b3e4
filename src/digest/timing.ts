import { LEASE_MS } from './lease.ts';

export interface Timing {
  /** How long nobody else touches a subscription that a process has claimed, in milliseconds. */
  leaseMs: number;
  /** How long to wait before trying the `attempt`th time again, from 1. */
  backoffMs: (attempt: number) => number;
}

export const TIMING: Timing = {
  leaseMs: LEASE_MS,
  backoffMs: (attempt) => Math.min(15_000 * 2 ** (attempt - 1), 15 * 60_000),
};

/** Slack's clock and ours may differ; a mark is found by its slot, so looking back further does no harm. */
export const LOOK_BACK_MS = 10 * 60_000;

/** How often is looked at what is due, in milliseconds. */
export const POLL_MS = 1_000;

/** What is published within this time of each other is posted together. */
export const GATHER_MS = 5 * 60_000;

/** A digest that is later than this is left out; what it held comes with the next. */
export const LATEST_MS = 12 * 3_600_000;

/** So much the clocks of two processes may differ. */
export const CLOCKS_DIFFER_MS = 10 * 60_000;
