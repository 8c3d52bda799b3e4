import { setImmediate } from 'node:timers/promises';

/** Asks once for all who want to know in the same turn of the event loop, after the last of them did. */
export function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= setImmediate().then(() => {
      asked = null;
      return ask();
    });
    return asked;
  };
}
