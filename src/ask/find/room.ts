import type { Desk } from '../../recall/desk.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { refNumber } from '../../record/refs.ts';
import { ENTRY_TERM } from '../../record/search-terms.ts';
import type { Searched, WorkspaceStore } from '../../store/store.ts';
import { allowedEdits, similarity } from '../../words/distance.ts';
import { stem } from '../../words/stem.ts';
import { type Prepared, prepareDevelopment, prepareStatement } from './prepare.ts';

const KINDS = ['statement', 'development'] as const;
const MOST_PREPARED = 20_000;
const MOST_POSTINGS = 2_000_000;
/** After so many terms the entries of all are read at once, where the record is of ordinary size. */
const MANY = 60;

type Dated = Awaited<ReturnType<WorkspaceStore['dated']>>[number];

/**
 * What searching keeps of one workspace's record between questions, for as long as the record does not change: how
 * often terms occur, which entries hold them, entries made ready for ranking. All of it can be read anew.
 */
export interface Room {
  /** In how many entries of both kinds each term occurs. */
  frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** For each of `terms` the numbers of the entries of a kind that hold it. */
  postings(kind: Searched, terms: readonly string[]): Promise<(readonly number[])[]>;
  /** Entries with the days that they span, of these numbers and with a day in these bounds. */
  dated(
    kind: Searched,
    numbers: readonly number[] | null,
    bounds: { from?: string | null; to?: string | null },
  ): Promise<Dated[]>;
  prepared(kind: Searched, numbers: readonly number[]): Promise<Prepared[]>;
  /** Reads at once what is else read as it is needed. False, and nothing is read, where the record is too large for that. */
  fill(): Promise<boolean>;
  /** Terms that a typing error could have made into a word, each with its likeness; nearest only. */
  mended(stemmed: string, word: string): Promise<readonly [string, number][]>;
}

/** How alike two words are that a slip tells apart. */
const SLIP = 0.95;
/** From this length on another letter is rather a slip than another word. */
const LONG = 8;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Shorter words are too near to too many others. */
const SHORTEST = 5;

/** What a word may have been before a slip of the finger. */
function slipsOf(word: string): string[] {
  const places = Array.from({ length: word.length }, (_, i) => i);
  return [
    // Of a short word one letter less is another word, but for one that was typed twice.
    ...places
      .filter((i) => word.length >= SHORT || word[i] === word[i - 1])
      .map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...places.slice(1).map((i) => word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1)),
    ...places.slice(1).flatMap((i) => LETTERS.map((letter) => word.slice(0, i) + letter + word.slice(i))),
    ...(word.length < LONG
      ? []
      : places.slice(1).flatMap((i) => LETTERS.map((one) => word.slice(0, i) + one + word.slice(i + 1)))),
  ];
}

/** In words up to this length another letter makes another word: *bread*, *broad*. */
const SHORT = 6;
const isSwapped = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

const NOWHERE: readonly number[] = [];

const kept = new WeakMap<ActorIndex, Room>();

/** The room of a desk's record; it lasts as long as the desk's index of actors, which is made anew with the record. */
export function roomOf({ store, index }: Pick<Desk, 'store' | 'index'>): Room {
  const before = kept.get(index);
  if (before !== undefined) return before;
  const room = searchRoom(store, index);
  kept.set(index, room);
  return room;
}

/** What is read of a kind of entry once; read again where that failed. */
function whole<T>(read: (kind: Searched) => Promise<T>): (kind: Searched) => Promise<T> {
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

function searchRoom(store: WorkspaceStore, index: ActorIndex): Room {
  const counts = new Map<string, number>();
  /** In how many entries of each kind. */
  const countsOf = { statement: new Map<string, number>(), development: new Map<string, number>() };
  const held = new Map<string, readonly number[]>();
  const ready = new Map<string, Prepared>();
  const alike = new Map<string, readonly [string, number][]>();
  const buckets = new Map<string, readonly string[]>();
  let heldNumbers = 0;

  const bucket = async (letter: string): Promise<readonly string[]> => {
    const known = buckets.get(letter);
    if (known !== undefined) return known;
    const lists = await Promise.all(KINDS.map((kind) => store.termsLike(kind, letter, 3, 24)));
    const terms = [...new Set(lists.flat())];
    buckets.set(letter, terms);
    return terms;
  };

  /** Stems of what the slip of a finger made into a word: a letter too many, too few or wrong, or two that changed places. */
  const respellings = async (word: string): Promise<[string, number][]> => {
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    const stems = [...new Set(slipsOf(word).map(stem))];
    const held = await frequencies(stems);
    const most = Math.max(0, ...stems.map((one) => held.get(one) ?? 0));
    if (most === 0) return [];
    return stems.filter((one) => (held.get(one) ?? 0) === most).map((one) => [one, SLIP]);
  };

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
    if (entries.reduce((sum, one) => sum + (one.get(ENTRY_TERM) ?? 0), 0) > MOST_PREPARED) return false;
    const found = await Promise.all(KINDS.map((kind) => store.frequencies(kind, 'all')));
    for (const [i, kind] of KINDS.entries()) note(kind, found[i] ?? new Map(), found[i]?.keys() ?? []);
    return true;
  };
  let reading: Promise<boolean> | null = null;
  let isComplete = false;

  async function frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    reading ??= readAll().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    isComplete = await reading;
    const missing = isComplete ? [] : terms.filter((term) => !counts.has(term));
    if (missing.length > 0) {
      const found = await Promise.all(KINDS.map((kind) => store.frequencies(kind, missing)));
      if (counts.size > 100_000) for (const map of [counts, ...Object.values(countsOf)]) map.clear();
      // Another question may have asked for the same meanwhile.
      for (const term of missing) counts.delete(term);
      for (const [i, kind] of KINDS.entries()) note(kind, found[i] ?? new Map(), missing);
    }
    return counts;
  }

  const isSmall = async (): Promise<boolean> => {
    await frequencies([]);
    return isComplete;
  };

  const days = whole(async (kind) => {
    const all = await store.dated(kind, {});
    return new Map(all.map((one) => [one.number, one]));
  });

  const entriesOf = whole(async (kind) => {
    const all = new Map<string, number[]>();
    for (const [number, terms] of await store.terms(kind))
      for (const term of terms) {
        const known = all.get(term);
        if (known === undefined) all.set(term, [number]);
        else known.push(number);
      }
    return all;
  });
  let asked = 0;

  const postingsOf = async (kind: Searched, term: string): Promise<readonly number[]> => {
    const key = `${kind} ${term}`;
    const known = held.get(key);
    if (known !== undefined) return known;
    const count = countsOf[kind].get(term);
    if (count === 0 || (isComplete && count === undefined)) return NOWHERE;
    const numbers = (await store.find(kind, [[term]], Number.MAX_SAFE_INTEGER)).map(refNumber);
    heldNumbers += numbers.length;
    if (heldNumbers > MOST_POSTINGS) {
      held.clear();
      heldNumbers = numbers.length;
    }
    held.set(key, numbers);
    return numbers;
  };

  return {
    frequencies,
    async fill() {
      if (!(await isSmall())) return false;
      asked = MANY;
      for (const kind of KINDS) {
        await entriesOf(kind);
        await this.prepared(kind, [...(await days(kind)).keys()]);
      }
      return true;
    },
    async postings(kind, terms) {
      asked += terms.length;
      if (isComplete && asked > MANY) {
        const entries = await entriesOf(kind);
        return terms.map((term) => entries.get(term) ?? NOWHERE);
      }
      const found: (readonly number[])[] = [];
      for (const term of terms) found.push(await postingsOf(kind, term));
      return found;
    },
    async dated(kind, numbers, { from, to }) {
      const bounds = { ...(from != null && { from }), ...(to != null && { to }) };
      if (!(await isSmall())) return store.dated(kind, { ...(numbers !== null && { numbers }), ...bounds });
      const all = await days(kind);
      return [...(numbers ?? all.keys())].flatMap((number) => {
        const one = all.get(number);
        const isOut =
          one === undefined ||
          (from != null && (one.to === null || one.to < from)) ||
          (to != null && (one.from === null || one.from > to));
        return isOut ? [] : [one];
      });
    },
    async prepared(kind, numbers) {
      const refs = numbers.map((number) => (kind === 'statement' ? `S-${number}` : `D-${number}`));
      const missing = refs.filter((ref) => !ready.has(ref));
      if (ready.size + missing.length > MOST_PREPARED) ready.clear();
      const unread = refs.filter((ref) => !ready.has(ref));
      if (unread.length > 0 && kind === 'statement')
        for (const one of await store.statements(unread)) ready.set(one.ref, prepareStatement(one, index));
      else if (unread.length > 0)
        for (const one of await store.developments(unread))
          ready.set(one.ref, prepareDevelopment(one, index));
      return refs.flatMap((ref) => ready.get(ref) ?? []);
    },
    async mended(stemmed, word) {
      const known = alike.get(word);
      if (known !== undefined) return known;
      const respelt = await respellings(word);
      if (respelt.length > 0) {
        alike.set(word, respelt);
        return respelt;
      }
      const edits = allowedEdits(word.length);
      const terms = edits === 0 || /\d/.test(word) ? [] : await bucket(word.slice(0, 1));
      const near = terms
        .filter((term) => word.length > SHORT || term.length !== word.length || isSwapped(word, term))
        .map((term): [string, number] => [term, Math.max(similarity(stemmed, term), similarity(word, term))])
        .filter(([, likeness]) => likeness > 0);
      const best = Math.max(0, ...near.map(([, likeness]) => likeness));
      const found = near.filter(([, likeness]) => likeness === best);
      if (alike.size > 20_000) alike.clear();
      alike.set(word, found);
      return found;
    },
  };
}
