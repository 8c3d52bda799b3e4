import type { Searched } from '../../store/store.ts';

/** What is read of a kind of entry once; read again where that failed. */
export function readOnce<T>(read: (kind: Searched) => Promise<T>): (kind: Searched) => Promise<T> {
  const known = new Map<Searched, Promise<T>>();
  return (kind) => {
    const before = known.get(kind);
    if (before !== undefined) return before;
    const reading = read(kind);
    known.set(kind, reading);
    reading.catch(() => known.delete(kind));
    return reading;
  };
}
