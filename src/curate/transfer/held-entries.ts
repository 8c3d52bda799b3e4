import type { Development } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import { isStatement } from '../../record/entry.ts';
import type { Statement } from '../../record/statement.ts';
import { sameTime } from '../same-entry.ts';

interface Held {
  ref: string;
  day: Edtf | null;
}

/** Entries of the record by what tells them from others; those of days that contradict each other are two. */
export interface HeldEntries {
  /** The entry of `key` that may be of that day, or null. */
  find(key: string, day: Edtf | null): string | null;
  add(key: string, held: Held): void;
}

/** Finds entries by the keys that `keysOf` gives; published ones before those that were retracted. */
export function heldEntries<T extends Statement | Development>(
  entries: readonly T[],
  keysOf: (entry: T) => string[],
): HeldEntries {
  const byKey = new Map<string, Held[]>();
  const add = (key: string, held: Held): void => {
    byKey.set(key, [...(byKey.get(key) ?? []), held]);
  };
  for (const status of ['published', 'retracted'] as const)
    for (const entry of entries)
      if (entry.status === status)
        for (const key of keysOf(entry)) add(key, { ref: entry.ref, day: entryDay(entry) });
  return {
    find: (key, day) => byKey.get(key)?.find((held) => sameTime(held.day, day))?.ref ?? null,
    add,
  };
}

/** When an entry was said or occurred. */
export const entryDay = (entry: Statement | Development): Edtf | null =>
  isStatement(entry) ? entry.saidOn : entry.date;
