import { isNegation } from './closed-class.ts';
import type { Word } from './compared-words.ts';

/** Begins what a claim holds only under; the first words of each. */
export const CONDITIONS: readonly (readonly string[])[] = [
  ['if'],
  ['unless'],
  ['until'],
  ['till'],
  ['once'],
  ['provided'],
  ['providing'],
  ['assuming'],
  ['without'],
  ['except'],
  ['pending'],
  ['as', 'long', 'as'],
  ['so', 'long', 'as'],
  ['as', 'soon', 'as'],
  ['on', 'condition'],
  ['on', 'the', 'condition'],
  ['in', 'case'],
  ['in', 'the', 'event'],
  ['subject', 'to'],
  ['apart', 'from'],
  ['other', 'than'],
];
/** What limits the claim before it: a condition, an exception, a *but*. */
const LIMITS = [...CONDITIONS, ['but'], ['otherwise']];
/** What may stand before them and belongs to them. */
const BEFORE = new Set(['only', 'for', 'not', 'and', 'except', 'though']);
const QUANTIFIERS = new Set([
  'every',
  'any',
  'all',
  'no',
  'each',
  'single',
  'nobody',
  'nothing',
  'everything',
]);
const RELATIVES = new Set(['that', 'which', 'who', 'whose', 'where']);
const OPENING = new Set(['if', 'unless', 'until', 'once', 'provided', 'providing', 'only']);

/** Whether the words from `at` on are these. */
export const beginsWith = (words: readonly Word[], at: number, keys: readonly string[]): boolean =>
  keys.every((key, i) => words[at + i]?.key === key);

/** Whether a condition, an exception or a *but* begins with word `at`. */
export const isLimit = (words: readonly Word[], at: number): boolean =>
  LIMITS.some((keys) => beginsWith(words, at, keys));

/** Whether leaving `cut` off after `given` turns the meaning: it begins with what limits the very claim. */
export function limitsBefore(given: readonly Word[], cut: readonly Word[]): boolean {
  // A sentence of its own may go: each of two is a statement.
  if (cut[0]?.pause === '.') return false;
  if (cut[0]?.pause === ';' && !beginsWith(cut, 0, ['but'])) return false;
  for (let at = 0; at <= 2; at++) {
    if (isLimit(cut, at)) return !(at > 0 && cut[0]?.key === 'and' && !beginsWith(cut, 0, ['and', 'only']));
    if (cut[at]?.key === 'before') return given.some(({ key }) => isNegation(key));
    if (!BEFORE.has(cut[at]?.key ?? '')) break;
  }
  return narrows(given, cut);
}

/** A relative clause without a comma that tells which ones of *every*, *any* or *no* are meant. */
const narrows = (given: readonly Word[], cut: readonly Word[]): boolean =>
  cut[0]?.pause === '' &&
  RELATIVES.has(cut[0].key) &&
  given.slice(-4).some(({ key }) => QUANTIFIERS.has(key));

/** What begins a clause of its own after a comma: no negation before it governs it. */
const OPENERS = new Set([
  'and',
  'so',
  'or',
  'though',
  'although',
  'while',
  'whereas',
  'because',
  'since',
  'yet',
]);
const NEAR = 2;
const WHOLE = 4;

/**
 * Whether leaving `cut` off before `given` turns the meaning: a negation that governs what is given, or the
 * condition that the sentence opens with.
 */
export function limitsAfter(cut: readonly Word[], given: readonly Word[]): boolean {
  const sentence = afterLast(cut, given, ({ pause }) => pause === '.' || pause === ';');
  if (OPENING.has(sentence[0]?.key ?? '') || (isLimit(sentence, 0) && sentence[0]?.key !== 'but'))
    return true;
  const clause = afterLast(
    sentence,
    given,
    ({ key, pause }, at) => at > 0 && (key === 'but' || (pause === ',' && OPENERS.has(key))),
  );
  const negation = clause.findLastIndex(({ key }) => isNegation(key));
  if (negation < 0) return false;
  return clause.length - 1 - negation < NEAR || given.length >= WHOLE;
}

/** What of `cut` stands in one piece with `given`: from the last word at which `opens` tells that a new piece begins. */
function afterLast(
  cut: readonly Word[],
  given: readonly Word[],
  opens: (word: Word, at: number) => boolean,
): readonly Word[] {
  const [next] = given;
  if (next !== undefined && opens(next, cut.length)) return [];
  const at = cut.findLastIndex(opens);
  return at < 0 ? cut : cut.slice(at);
}
