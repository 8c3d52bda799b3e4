import { setImmediate, setTimeout } from 'node:timers/promises';
import { CodedError } from '../../record/errors.ts';
import type { DerivedKind } from './derived-kind.ts';

/** How far the data of one kind is made anew. */
export interface RebuildProgress {
  kind: string;
  done: number;
  total: number;
}

interface RebuildOptions {
  /** Told after every batch. */
  onProgress?: (progress: RebuildProgress) => void;
  signal?: AbortSignal;
  /** Rows of one transaction. */
  batch?: number;
  /** How long to wait when another process writes, in milliseconds. */
  lockPauseMs?: number;
}

/** Rows of one transaction: about 50 ms, for which other work on the database waits. */
const BATCH = 100;

/**
 * Makes anew what was computed by other versions than today's, a batch at a time; between batches others read and
 * write. A stop, by `signal` or otherwise, loses no finished batch: the next call goes on from there.
 */
export async function rebuild(kinds: readonly DerivedKind[], options: RebuildOptions = {}): Promise<void> {
  const { onProgress, signal, batch = BATCH, lockPauseMs = 1_000 } = options;
  for (const kind of kinds) {
    const total = signal?.aborted ? 0 : await kind.outdated();
    for (let done = 0; done < total && !signal?.aborted; ) {
      const rows = await batchOf(kind, batch);
      if (rows === 0) break;
      if (rows === null) {
        await setTimeout(lockPauseMs);
        continue;
      }
      done += rows;
      onProgress?.({ kind: kind.name, done: Math.min(done, total), total });
      await setImmediate();
    }
  }
}

/** Passes progress on whenever another tenth is done, and nothing of what is done within one batch. */
export function everyTenth(tell: (progress: RebuildProgress) => void): (progress: RebuildProgress) => void {
  let told = '';
  return (progress) => {
    const { kind, done, total } = progress;
    const tenth = `${kind} ${Math.floor((10 * done) / total)}`;
    if (total > BATCH && tenth !== told) tell(progress);
    told = tenth;
  };
}

/** How many rows a batch made anew; null when another process holds the database. */
async function batchOf(kind: DerivedKind, size: number): Promise<number | null> {
  try {
    return await kind.rebuild(size);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'store_locked') return null;
    throw error;
  }
}
