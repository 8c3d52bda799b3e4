import { refNumber } from '../../record/refs.ts';
import type { Searched, WorkspaceStore } from '../../store/store.ts';
import { readOnce } from './read-once.ts';
import type { TermCounts } from './term-counts.ts';

const MOST = 2_000_000;
/** After so many terms the entries of all are read at once, where the record is of ordinary size. */
const MANY = 60;
const NOWHERE: readonly number[] = [];

/** Which entries hold a term. */
export interface Postings {
  /** For each of `terms` the numbers of the entries of a kind that hold it. */
  of(kind: Searched, terms: readonly string[]): Promise<(readonly number[])[]>;
  /** Reads those of all terms at once; for a record of ordinary size. */
  readAll(): Promise<void>;
}

/** The entries that hold terms, read as they are asked for, and from some terms on all at once. */
export function postingsIn(store: WorkspaceStore, counts: TermCounts): Postings {
  const held = new Map<string, readonly number[]>();
  let heldNumbers = 0;
  let asked = 0;

  const entriesOf = readOnce(async (kind) => {
    const all = new Map<string, number[]>();
    for (const [number, terms] of await store.terms(kind))
      for (const term of terms) {
        const known = all.get(term);
        if (known === undefined) all.set(term, [number]);
        else known.push(number);
      }
    return all;
  });
  const postingsOf = async (kind: Searched, term: string): Promise<readonly number[]> => {
    const key = `${kind} ${term}`;
    const known = held.get(key);
    if (known !== undefined) return known;
    if (counts.isNowhere(kind, term)) return NOWHERE;
    const numbers = (await store.find(kind, [[term]], Number.MAX_SAFE_INTEGER)).map(refNumber);
    heldNumbers += numbers.length;
    if (heldNumbers > MOST) {
      held.clear();
      heldNumbers = numbers.length;
    }
    held.set(key, numbers);
    return numbers;
  };

  return {
    async of(kind, terms) {
      asked += terms.length;
      if (asked > MANY && (await counts.isOrdinary())) {
        const entries = await entriesOf(kind);
        return terms.map((term) => entries.get(term) ?? NOWHERE);
      }
      const found: (readonly number[])[] = [];
      for (const term of terms) found.push(await postingsOf(kind, term));
      return found;
    },
    async readAll() {
      asked = MANY;
      await Promise.all([entriesOf('statement'), entriesOf('development')]);
    },
  };
}
