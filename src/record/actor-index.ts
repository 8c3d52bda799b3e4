import { nameKey } from '../words/fold.ts';
import { isHonorific } from '../words/honorifics.ts';
import { remembered } from '../words/remembered.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { type Actor, representedBy } from './actor.ts';
import { ARTICLES, keyOfName, namesOf } from './name-keys.ts';
import { type Mention, mendedAt, type NameTable, namedAt, tableOfNames } from './name-table.ts';
import type { ActorRef } from './refs.ts';

export type { Mention } from './name-table.ts';

/** Finds the record's actors by any of their names. Immutable; made anew when an actor changes. */
export interface ActorIndex {
  readonly actors: readonly Actor[];
  get(ref: ActorRef): Actor | undefined;
  /**
   * The mentions in a text, in order, longest first where they overlap. Linear in the number of tokens. With `mend`,
   * a word that is a typing error away from a name counts as that name: only where a name is expected. The wording of
   * an office means whoever held it; with `on` (EDTF), whoever held it on that day.
   */
  mentions(tokens: readonly Token[], options?: { mend?: boolean; on?: string }): Mention[];
  /** The actors one of whose names is `name`, as the record has it; an office is no name. */
  exactly(name: string): ActorRef[];
  /** The actors one of whose names has words that begin as those of `typed` do, in that order. */
  completing(typed: string): Actor[];
  /** The actors that `name`, the whole of it, can mean. */
  resolve(name: string): ActorRef[];
  /** The people with this first name. */
  firstNamed(name: string): ActorRef[];
  /** Those who speak for `ref`: the bodies and officials that represent it. */
  spokenForBy(ref: ActorRef): ActorRef[];
}

/** Builds the index; cost is linear in the number of names. */
export function indexActors(actors: readonly Actor[]): ActorIndex {
  const byRef = new Map(actors.map((actor) => [actor.ref, actor]));
  const table = tableOfNames(actors);
  const byName = grouped(actors, (actor) => namesOf(actor).keys());
  const bearing = remembered((name) => byName.get(keyOfName(name)) ?? []);
  const byFirstName = once(() => grouped(actors, (actor) => firstNameOf(actor)));
  const spokesmen = grouped(actors, representedBy);
  const meant = remembered((name) => resolved(table, actors, name));
  return {
    actors,
    get: (ref) => byRef.get(ref),
    mentions: (tokens, options) => mentionsIn(table, tokens, options),
    completing: (typed) => completing(actors, typed),
    exactly: bearing,
    resolve: (name) => [...meant(name)],
    firstNamed: (name) => byFirstName().get(keyOfName(name)) ?? [],
    spokenForBy: (ref) => spokesmen.get(ref) ?? [],
  };
}

function resolved(table: NameTable, actors: readonly Actor[], name: string): readonly ActorRef[] {
  const tokens = tokenize(name).filter(
    (token, i, all) => !(ARTICLES.has(token.word) && i < all.length - 1) && !isHonorific(token.word),
  );
  if (tokens.length > table.longest) return unnamed(actors, tokens);
  const keys = tokens.map((token) => nameKey(token.word));
  const first = namedAt(table, keys, 0, undefined) ?? mendedAt(table, tokens, keys, 0, undefined);
  return first !== null && first.to === tokens.length ? first.actors : unnamed(actors, tokens);
}

/** What is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The key of the first name of a person with a surname; none for others. */
function firstNameOf({ kind, anonymous, name }: Actor): string[] {
  const [first, ...others] = name.split(' ');
  return kind !== 'person' || anonymous || first === undefined || others.length === 0
    ? []
    : [keyOfName(first)];
}

/** The actors by each of their keys, in the order of `actors`. */
function grouped<Key>(
  actors: readonly Actor[],
  keysOf: (actor: Actor) => Iterable<Key>,
): ReadonlyMap<Key, ActorRef[]> {
  const groups = new Map<Key, ActorRef[]>();
  for (const actor of actors)
    for (const key of keysOf(actor)) groups.set(key, [...(groups.get(key) ?? []), actor.ref]);
  return groups;
}

function mentionsIn(
  table: NameTable,
  tokens: readonly Token[],
  { mend = false, on }: { mend?: boolean; on?: string } = {},
): Mention[] {
  const keys = tokens.map((token) => nameKey(token.word));
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = namedAt(table, keys, at, on) ?? (mend ? mendedAt(table, tokens, keys, at, on) : null);
    if (mention !== null) found.push(mention);
    at = mention?.to ?? at + 1;
  }
  return found;
}

function completing(actors: readonly Actor[], typed: string): Actor[] {
  const begun = tokenize(typed).map((token) => nameKey(token.word));
  if (begun.length === 0) return [];
  const begins = (name: string): boolean => {
    const keys = tokenize(name).map((token) => nameKey(token.word));
    return keys.some((_, at) => begun.every((key, i) => keys[at + i]?.startsWith(key) === true));
  };
  return actors.filter((actor) => wordsFor(actor).some(begins));
}

const SOURCE_WORDS = new Set(['official', 'source', 'diplomat', 'aide', 'person']);
const UNNAMED = new Set(['anonymous', 'unnamed', 'unidentified', 'nameless', 'certain', 'source']);

/** An unnamed source goes by any words of its description, in any order: *the anonymous senior official*. */
function unnamed(actors: readonly Actor[], tokens: readonly Token[]): ActorRef[] {
  const words = tokens.map((token) => token.word).filter((word) => !ARTICLES.has(word) && word !== 'who');
  if (!words.some((word) => SOURCE_WORDS.has(word))) return [];
  return actors
    .filter((actor) => actor.anonymous && words.every((word) => UNNAMED.has(word) || describes(actor, word)))
    .map((actor) => actor.ref);
}

const describes = (actor: Actor, word: string): boolean =>
  [actor.name, ...actor.aliases.map((alias) => alias.text)].some((text) =>
    tokenize(text).some((token) => token.word === word),
  );

/** All that an actor is called: names and offices. */
const wordsFor = (actor: Actor): string[] => [
  actor.name,
  ...actor.aliases.map(({ text }) => text),
  ...actor.roles.flatMap((role) => role.wordings),
];
