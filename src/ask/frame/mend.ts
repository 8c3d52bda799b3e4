import { distance } from 'fastest-levenshtein';
import { isSwap } from '../../words/distance.ts';
import { isEnglish, isPlainVerb } from '../../words/english.ts';
import { figureFor } from '../../words/figures.ts';
import { stem } from '../../words/stem.ts';
import { isStopword, STOPWORDS } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import {
  ABOUT,
  AUXILIARY,
  COMPARING,
  LATEST,
  OFFICE,
  PERFORMING,
  SAYING,
  SOMEBODY,
  SUMMARY,
  TIMELINE,
  UPCOMING,
  UTTERANCE,
  WH,
} from './lexicon.ts';

/** Small words, mended where two letters changed places or one was left out: *teh*, *waht*, *frm*, *wil*. */
const SMALL = [
  ...new Set([...STOPWORDS, ...WH, ...AUXILIARY, ...ABOUT, ...SAYING, ...LATEST, 'new', 'news']),
].filter((word) => word.length >= 3);
/** Words that ask for something; long enough to be known by all but a letter. */
const ASKING = [...new Set([...UTTERANCE, ...SUMMARY, ...TIMELINE, ...UPCOMING, ...COMPARING])].filter(
  (word) => word.length >= 5,
);
/** What a question asks of nobody: however it is misspelt, it is no topic. */
const HAPPENING = ['happened', 'happening'];
/** Words for people of whom no name is given. */
const PEOPLE = [...new Set([...OFFICE, ...SOMEBODY, 'country', 'countries', 'anonymous', 'unnamed'])].filter(
  (word) => word.length >= 6,
);
/** What a question begins with. */
const OPENING = [
  ...new Set([...WH, 'show', 'list', 'find', 'help', 'quotes', 'next', 'latest', 'did', 'has']),
].filter((word) => word.length >= 3);
/** The shortest small words, where two letters changed places: *who si X*. */
const SHORTEST = ['is', 'of', 'to', 'in', 'on', 'by'];
const KNOWN = new Set([...SMALL, ...ASKING, ...PEOPLE, ...OPENING, ...PERFORMING]);

/** *Hwo many* is *how*, *hwo is* is *who*. */
const AFTER_HOW = /^(?:many|much|long|often|far|do|does|did|has|have|can|could|to|about)$/;

/** Whether a word is another without one of its vowels, or without one of two letters that are the same. */
const isWithoutOne = (word: string, whole: string): boolean =>
  whole.length === word.length + 1 &&
  [...whole].some(
    (letter, i) =>
      (/[aeiou]/.test(letter) || letter === whole[i - 1]) && whole.slice(0, i) + whole.slice(i + 1) === word,
  );

/** Whether a word is another with one of its letters twice: *iss*, *whho*. */
const isDoubled = (word: string, whole: string): boolean =>
  word.length === whole.length + 1 &&
  [...word].some((letter, i) => letter === word[i - 1] && word.slice(0, i) + word.slice(i + 1) === whole);

/** The only small word of which one that is none of English lacks a letter. */
function smallWithout(word: string): string | null {
  if (isEnglish(word)) return null;
  const [only, other] = SMALL.filter((one) => isWithoutOne(word, one));
  return other === undefined ? (only ?? null) : null;
}

/** *Who sad …*, *wil be …*: by its place a word can only be one of a small class, though without a letter it may be another. */
function slippedAt(word: string, before: string | null, next: string): string | null {
  if (isStopword(word) || isPlainVerb(word) || word.length < 3) return null;
  const isAsked = before !== null && /^(?:who|whod|anyone|anybody|somebody|someone|nobody)$/.test(before);
  const list = isAsked ? SAYING : /^(?:be|not|have|never)$/.test(next) ? AUXILIARY : null;
  const isNone = !isEnglish(word);
  return (
    [...(list ?? [])].find(
      (one) => isWithoutOne(word, one) || (isNone && one[0] === word[0] && distance(one, word) === 1),
    ) ?? null
  );
}

/** The function word or command that a typing error made into `word`, or null. */
function meantBy(word: string, before: string | null, next: string): string | null {
  // *Three* is no *there*.
  if (figureFor(word) !== null) return null;
  const isFirst = before === null;
  const slipped = slippedAt(word, before, next);
  if (slipped !== null) return slipped;
  if (word.length === 2 && !isFirst && !isStopword(word))
    return SHORTEST.find((one) => isSwap(word, one)) ?? null;
  if (word.length < 3 || KNOWN.has(word) || isStopword(word) || /\d/.test(word)) return null;
  const swapped =
    SMALL.filter((one) => isSwap(word, one)).find((one) => one !== 'how' || AFTER_HOW.test(next)) ??
    [...ASKING, ...PEOPLE, ...(isFirst || !isEnglish(word) ? OPENING : [])].find((one) =>
      isSwap(word, one),
    ) ??
    (isEnglish(word) ? undefined : [...SHORTEST, ...SMALL].find((one) => isDoubled(word, one)));
  if (swapped !== undefined) return swapped;
  const near = (list: readonly string[], least: number, long = 8) =>
    list.find(
      (one) =>
        one[0] === word[0] &&
        one.length >= least &&
        distance(one, word) <= (one.length >= long && word.length >= long ? 2 : 1),
    );
  return (
    smallWithout(word) ??
    (isFirst && !isEnglish(word) ? near(OPENING, 3) : undefined) ??
    near(ASKING, word.length >= 6 ? 5 : 6, isFirst ? 6 : 8) ??
    near(PEOPLE, 6) ??
    (isEnglish(word) ? undefined : HAPPENING.find((one) => one[0] === word[0] && distance(one, word) <= 2)) ??
    null
  );
}

/** Of the words that {@link mendSmallWords} mends, what those ask for that ask for something: *summary* for *sumary*. */
export const asksMended = (text: string, isKnown: (word: string) => boolean): string[] =>
  tokenize(text).flatMap(({ word }, i, all) => {
    const meant = isKnown(word) ? null : meantBy(word, all[i - 1]?.word ?? null, all[i + 1]?.word ?? '');
    return meant !== null && ASKING.includes(meant) && stem(meant) !== stem(word) ? [meant] : [];
  });

/**
 * The question with its misspelt function words and commands mended. `isKnown` tells the words that the record uses:
 * those are left as they are.
 */
export function mendSmallWords(text: string, isKnown: (word: string) => boolean): string {
  let mended = '';
  let at = 0;
  const tokens = tokenize(text);
  for (const [i, { word, start, end }] of tokens.entries()) {
    const meant = isKnown(word)
      ? null
      : meantBy(word, tokens[i - 1]?.word ?? null, tokens[i + 1]?.word ?? '');
    if (meant === null) continue;
    mended += text.slice(at, start) + meant;
    at = end;
  }
  return at === 0 ? text : mended + text.slice(at);
}
