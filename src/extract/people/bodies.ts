import type { Actor } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { STATES } from '../../record/states.ts';
import { fold } from '../../words/fold.ts';
import { ofWord, splitTokens, type Token } from '../text/tokens.ts';

/** A state or a body that a text names. */
interface Body {
  kind: 'state' | 'organisation';
  name: string;
  /** Null where the record does not have it. */
  ref: ActorRef | null;
  /** What it speaks for, on the record. */
  represents: ActorRef | null;
}

/** How a text may name a body: by its name, by an adjective or a word for its people, or by its seat. */
type Naming = 'name' | 'demonym' | 'seat';

/** Names of a body in a text: tokens `from` up to, not including, `to`. */
export interface BodyFound {
  to: number;
  naming: Naming;
  /** More than one for a seat that several share. */
  bodies: Body[];
}

interface Entry {
  words: string[];
  naming: Naming;
  body: Body;
}

/** The states of the world and the record's bodies, looked up by the words that name them. */
export interface BodyIndex {
  at(tokens: readonly Token[], i: number): BodyFound | null;
}

const indexes = new WeakMap<ActorIndex, BodyIndex>();

/** Built once for an index of actors. */
export function bodiesOf(index: ActorIndex): BodyIndex {
  const known = indexes.get(index);
  if (known !== undefined) return known;
  const made = indexOf([...recordEntries(index), ...stateEntries(index)]);
  indexes.set(index, made);
  return made;
}

function indexOf(entries: readonly Entry[]): BodyIndex {
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [first = ''] = entry.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return {
    at(tokens, i) {
      const here = byFirst.get(keyOf(tokens[i]));
      if (here === undefined) return null;
      const fits = here.filter(({ words }) => words.every((word, k) => keyOf(tokens[i + k]) === word));
      const length = Math.max(0, ...fits.map(({ words }) => words.length));
      if (length === 0 || !startsName(tokens[i])) return null;
      const longest = fits.filter(({ words }) => words.length === length);
      const bodies = new Map(longest.map(({ body }) => [body.ref ?? body.name, body]));
      return { to: i + length, naming: longest[0]?.naming ?? 'name', bodies: [...bodies.values()] };
    },
  };
}

/** Bodies have capitals, so that *us* and *turkey* are none. */
const startsName = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.raw) && (token.lower !== 'us' || token.raw === 'US');
const keyOf = (token: Token | undefined): string => (token === undefined ? '' : keyOfWord(token));
const keyOfWord = ofWord(({ raw }): string => fold(raw).replace(/\./g, ''));
const keysOf = (text: string): string[] => splitTokens(text.replace(/^the /i, '')).map(keyOf);

function recordEntries({ actors }: ActorIndex): Entry[] {
  return actors
    .filter((actor) => actor.kind !== 'person')
    .flatMap((actor) =>
      [{ text: actor.name, kind: 'name' as const }, ...actor.aliases].map(({ text, kind }) => ({
        words: keysOf(text),
        naming:
          kind === 'metonym' ? ('seat' as const) : isDemonym(text) ? ('demonym' as const) : ('name' as const),
        body: bodyOf(actor),
      })),
    )
    .filter(({ words }) => words.length > 0);
}

const DEMONYMS = new Set(STATES.flatMap(({ words }) => words.map((word) => word.toLowerCase())));
/** Nouns for a people, and adjectives; other names of a state are names. */
const isDemonym = (text: string): boolean =>
  (DEMONYMS.has(text.toLowerCase()) && !isOtherName(text)) || /^european$/i.test(text);
const isOtherName = (text: string): boolean =>
  /^(?:u\.?s\.?a?|u\.?k\.?|uae|.*(?:ia|land|states|federation|republic|britain|america|emirates|holland|see|korea|türkiye|turkiye))$/i.test(
    text,
  );

/** *Swede* of *Swedes*. */
const oneOf = (word: string): string[] => (/^\p{Lu}\p{Ll}{3,}s$/u.test(word) ? [word.slice(0, -1)] : []);

const bodyOf = (actor: Actor): Body => ({
  kind: actor.kind === 'state' ? 'state' : 'organisation',
  name: actor.name,
  ref: actor.ref,
  represents: actor.represents,
});

/** The states that the record does not have, and what else those that it has are called. */
function stateEntries(index: ActorIndex): Entry[] {
  return STATES.flatMap((state) => {
    const [ref = null] = index.exactly(state.name);
    const actor = ref === null ? undefined : index.get(ref);
    const body: Body =
      actor === undefined ? { kind: 'state', name: state.name, ref: null, represents: null } : bodyOf(actor);
    return [
      { words: keysOf(state.name), naming: 'name' as const, body },
      ...[...state.words, ...state.words.flatMap(oneOf)].map((word) => ({
        words: keysOf(word),
        naming: isOtherName(word) ? ('name' as const) : ('demonym' as const),
        body,
      })),
      ...state.seats.map((seat) => ({ words: keysOf(seat), naming: 'seat' as const, body })),
    ];
  });
}
