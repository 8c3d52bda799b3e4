import { randomUUID } from 'node:crypto';

/** What one person has at hand for a while, in this process alone: nothing of it is written down. */
export interface Shelf<T> {
  /** The name by which its owner finds it again. */
  put(owner: string, value: T): string;
  /** Null for what is somebody else's, was put too long ago, or was put in another process. */
  find(owner: string, name: string): T | null;
}

interface Kept<T> {
  owner: string;
  value: T;
  until: number;
}

/** A shelf that holds `most` values, each for `ms`; the oldest make room. */
export function makeShelf<T>(
  clock: () => Date,
  { ms, most }: { ms: number; most: number },
  name: () => string = randomUUID,
): Shelf<T> {
  const kept = new Map<string, Kept<T>>();
  const tidy = (): void => {
    const now = clock().getTime();
    for (const [key, { until }] of kept) if (until <= now || kept.size > most) kept.delete(key);
  };
  return {
    put(owner, value) {
      const key = name();
      kept.set(key, { owner, value, until: clock().getTime() + ms });
      tidy();
      return key;
    },
    find(owner, key) {
      tidy();
      const found = kept.get(key);
      return found?.owner === owner ? found.value : null;
    },
  };
}
