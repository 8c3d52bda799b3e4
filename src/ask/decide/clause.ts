import { isFiniteVerb, isPlainVerb } from '../../words/english.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Frame } from '../frame/frame.ts';
import { AUXILIARY, NEGATION } from '../frame/lexicon.ts';

/** What an auxiliary of {@link AUXILIARY} asks no question with, but a clause may have. */
const OTHER_AUXILIARY = new Set(['am', 'be', 'must', 'ought', 'shall']);
/** Whose verb is not that of the clause: *the man who was born there*. */
const RELATIVE = /^(?:who|whom|whose|which|that|where|when|if|because|unless|whether)$/;
/** Between the verbs of one relative clause. */
const JOINING = /^(?:and|or|not|never|ever|often|always|already|still|just|so|too|\w+ly)$/;
/** A subject and its verb in one. */
const CONTRACTED = /\p{L}['’](?:m|re|d|ll|ve)(?!\p{L})|\b(?:it|he|she|that|there|what)['’]s(?!\p{L})/iu;
/** After these no finite verb stands. */
const BEFORE_NOUNS = /^(?:to|the|an?|of|in|on|at|by|for|from|with|into|his|her|its|their|our|my|your)$/;
/** Where one sentence ends and another begins, or a quotation does: not after an abbreviation. */
const BROKEN = /\p{L}{4,}[.!?:]['"”’]*\s+\p{L}|''|\[/u;

/** What no clause begins with, and what none ends with; signs that stand in no question of one's own. */
const BEGINS_NONE =
  /^(?:of|but|and|or|than|which|whose|by|is|are|was|were|has|have|had|would|could|should|will|does|did|do|be|been)$/;
const ENDS_NONE =
  /^(?:the|an?|my|his|her|our|their|its|your|and|or|but|than|of|into|among|between|including|whose|which|has|have|had|were|even|very|who|that|if|as|because|while)$/;
const CUT = /[\]&]/u;
/** What opens a clause that stands for a thing: *what it takes to win*. */
const OPENS_THING = /^(?:what|whatever|whoever|how|why|where|when|whether)$/;

/**
 * Whether *who said …?* gives a piece of a wording that states nothing, which only the same words can bear out; *who
 * complained that …* has its subject in whoever is asked for.
 */
export function isFragment({ act, claim, text, matter }: Frame): boolean {
  if (act !== 'who-said' || !claim) return false;
  if (BROKEN.test(text)) return true;
  const [first] = tokenize(matter);
  const asked = tokenize(text);
  const begins = asked.findIndex(({ word }) => word === first?.word);
  const before = asked[begins - 1]?.word ?? '';
  // *Who finds it tricky to …?*: a verb of an attitude has no clause behind it.
  const isOfWords = /^(?:say|says|said|that|something|like)$/.test(before);
  return isOfWords && (isCut(matter) || !statesSomething(matter));
}

/** Whether words were cut out of a wording: *would require them to*, *a test of leadership over the*. */
function isCut(text: string): boolean {
  const words = tokenize(text).map(({ word }) => word);
  const [first = '', second = ''] = words;
  const [before = '', last = ''] = words.slice(-2);
  // *Is absolutely*, *and then*
  const stops = (AUXILIARY.has(before) && /\w{3}ly$/.test(last)) || (before === 'and' && last === 'then');
  // *Wasn’t enough of one*
  const isNegated = NEGATION.has(first) && first.endsWith('nt');
  const begins = BEGINS_NONE.test(first) || isNegated || (first === 'to' && isPlainVerb(second));
  return begins || stops || ENDS_NONE.test(last) || CUT.test(text);
}

/**
 * Whether words state something, as what is told in other words does: one clause, with a finite verb that has a subject.
 * *Conversations with the office of* and *the man who was born there* are pieces of a wording, which only the same
 * words can bear out.
 */
function statesSomething(text: string): boolean {
  if (CONTRACTED.test(text)) return true;
  const words = tokenize(text).map(({ word }) => word);
  let relative: 'no' | 'begun' | 'told' = 'no';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1] ?? '';
    const verb = isVerb(word, before);
    if (i === 0 ? OPENS_THING.test(word) : RELATIVE.test(word)) relative = 'begun';
    else if (verb && relative === 'no' && i > 0) return true;
    else if (verb) relative = relative === 'no' ? 'no' : 'told';
    else if (relative === 'told' && !JOINING.test(word) && !AUXILIARY.has(before)) relative = 'no';
  }
  return false;
}

const isVerb = (word: string, before: string): boolean =>
  AUXILIARY.has(word) || OTHER_AUXILIARY.has(word) || (isFiniteVerb(word) && !BEFORE_NOUNS.test(before));
