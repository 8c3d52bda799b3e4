import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { ENTRY_TERM, topicStems } from '../../record/search-terms.ts';
import { figuresLike } from '../../words/figures.ts';
import { remembered } from '../../words/remembered.ts';
import { oppositesOf } from '../../words/senses.ts';
import { stem } from '../../words/stem.ts';
import { isStopword } from '../../words/stopwords.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Frame, Unit } from '../frame/frame.ts';
import { type Piece, piecesOf } from './prepare.ts';
import { type PrintTable, printTable } from './prints.ts';
import type { Room } from './room.ts';

/** A unit of a question with what it weighs and the stems that count for it, each with its nearness 0..1. */
export interface Wanted {
  unit: Unit;
  weight: number;
  near: ReadonlyMap<string, number>;
  /** Whether the record has it or anything near it. */
  isKnown: boolean;
  /** In how many entries a stem of it stands that is as good as itself. */
  entries: number;
}

/** A unit for which a stem counts: its place in `wanted`, and how near the stem is to it. */
interface Counting {
  place: number;
  nearness: number;
}

/** A place of a question that a key of an entry fits, with what it weighs there. */
export interface Fit {
  place: number;
  weight: number;
}

/** A question as it is laid beside entries. */
export interface Query {
  wanted: Wanted[];
  /** By stem. */
  counting: ReadonlyMap<string, readonly Counting[]>;
  /** Its words in order, small ones too, and what each weighs. */
  pieces: Piece[];
  weights: number[];
  /** Where in `pieces` a key of an entry fits, and how well. */
  fits: PrintTable<readonly Fit[]>;
  actors: ReadonlyMap<ActorRef, number>;
  /** The weight of all of it. */
  weight: number;
}

const LIGHT_WEIGHT = 0.22;
const ACTOR_WEIGHT = 0.75;
const SMALL_WEIGHT = 0.13;
/** A word that the record does not hold may be anything: it never outweighs those that it holds. */
const UNKNOWN_WEIGHT = 0.45;
/** Nearness of a word that was mended from a typing error. */
const MENDED = 0.95;
const OPPOSITE = 0.7;
/** From this nearness on a word is as good as the one asked for. */
export const AS_GOOD = 0.85;

/**
 * Weighs the units of a question against what the record holds: each gets the stems that count for it (its own, its
 * family, near-synonyms; what stands for the opposite; for a stem that the record does not hold, those a typing error
 * away) and a weight by rarity.
 */
export async function queryOf(room: Room, index: ActorIndex, frame: Frame): Promise<Query> {
  const first = await room.frequencies([ENTRY_TERM, ...frame.about.map((unit) => unit.stem).filter(Boolean)]);
  const nears = await Promise.all(frame.about.map((unit) => nearOf(room, index, unit, first)));
  const counts = await room.frequencies(termsIn(nears));
  const all = counts.get(ENTRY_TERM) ?? 0;
  const wanted = frame.about.map((unit, i): Wanted => {
    const near = nears[i] ?? new Map<string, number>();
    let entries = 0;
    let isKnown = false;
    for (const [term, nearness] of near) {
      const held = counts.get(term) ?? 0;
      if (nearness >= AS_GOOD) entries += held;
      if (held > 0 && nearness !== OPPOSITE) isKnown = true;
    }
    return { unit, near, entries, isKnown, weight: weightOf(unit, entries, all) };
  });
  return { wanted, counting: countingOf(wanted), ...laid(frame, wanted, index) };
}

/** The terms of units, each as often as it stands there; nothing is listed unless it is asked for. */
export function* termsIn(nears: Iterable<ReadonlyMap<string, number>>): Generator<string> {
  for (const near of nears) yield* near.keys();
}

function countingOf(wanted: readonly Wanted[]): Map<string, Counting[]> {
  const counting = new Map<string, Counting[]>();
  for (const [place, { unit, near }] of wanted.entries()) {
    if (unit.actors.length > 0) continue;
    for (const [key, nearness] of near) {
      const known = counting.get(key);
      if (known === undefined) counting.set(key, [{ place, nearness }]);
      else known.push({ place, nearness });
    }
  }
  return counting;
}

/** The words of a question in their order, each with its weight and what of an entry fits it. */
function laid(
  frame: Frame,
  wanted: readonly Wanted[],
  index: ActorIndex,
): Omit<Query, 'wanted' | 'counting'> {
  const pieces = piecesOf(frame.matter, index);
  const byStem = new Map(wanted.map((one) => [one.unit.stem, one]));
  const fits = new Map<string, Fit[]>();
  const actors = new Map<ActorRef, number>();
  const lay = (key: string, place: number, weight: number) => {
    const known = fits.get(key);
    if (known === undefined) fits.set(key, [{ place, weight }]);
    else known.push({ place, weight });
  };
  const weights = pieces.map((piece, at) => {
    if (piece.small) {
      lay(piece.key, at, SMALL_WEIGHT);
      return SMALL_WEIGHT;
    }
    const want = byStem.get(piece.key);
    const weight = want?.weight ?? ACTOR_WEIGHT / 2;
    for (const ref of piece.actors) actors.set(ref, at);
    if (want === undefined) lay(piece.key, at, weight);
    else for (const [key, nearness] of want.near) if (nearness !== OPPOSITE) lay(key, at, weight * nearness);
    return weight;
  });
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return { pieces, weights, fits: printTable(fits), actors, weight };
}

/** The stem of the last word of a name that carries a topic; none where none does. */
const lastStem = remembered((name) =>
  isStopword(tokenize(name).at(-1)?.word ?? '') ? [] : topicStems(name).slice(-1),
);

async function nearOf(
  room: Room,
  index: ActorIndex,
  unit: Unit,
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  if (unit.actors.length > 0) {
    const names = unit.actors.flatMap((ref) => {
      const actor = index.get(ref);
      return actor === undefined
        ? []
        : [actor.name, ...actor.aliases.filter((one) => one.kind !== 'description').map((one) => one.text)];
    });
    return new Map(names.flatMap(lastStem).map((one) => [one, 1]));
  }
  const near = new Map<string, number>();
  for (const opposite of oppositesOf(unit.stem)) near.set(opposite, OPPOSITE);
  for (const [other, nearness] of nearStems(unit.stem)) near.set(other, nearness);
  for (const figure of figuresLike(unit.text)) near.set(stem(figure), 1);
  near.set(unit.stem, 1);
  if ((counts.get(unit.stem) ?? 0) === 0) {
    for (const [mended, likeness] of await room.mended(unit.stem, unit.text)) {
      near.set(mended, MENDED * likeness);
      for (const [other, nearness] of nearStems(mended))
        if (!near.has(other)) near.set(other, nearness * likeness);
    }
  }
  return near;
}

/** Rare words weigh most. */
function weightOf(unit: Unit, entries: number, all: number): number {
  if (entries === 0 && !unit.light) return UNKNOWN_WEIGHT;
  const rarity = 0.4 + 0.6 * (Math.log((all + 2) / (entries + 1)) / Math.log(all + 2));
  if (unit.light) return LIGHT_WEIGHT * rarity;
  return unit.actors.length > 0 ? ACTOR_WEIGHT * Math.max(rarity, 0.6) : Math.max(rarity, 0.35);
}
