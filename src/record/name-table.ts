import { isSwap, similarity } from '../words/distance.ts';
import { isStopword } from '../words/stopwords.ts';
import type { Token } from '../words/tokens.ts';
import { type Actor, isHeldOn, type Role } from './actor.ts';
import { namesOf, wordKeys } from './name-keys.ts';
import type { ActorRef } from './refs.ts';

/** An actor named in a text: tokens `from` up to, not including, `to`. */
export interface Mention {
  from: number;
  to: number;
  /** Who can be meant; more than one when actors share a name. */
  actors: ActorRef[];
  /** 1 for a name as the record has it, less for one that was mended from a typing error. */
  certainty: number;
}

interface Name {
  keys: string[];
  actor: ActorRef;
  /** The office whose wording it is; null for a name. */
  role: Role | null;
}

/** What actors are called, by the key of its first word. */
export interface NameTable {
  /** How many words the longest name has. */
  longest: number;
  byFirstKey: ReadonlyMap<string, Name[]>;
  /** First keys that are long enough to be known with a typing error in them, by their first letter, which is none. */
  mendable: ReadonlyMap<string, readonly string[]>;
}

/** A word shorter than this is not mended. */
const LEAST_MENDED = 5;

/** How like a name a word must be to be taken for it: *putting* (0.83) is not *Putin*. */
const MENDED = 0.84;
const SWAPPED = 0.9;

/** Of names, surnames and the wordings of offices. */
export function tableOfNames(actors: readonly Actor[]): NameTable {
  const byFirstKey = new Map<string, Name[]>();
  let longest = 0;
  const add = (name: Name): void => {
    longest = Math.max(longest, name.keys.length);
    const [first = ''] = name.keys;
    byFirstKey.set(first, [...(byFirstKey.get(first) ?? []), name]);
  };
  for (const actor of actors) {
    for (const keys of namesOf(actor).values()) add({ keys, actor: actor.ref, role: null });
    for (const role of actor.roles)
      for (const wording of role.wordings) add({ keys: wordKeys(wording), actor: actor.ref, role });
  }
  const mendable = new Map<string, string[]>();
  for (const key of byFirstKey.keys()) {
    if (key.length < LEAST_MENDED) continue;
    const letter = key.slice(0, 1);
    const alike = mendable.get(letter);
    if (alike === undefined) mendable.set(letter, [key]);
    else alike.push(key);
  }
  return { longest, byFirstKey, mendable };
}

/** The longest name that begins at a token; `on` as in `ActorIndex.mentions`. */
export function namedAt(
  { byFirstKey }: NameTable,
  keys: readonly string[],
  at: number,
  on: string | undefined,
): Mention | null {
  const begun = byFirstKey.get(keys[at] ?? '');
  if (begun === undefined) return null;
  const here = begun.filter(
    (name) =>
      name.keys.every((key, i) => keys[at + i] === key) &&
      (on === undefined || name.role === null || isHeldOn(name.role, on)),
  );
  const length = Math.max(0, ...here.map((name) => name.keys.length));
  if (length === 0) return null;
  const actors = here.filter((name) => name.keys.length === length).map((name) => name.actor);
  return { from: at, to: at + length, actors: [...new Set(actors)], certainty: 1 };
}

/** The same where the token is a typing error away from the first word of a name. */
export function mendedAt(
  table: NameTable,
  tokens: readonly Token[],
  keys: readonly string[],
  at: number,
  on: string | undefined,
): Mention | null {
  const key = keys[at] ?? '';
  if (key.length < LEAST_MENDED || isStopword(tokens[at]?.word ?? '')) return null;
  let best: { key: string; certainty: number } | null = null;
  for (const known of table.mendable.get(key.slice(0, 1)) ?? []) {
    // *Bidne*: a name whose letters changed places is surer than one with another letter.
    const certainty = isSwap(key, known) ? SWAPPED : similarity(key, known);
    if (certainty > (best?.certainty ?? MENDED)) best = { key: known, certainty };
  }
  if (best === null) return null;
  const mended = namedAt(table, keys.with(at, best.key), at, on);
  return mended && { ...mended, certainty: best.certainty };
}
