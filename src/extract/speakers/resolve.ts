import type { Actor } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { tokenize } from '../../words/tokens.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Cast, Person } from './cast.ts';
import { propose } from './propose.ts';

/** What the head of a name phrase is cut from: relative clauses and conditions of anonymity. */
const TAIL =
  /,?\s+(?:who|which|that|whose|speaking|on condition|citing|quoted|told|asked|when|while|after|during|in an? (?:interview|statement|tweet|telegram|post|speech|letter|message|briefing))\b.*$/isu;
const POSSESSIVE = /['’]s?$/u;

/** Who is meant by the words of a source span, pronouns left aside; null for what cannot speak. */
export function resolveName(phrase: string, index: ActorIndex, cast: Cast): ActorGuess | null {
  const head = phrase.replace(/\s+/g, ' ').replace(TAIL, '').replace(POSSESSIVE, '').trim();
  if (head === '') return null;
  const known = knownActor(head, index) ?? knownActor(phrase, index);
  if (known !== null) return guessOf(known);
  const parts = head.split(/\s*,\s*/);
  const named = parts.map((part) => personIn(part, cast)).find((person) => person !== undefined);
  if (named !== undefined) {
    const actor = knownActor(named.name, index);
    return actor === null ? propose(head, named, index) : guessOf(actor);
  }
  return propose(head, undefined, index);
}

function personIn(part: string, cast: Cast): Person | undefined {
  const words = part.split(' ');
  for (const word of words.reverse()) {
    const person = cast.bySurname.get(word.replace(POSSESSIVE, '').toLowerCase());
    if (person !== undefined && /^\p{Lu}/u.test(word)) return person;
  }
  return undefined;
}

/** The record's actor that the phrase as a whole names, or that stands at the head of it. */
function knownActor(phrase: string, index: ActorIndex): Actor | null {
  const tokens = tokenize(phrase);
  const exact = index.mentions(tokens).filter((mention) => mention.certainty === 1);
  const actorsOf = (refs: readonly string[]): Actor[] =>
    refs.map((ref) => index.get(ref)).filter((actor) => actor !== undefined);
  for (const mention of exact) {
    const person = actorsOf(mention.actors).find((actor) => actor.kind === 'person' && !actor.anonymous);
    if (person !== undefined && !isPossessor(tokens, mention.to)) return person;
  }
  const end = headEnd(tokens);
  const atHead = exact.find((mention) => mention.to === end);
  return atHead === undefined ? null : (actorsOf(atHead.actors)[0] ?? null);
}

const isPossessor = (tokens: ReturnType<typeof tokenize>, to: number): boolean =>
  to < tokens.length && POSSESSIVE.test(tokens[to - 1]?.raw ?? '');

const PREPOSITION = new Set([
  'of',
  'in',
  'for',
  'at',
  'from',
  'with',
  'on',
  'to',
  'and',
  'under',
  'close',
  'familiar',
]);

/** One past the noun that a phrase is about: the last word before its first preposition. */
function headEnd(tokens: ReturnType<typeof tokenize>): number {
  const at = tokens.findIndex((token, i) => i > 0 && PREPOSITION.has(token.word));
  return at < 0 ? tokens.length : at;
}

export const guessOf = (actor: Actor): ActorGuess => ({
  ref: actor.ref,
  name: actor.name,
  kind: actor.kind,
  anonymous: actor.anonymous,
  role: actor.roles.at(-1)?.title ?? null,
  represents: actor.represents ?? actor.roles.at(-1)?.represents ?? null,
});
