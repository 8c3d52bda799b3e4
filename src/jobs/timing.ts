/** How often is looked for jobs where nothing tells of them, in milliseconds. */
export const POLL_MS = 1_000;

/** How long it is known that a job was done, and how often older ones are forgotten, in milliseconds. */
export const KNOWN_MS = 30 * 86_400_000;
export const TIDY_MS = 3_600_000;

/** How often a job is tried before it is dead, where its kind says nothing else. */
export const TRIES = 8;

/** How long to wait before the `attempt`th try after the first, from 1: 5 s, doubling, to 15 minutes. */
export const backoffMs = (attempt: number): number => Math.min(5_000 * 2 ** (attempt - 1), 15 * 60_000);
