import { negatedAuxiliary } from '../text/classes.ts';
import type { Token } from '../text/tokens.ts';
import type { Tagged } from './tagging.ts';
import type { Tense } from './verb-group.ts';
import { eventVerbs } from './verb-lemmas.ts';
import { readingOf } from './verb-readings.ts';

/** What may stand between an auxiliary and its verb beside adverbs: *will next meet*, *have both signed*. */
const FLOATS = /^(?:long|next|first|both|each|all)$/;

const FUTURE = new Set(['will', 'shall', "'ll", 'wo']);

export interface Aux {
  at: number;
  modal: string | null;
  have: string | null;
  be: string | null;
  do: string | null;
  negated: boolean;
  infinitive: boolean;
  appointed: boolean;
  progressive: boolean;
}

/** Reads auxiliaries and adverbs from `i` on. */
export function auxiliaries({ tokens, classes }: Tagged, i: number, to: number): Aux {
  const aux: Aux = {
    at: i,
    modal: null,
    have: null,
    be: null,
    do: null,
    negated: false,
    infinitive: false,
    appointed: false,
    progressive: false,
  };
  while (aux.at < to) {
    const written = tokens[aux.at]?.lower ?? '';
    const contracted = negatedAuxiliary(written);
    const word = contracted ?? written;
    const cls = classes[aux.at];
    aux.negated ||= contracted !== null;
    if (word === "'d" && isParticiple(tokens, classes, aux.at + 1)) aux.have ??= 'had';
    else if (cls === 'modal') aux.modal ??= word;
    else if (cls === 'have') aux.have ??= word;
    else if (cls === 'be') aux.be = word;
    else if (cls === 'do') aux.do ??= word;
    else if (cls === 'negation') aux.negated = true;
    else if (cls === 'to' && (aux.at === i || aux.be !== null) && isBase(tokens, classes, aux.at + 1)) {
      aux.infinitive = aux.be === null;
      aux.appointed ||= aux.be !== null;
    } else if (
      !(
        aux.at > i &&
        (cls === 'adverb' || (cls === 'ly' && eventVerbs(word).length === 0) || FLOATS.test(word))
      )
    ) {
      const length = aux.be === null ? 0 : appointedTo(tokens, classes, aux.at);
      if (length === 0) break;
      aux.appointed = true;
      aux.at += length;
      continue;
    }
    aux.at++;
  }
  return aux;
}

/** *due to*, *expected to* and the like after *is*: how many tokens, with a verb after them; 0 for none. */
function appointedTo(tokens: readonly Token[], classes: readonly string[], at: number): number {
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:due|set|scheduled|expected|slated|planned|going|about|bound)$/.test(word)) return 0;
  return classes[at + 1] === 'to' && isBase(tokens, classes, at + 2) ? 2 : 0;
}

/** Whether a base form, or *be*, stands at `at`; adverbs may come before it. */
function isBase(tokens: readonly Token[], classes: readonly string[], at: number): boolean {
  let i = at;
  while (classes[i] === 'adverb' || classes[i] === 'ly' || classes[i] === 'negation') i++;
  const word = tokens[i]?.lower ?? '';
  return ['be', 'have', 'do'].includes(word) || (readingOf(word)?.forms.has('base') ?? false);
}

/** *She'd | been due*, *they'd | met*: what follows *had*, and never *would*. */
function isParticiple(tokens: readonly Token[], classes: readonly string[], at: number): boolean {
  let i = at;
  while (classes[i] === 'adverb' || classes[i] === 'ly') i++;
  const forms = readingOf(tokens[i]?.lower ?? '')?.forms;
  return tokens[i]?.lower === 'been' || (forms?.has('part') === true && !forms.has('base'));
}

export function tenseOf({ modal, have, be, do: did, appointed }: Aux): Tense {
  if (modal === 'would') return have === null ? 'foretold' : 'unsure';
  if (modal !== null) return FUTURE.has(modal) ? 'future' : 'unsure';
  // *Was to have opened*, *had been due to meet*: it was to be.
  if (appointed) return /^(?:was|were)$/.test(be ?? '') || have === 'had' ? 'intended' : 'future';
  if (have !== null) return 'past';
  if (be !== null) return /^(?:was|were|been)$/.test(be) ? 'past' : 'present';
  return did === 'did' ? 'past' : 'present';
}
