import { datesIn } from '../dates/expressions.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { wordsIn } from './found.ts';

const TIME_WORD =
  /^(?:on|in|at|by|late|early|earlier|later|last|this|the|a|an|next|same|that|day|days|week|weeks|month|months|year|years|night|evening|morning|afternoon|noon|midnight|ago|before|two|three|four|five|six|previous|following|and|of|,|\d{1,4}(?:st|nd|rd|th)?|yesterday|today|tonight|tomorrow|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;
/** Nouns of times, in small letters. */
export const TIME_NOUN =
  /^(?:day|days|week|weeks|month|months|year|years|night|evening|morning|afternoon|noon|midnight|yesterday|today|tonight|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|\d{4})$/;

/** Whether a stretch only tells a time: *a day earlier*, *on Sun, Mar 1st, 2026*. */
export function isTimePhrase({ tokens }: Document, { from, to }: Stretch): boolean {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return (
    words.length > 0 &&
    words.every((word) => TIME_WORD.test(word)) &&
    words.some((word) => TIME_NOUN.test(word))
  );
}

/** Where the words begin behind a time: *said on Monday | the talks …*. */
export function skipTime(document: Document, from: number, to: number): number | null {
  for (let end = Math.min(to - 1, from + 6); end > from; end--)
    if (
      isTimePhrase(document, { from, to: end }) &&
      /^(?:on|last|a|the|two|three|yesterday|late|earlier|this|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        document.tokens[from]?.lower ?? '',
      ) &&
      opensClause(document, end)
    )
      return end;
  return from;
}

const opensClause = ({ tokens }: Document, i: number): boolean =>
  /^(?:that|the|a|an|he|she|it|they|we|his|her|its|their|there|no|nobody|nothing|this|both|any|some)$/.test(
    tokens[i]?.lower ?? '',
  ) || /^\p{Lu}/u.test(tokens[i]?.raw ?? '');

/** Whether a stretch outside of quotations is a time and nothing else. */
export const isMereTime = (document: Document, stretch: Stretch): boolean =>
  document.quoteOf[stretch.from] === -1 &&
  (isTimePhrase(document, stretch) || (wordsIn(document, stretch) <= 4 && isDate(document, stretch)));

/** *“We counted it twice,” she said | afterwards*. */
export const isMereAdverb = ({ tokens, quoteOf }: Document, { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token, k) =>
        quoteOf[from + k] === -1 &&
        (/^(?:adverb|ly|comma)$/.test(classOf(token)) ||
          listedAs(token.lower) === 'Adverb' ||
          /wards?$/.test(token.lower)),
    );

function isDate({ text, tokens }: Document, { from, to }: Stretch): boolean {
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const [found] = datesIn(words, null, 'past');
  return found !== undefined && found.end - found.start >= words.length - 3;
}
