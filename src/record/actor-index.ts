import { similarity } from '../words/distance.ts';
import { nameKey } from '../words/fold.ts';
import { isStopword } from '../words/stopwords.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { type Actor, isHeldOn, type Role, representedBy } from './actor.ts';
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
  /** Those who speak for `ref`: the bodies and officials that represent it. */
  spokenForBy(ref: ActorRef): ActorRef[];
}

interface Name {
  keys: string[];
  actor: ActorRef;
  /** The office whose wording it is; null for a name. */
  role: Role | null;
}

/** How like a name a word must be to be taken for it: *putting* (0.83) is not *Putin*. */
const MENDED = 0.84;

const ARTICLES = new Set(['the', 'a', 'an']);
const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'dr', 'sir']);

/** Builds the index; cost is linear in the number of names. */
export function indexActors(actors: readonly Actor[]): ActorIndex {
  const byRef = new Map(actors.map((actor) => [actor.ref, actor]));
  const byFirstKey = new Map<string, Name[]>();
  const byName = new Map<string, ActorRef[]>();
  for (const actor of actors) {
    const add = (keys: string[], role: Role | null): void => {
      const [first = ''] = keys;
      byFirstKey.set(first, [...(byFirstKey.get(first) ?? []), { keys, actor: actor.ref, role }]);
    };
    for (const [name, keys] of namesOf(actor)) {
      add(keys, null);
      byName.set(name, [...(byName.get(name) ?? []), actor.ref]);
    }
    for (const role of actor.roles) for (const wording of role.wordings) add(keysOf(wording), role);
  }
  const fuzzyKeys = [...byFirstKey.keys()].filter((key) => key.length >= 5);
  const spokesmen = new Map<ActorRef, ActorRef[]>();
  for (const actor of actors) {
    for (const ref of representedBy(actor)) spokesmen.set(ref, [...(spokesmen.get(ref) ?? []), actor.ref]);
  }

  const mentions: ActorIndex['mentions'] = (tokens, { mend = false, on } = {}) => {
    const keys = tokens.map((token) => nameKey(token.word));
    const found: Mention[] = [];
    for (let at = 0; at < tokens.length; ) {
      const mention = exactAt(keys, at, on) ?? (mend ? mendedAt(tokens, keys, at, on) : null);
      if (mention === null) {
        at++;
        continue;
      }
      found.push(mention);
      at = mention.to;
    }
    return found;
  };

  function exactAt(keys: string[], at: number, on: string | undefined): Mention | null {
    const here = (byFirstKey.get(keys[at] ?? '') ?? []).filter(
      (name) =>
        name.keys.every((key, i) => keys[at + i] === key) &&
        (on === undefined || name.role === null || isHeldOn(name.role, on)),
    );
    const length = Math.max(0, ...here.map((name) => name.keys.length));
    if (length === 0) return null;
    const actors = here.filter((name) => name.keys.length === length).map((name) => name.actor);
    return { from: at, to: at + length, actors: [...new Set(actors)], certainty: 1 };
  }

  function mendedAt(
    tokens: readonly Token[],
    keys: string[],
    at: number,
    on: string | undefined,
  ): Mention | null {
    const key = keys[at] ?? '';
    const word = tokens[at]?.word ?? '';
    if (key.length < 5 || isStopword(word)) return null;
    let best: { key: string; certainty: number } | null = null;
    for (const known of fuzzyKeys) {
      const certainty = similarity(key, known);
      if (certainty > (best?.certainty ?? MENDED)) best = { key: known, certainty };
    }
    if (best === null) return null;
    const mended = exactAt(keys.with(at, best.key), at, on);
    return mended && { ...mended, certainty: best.certainty };
  }

  /** An unnamed source goes by any words of its description, in any order: *the anonymous senior official*. */
  function unnamed(tokens: readonly Token[]): ActorRef[] {
    const words = tokens.map((token) => token.word).filter((word) => !ARTICLES.has(word) && word !== 'who');
    if (!words.some((word) => SOURCE_WORDS.has(word))) return [];
    return actors
      .filter(
        (actor) => actor.anonymous && words.every((word) => UNNAMED.has(word) || describes(actor, word)),
      )
      .map((actor) => actor.ref);
  }

  return {
    actors,
    get: (ref) => byRef.get(ref),
    mentions,
    completing: (typed) => {
      const begun = tokenize(typed).map((token) => nameKey(token.word));
      if (begun.length === 0) return [];
      const begins = (name: string): boolean => {
        const keys = tokenize(name).map((token) => nameKey(token.word));
        return keys.some((_, at) => begun.every((key, i) => keys[at + i]?.startsWith(key) === true));
      };
      return actors.filter((actor) => wordsFor(actor).some(begins));
    },
    exactly: (name) => byName.get(keyOfName(name)) ?? [],
    resolve: (name) => {
      const tokens = tokenize(name).filter(
        (token, i, all) => !(ARTICLES.has(token.word) && i < all.length - 1) && !HONORIFICS.has(token.word),
      );
      const whole = mentions(tokens, { mend: true }).find(
        (mention) => mention.from === 0 && mention.to === tokens.length,
      );
      return whole?.actors ?? unnamed(tokens);
    },
    spokenForBy: (ref) => spokesmen.get(ref) ?? [],
  };
}

const SOURCE_WORDS = new Set(['official', 'source', 'diplomat', 'aide', 'person']);
const UNNAMED = new Set(['anonymous', 'unnamed', 'unidentified', 'nameless', 'certain', 'source']);

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

type Named = Pick<Actor, 'name' | 'aliases' | 'kind' | 'anonymous'>;

/** Of the keys below, beside the version of the words they are made of: raise it when they change. */
export const NAMES_VERSION = 1;

/** The keys of an actor's names: two names with the same key are spellings of one. */
export const nameKeysOf = (actor: Named): string[] => [...namesOf(actor).keys()];

/** The key of a name, in whatever spelling. */
export const keyOfName = (name: string): string => keysOf(name).join(' ');

/** Of the words of a name; an article before them does not count. */
function keysOf(name: string): string[] {
  const words = tokenize(name).map((token) => token.word);
  while (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  return words.map(nameKey);
}

function namesOf(actor: Named): Map<string, string[]> {
  const texts = [actor.name, ...actor.aliases.map((alias) => alias.text)];
  const personal = [
    actor.name,
    ...actor.aliases.filter((alias) => alias.kind === 'name').map((alias) => alias.text),
  ];
  const surnames = actor.kind === 'person' && !actor.anonymous ? personal.map(surnameOf) : [];
  const names = new Map<string, string[]>();
  for (const text of [...texts, ...surnames]) {
    const keys = keysOf(text);
    if (keys.length > 0) names.set(keys.join(' '), keys);
  }
  return names;
}

const surnameOf = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name;
