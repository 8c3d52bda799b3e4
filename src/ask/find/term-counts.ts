import { ENTRY_TERM } from '../../record/search-terms.ts';
import type { Searched, WorkspaceStore } from '../../store/store.ts';

export const KINDS = ['statement', 'development'] as const;
/** A record of so many entries is kept in memory as a whole. */
export const ORDINARY = 20_000;

/** In how many entries terms occur, read once. */
export interface TermCounts {
  /** Of both kinds. */
  frequencies(terms: Iterable<string>): Promise<ReadonlyMap<string, number>>;
  /** Whether a term is known to stand in no entry of a kind; only of what was asked for before. */
  isNowhere(kind: Searched, term: string): boolean;
  /** Whether the record is of ordinary size. */
  isOrdinary(): Promise<boolean>;
}

/** Counts the terms of a record. */
export function termCounts(store: WorkspaceStore): TermCounts {
  const counts = new Map<string, number>();
  const countsOf = { statement: new Map<string, number>(), development: new Map<string, number>() };

  const note = (kind: Searched, found: ReadonlyMap<string, number>, terms: Iterable<string>): void => {
    for (const term of terms) {
      const held = found.get(term) ?? 0;
      countsOf[kind].set(term, held);
      counts.set(term, (counts.get(term) ?? 0) + held);
    }
  };

  /** Of a record of ordinary size all terms are read at once; then what is not among them stands nowhere. */
  const readAll = async (): Promise<boolean> => {
    const entries = await Promise.all(KINDS.map((kind) => store.frequencies(kind, [ENTRY_TERM])));
    if (entries.reduce((sum, one) => sum + (one.get(ENTRY_TERM) ?? 0), 0) > ORDINARY) return false;
    const found = await Promise.all(KINDS.map((kind) => store.frequencies(kind, 'all')));
    for (const [i, kind] of KINDS.entries()) note(kind, found[i] ?? new Map(), found[i]?.keys() ?? []);
    return true;
  };
  let reading: Promise<boolean> | null = null;
  let isComplete = false;

  async function frequencies(terms: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    reading ??= readAll().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    isComplete = await reading;
    const missing = isComplete ? [] : [...new Set(terms)].filter((term) => !counts.has(term));
    if (missing.length > 0) {
      const found = await Promise.all(KINDS.map((kind) => store.frequencies(kind, missing)));
      if (counts.size > 100_000) for (const map of [counts, ...Object.values(countsOf)]) map.clear();
      // Another question may have asked for the same meanwhile.
      for (const term of missing) counts.delete(term);
      for (const [i, kind] of KINDS.entries()) note(kind, found[i] ?? new Map(), missing);
    }
    return counts;
  }

  return {
    frequencies,
    isNowhere(kind, term) {
      const count = countsOf[kind].get(term);
      return count === 0 || (isComplete && count === undefined);
    },
    async isOrdinary() {
      await frequencies([]);
      return isComplete;
    },
  };
}
