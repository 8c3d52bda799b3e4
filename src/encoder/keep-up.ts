import { setTimeout } from 'node:timers/promises';
import type { DerivedKind } from '../store/derived/derived-kind.ts';
import { rebuild } from '../store/derived/rebuild.ts';

/** Entries of one turn; a stop waits for it. */
const BATCH = 8;
const LOOK_EVERY_MS = 2_000;
const AFTER_TROUBLE_MS = 10 * 60_000;

/**
 * Makes what is due of `kind` in the background, until `signal` stops it: looks every two seconds whether something
 * was published, here or by another process.
 */
export async function keepUp(
  kind: DerivedKind,
  {
    signal,
    onError,
    lookEveryMs = LOOK_EVERY_MS,
  }: { signal: AbortSignal; onError: (error: unknown) => void; lookEveryMs?: number },
): Promise<void> {
  while (!signal.aborted) {
    let pause = lookEveryMs;
    try {
      await rebuild([kind], { signal, batch: BATCH });
    } catch (error) {
      if (!signal.aborted) onError(error);
      pause = AFTER_TROUBLE_MS;
    }
    await setTimeout(pause, null, { signal, ref: false }).catch(() => undefined);
  }
}
