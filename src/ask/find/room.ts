import type { Desk } from '../../recall/desk.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { makeRef, refNumber } from '../../record/refs.ts';
import type { Searched, WorkspaceStore } from '../../store/store.ts';
import { postingsIn } from './postings.ts';
import { type Prepared, prepareDevelopment, prepareStatement } from './prepare.ts';
import { readOnce } from './read-once.ts';
import { type Mending, mending } from './slips.ts';
import { KINDS, ORDINARY, termCounts } from './term-counts.ts';

type Dated = Awaited<ReturnType<WorkspaceStore['dated']>>[number];

/**
 * What searching keeps of one workspace's record between questions, for as long as the record does not change: how
 * often terms occur, which entries hold them, entries made ready for ranking. All of it can be read anew.
 */
export interface Room {
  /** In how many entries of both kinds each term occurs. */
  frequencies(terms: Iterable<string>): Promise<ReadonlyMap<string, number>>;
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
  mended: Mending;
}

const kept = new WeakMap<ActorIndex, Room>();

/** The room of a desk's record; it lasts as long as the desk's index of actors, which is made anew with the record. */
export function roomOf({ store, index }: Pick<Desk, 'store' | 'index'>): Room {
  const before = kept.get(index);
  if (before !== undefined) return before;
  const room = searchRoom(store, index);
  kept.set(index, room);
  return room;
}

function searchRoom(store: WorkspaceStore, index: ActorIndex): Room {
  const counts = termCounts(store);
  const postings = postingsIn(store, counts);
  const prepared = preparing(store, index);
  const days = readOnce(async (kind) => {
    const all = await store.dated(kind, {});
    return new Map(all.map((one) => [one.number, one]));
  });

  return {
    frequencies: counts.frequencies,
    postings: postings.of,
    prepared,
    mended: mending(store, counts),
    async fill() {
      if (!(await counts.isOrdinary())) return false;
      await postings.readAll();
      for (const kind of KINDS) await prepared(kind, [...(await days(kind)).keys()]);
      return true;
    },
    async dated(kind, numbers, { from, to }) {
      const bounds = { ...(from != null && { from }), ...(to != null && { to }) };
      if (!(await counts.isOrdinary()))
        return store.dated(kind, { ...(numbers !== null && { numbers }), ...bounds });
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
  };
}

/** Makes entries ready for ranking, and keeps them. */
function preparing(store: WorkspaceStore, index: ActorIndex): Room['prepared'] {
  const ready = { statement: new Map<number, Prepared>(), development: new Map<number, Prepared>() };
  const readyOf = (kind: Searched, numbers: readonly number[]): Prepared[] =>
    numbers.flatMap((number) => ready[kind].get(number) ?? []);
  const unreadOf = (kind: Searched, numbers: readonly number[]): number[] =>
    numbers.filter((number) => !ready[kind].has(number));
  return async (kind, numbers) => {
    const missing = unreadOf(kind, numbers);
    if (missing.length === 0) return readyOf(kind, numbers);
    if (ready.statement.size + ready.development.size + missing.length > ORDINARY)
      for (const kept of Object.values(ready)) kept.clear();
    const refs = unreadOf(kind, numbers).map((number) => makeRef(kind, number));
    const keep = (one: Prepared) => ready[kind].set(refNumber(one.entry.ref), one);
    if (kind === 'statement')
      for (const one of await store.statements(refs)) keep(prepareStatement(one, index));
    else for (const one of await store.developments(refs)) keep(prepareDevelopment(one, index));
    return readyOf(kind, numbers);
  };
}
