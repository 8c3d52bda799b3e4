import type { ActorIndex } from '../../record/actor-index.ts';
import { isFiniteVerb, isPlainVerb, plainOfGerund } from '../../words/english.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { NEGATION, WH } from './lexicon.ts';
import { namedIn } from './named.ts';

/** Who is to have said it, and what, as headlines have it. */
const HEADLINE = /^(?<who>[\p{L}\p{M}'’ .-]{2,40}):\s+(?<what>[^"“”„«»?]+)\?+\s*$/u;
/** So few words may be a topic. */
const FEW = 3;

/** *X: offer valid until May?* as *did X say that offer valid until May?*, where X is on the record and what follows states something. */
export function withHeadline(text: string, index: ActorIndex): string {
  const { who, what } = HEADLINE.exec(text)?.groups ?? {};
  if (who === undefined || what === undefined || !statesSomething(what)) return text;
  const named = namedIn(who, index);
  const isKnown = named.length > 0 && named.every(({ actors }) => actors.length > 0);
  return isKnown ? `did ${who} say that ${what.trim()}?` : text;
}

/** What tells a state without a verb, as headlines do: *ready to pay*, *valid until May*. */
const OF_STATE =
  /^(?:ready|willing|able|unable|set|likely|unlikely|possible|impossible|safe|open|closed|free|due|over|off|back|out|still|already|only|too)$/;

/** Whether words have a verb, a figure or what says no: a topic of a few nouns has none. */
function statesSomething(text: string): boolean {
  const words = tokenize(text).map(({ word }) => word);
  if (words.length < FEW || words.some((word) => WH.has(word))) return false;
  return words.some(
    (word, at) =>
      NEGATION.has(word) ||
      OF_STATE.test(word) ||
      BE.test(word) ||
      /^\d/.test(word) ||
      (word === 'to' && isPlainVerb(words[at + 1] ?? '')) ||
      (at > 0 && isFiniteVerb(word) && !isPlainVerb(word) && !isPlural(words, at)) ||
      (plainOfGerund(word) !== null && at > 0 && at < words.length - 1),
  );
}

/** *The delay of the files*: at the end, or behind a small word, it is a noun. */
const isPlural = (words: readonly string[], at: number): boolean =>
  /s$/.test(words[at] ?? '') && (at === words.length - 1 || isStopword(words[at - 1] ?? ''));

const BE =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|shall|should)$/;
