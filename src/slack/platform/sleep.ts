import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after a time, or when the signal aborts. */
export const sleepUntil = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
