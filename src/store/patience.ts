import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '../record/errors.ts';

/** How long a write waits for another connection's, while everything else of the process goes on. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 20;

/** Does `work` once nobody else writes; `store_locked` of it is waited out, and thrown when that takes too long. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await work();
    } catch (error) {
      const locked = error instanceof CodedError && error.code === 'store_locked';
      if (!locked || waited >= PATIENCE_MS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
