import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import { refNumber } from '../../record/refs.ts';
import { speakerTerm } from '../../record/search-terms.ts';
import type { Searched, WorkspaceStore } from '../../store/store.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { actorsOf, type Frame, type Period } from '../frame/frame.ts';
import type { Prepared } from './prepare.ts';
import { ranking, type Scored } from './rank.ts';
import { readOnce } from './read-once.ts';
import type { Room } from './room.ts';
import { AS_GOOD, type Query, queryOf, termsIn, type Wanted } from './wanted.ts';
import { type Holding, heaviest, type Weights, weighed } from './weights.ts';

/** An entry of a list with the day it counts by, and where that day is from. */
export interface Listed {
  number: number;
  day: string | null;
  /** The day is that of its source: when it was said no source tells. */
  isUndated?: boolean;
}

/** What a question finds. */
export interface Hunt {
  query: Query;
  /** Entries that fit, best first; of these speakers only, when some are given. */
  best(kind: Searched, speakers?: readonly ActorRef[]): Promise<Scored[]>;
  /** Every entry that holds all topics, of these speakers and in this period: none is left out. */
  all(kind: Searched, speakers: readonly ActorRef[] | null, period: Period | null): Promise<Listed[]>;
}

/** How many entries are ranked in full. */
const RANKED = 16;
/** Terms that stand in more entries bring no candidates by themselves. */
const COMMON = 6_000;
const COMMON_LOOKED_AT = 120;

/** Prepares the search for a frame. */
export async function hunt(
  store: WorkspaceStore,
  index: ActorIndex,
  room: Room,
  frame: Frame,
): Promise<Hunt> {
  const query = await queryOf(room, index, frame);

  const besides = frame.besides.map(speakerTerm);

  const numbersOf = async (kind: Searched, terms: readonly string[]): Promise<Set<number>> =>
    new Set(terms.length === 0 ? [] : (await room.postings(kind, terms)).flat());

  const rank = ranking(query);
  const gathered = readOnce((kind) => gather(room, kind, query.wanted));

  return {
    query,
    async best(kind, speakers) {
      const within = speakers === undefined ? null : await room.postings(kind, speakers.map(speakerTerm));
      const weights = await withCommon(store, kind, await gathered(kind), speakers);
      const left = await room.postings(kind, besides);
      const top = heaviest(weights, { within, left }, RANKED);
      const others = (await room.prepared(kind, top)).filter((one) => !isOf(frame.besides, one));
      return spokenTo(frame, rank(others));
    },
    async all(kind, speakers, period) {
      const strong = query.wanted.filter(({ unit }) => !unit.light);
      let held: Set<number> | null =
        speakers === null ? null : await numbersOf(kind, speakers.map(speakerTerm));
      for (const want of strong.filter(({ unit }) => !isSmall(unit.stem))) {
        const numbers = await numbersOf(kind, await asGood(room, want));
        held = held === null ? numbers : intersection(held, numbers);
        if (held.size === 0) return [];
      }
      held = await withSmall(room, index, kind, strong, held);
      const others = await numbersOf(kind, besides);
      const dated = await room.dated(kind, held === null ? null : [...held], period ?? {});
      return dated.flatMap(({ number, from }) => (others.has(number) ? [] : [{ number, day: from }]));
    },
  };
}

/** Whether something was done by these and by nobody else. */
const isOf = (actors: readonly ActorRef[], { entry }: Prepared): boolean =>
  !isStatement(entry) && entry.actors.length > 0 && entry.actors.every((ref) => actors.includes(ref));

/** What was said to whom a question names comes before what was said to others. */
function spokenTo({ addressees }: Frame, ranked: Scored[]): Scored[] {
  const to = actorsOf(addressees);
  if (to.length === 0) return ranked;
  return ranked
    .map((one) =>
      isStatement(one.entry) && one.entry.addressees.some((ref) => to.includes(ref))
        ? { ...one, score: one.score + TOLD }
        : one,
    )
    .sort((a, b) => b.score - a.score);
}

const TOLD = 0.12;

/** Function words are in no index: entries that were found are looked through for them. */
async function withSmall(
  room: Room,
  index: ActorIndex,
  kind: Searched,
  strong: readonly Wanted[],
  held: Set<number> | null,
): Promise<Set<number> | null> {
  const small = strong.filter(({ unit }) => isSmall(unit.stem));
  const named = strong.filter(({ unit }) => unit.actors.some((ref) => endsSmall(index, ref)));
  if ((small.length === 0 && named.length === 0) || held === null || held.size > LOOKED_THROUGH) return held;
  const prepared = await room.prepared(kind, [...held]);
  const fitting = prepared.filter(
    ({ keys, actors }) =>
      small.every(({ unit }) => keys.has(unit.stem)) &&
      named.every(({ unit }) => unit.actors.some((ref) => actors.has(ref))),
  );
  return new Set(fitting.map(({ entry }) => refNumber(entry.ref)));
}

/** *George Will*: a surname that is a small word is in no index either. */
const endsSmall = (index: ActorIndex, ref: ActorRef): boolean => {
  const last = tokenize(index.get(ref)?.name ?? '').at(-1);
  return last !== undefined && isStopword(last.word);
};

const LOOKED_THROUGH = 3_000;
const isSmall = (key: string): boolean => key.startsWith('~');

const intersection = (one: Set<number>, other: Set<number>): Set<number> =>
  new Set([...one].filter((number) => other.has(number)));

/** The terms of a unit that are as good as itself and stand in the record. */
async function asGood(room: Room, { near }: Wanted): Promise<string[]> {
  const counts = await room.frequencies(near.keys());
  return [...near]
    .filter(([term, nearness]) => nearness >= AS_GOOD && (counts.get(term) ?? 0) > 0)
    .map(([term]) => term);
}

/** What entries weigh by their number, by their `rare` terms; and the units whose terms are too common to be looked at one by one. */
interface Gathered {
  weights: Weights;
  rare: string[];
  common: { weight: number; terms: string[] }[];
}

/** Weighs entries by the units whose terms they hold. */
async function gather(room: Room, kind: Searched, wanted: readonly Wanted[]): Promise<Gathered> {
  const counts = await room.frequencies(termsIn(wanted.map(({ near }) => near)));
  const held = (term: string): number => counts.get(term) ?? 0;
  const units = wanted.map(({ near, weight }) => ({
    weight,
    terms: [...near].filter(([term]) => held(term) > 0).sort((a, b) => b[1] - a[1]),
  }));
  const rare = units.map(({ weight, terms }) => ({
    weight,
    terms: terms.filter(([term]) => held(term) <= COMMON),
  }));
  const named = rare.flatMap(({ terms }) => terms.map(([term]) => term));
  const lists = (await room.postings(kind, named)).values();
  const holding = rare.map(
    ({ weight, terms }): Holding => ({
      weight,
      terms: terms.map(([, nearness]) => ({ nearness, numbers: lists.next().value ?? [] })),
    }),
  );
  return {
    weights: weighed(holding),
    rare: named,
    common: units
      .filter(({ terms }) => terms.some(([term]) => held(term) > COMMON))
      .map(({ weight, terms }) => ({ weight, terms: terms.map(([term]) => term) })),
  };
}

/** With what common words add to entries that rare ones brought; where those are few, with those that hold all common ones together. */
async function withCommon(
  store: WorkspaceStore,
  kind: Searched,
  { weights, rare, common }: Gathered,
  speakers: readonly ActorRef[] | undefined,
): Promise<Weights> {
  if (common.length === 0) return weights;
  const all = new Map(weights.numbers.map((number, i) => [number, weights.weights[i] ?? 0]));
  const add = async (clauses: string[][], limit: number, weight: number): Promise<void> => {
    for (const ref of await store.find(kind, clauses, limit)) {
      const number = refNumber(ref);
      all.set(number, (all.get(number) ?? 0) + weight);
    }
  };
  const by = speakers === undefined ? [] : [speakers.map(speakerTerm)];
  if (all.size < RANKED)
    await add([...by, ...common.map(({ terms }) => terms)], COMMON_LOOKED_AT, common.length);
  else for (const { weight, terms } of common) await add([...by, rare, terms], COMMON, weight);
  return { numbers: [...all.keys()], weights: [...all.values()] };
}
