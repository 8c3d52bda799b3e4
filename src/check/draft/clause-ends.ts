import { BLANK } from './draft-reading.ts';

/** A verb that makes a clause. */
export const FINITE =
  '(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|did|does|do|remains?|remained|needs?|wants?|\\p{L}{3,}ed)';
export const HAS_VERB = new RegExp(`\\b${FINITE}\\b`, 'u');
/** What ends a clause that was said: another cue, an aside, what the draft goes on to. */
export const OVER =
  /\s[—–-]\s|\s--\s|;(?!\s+(?:and\s+)?that\s)|\.(?=\s|$)|[!?]|:(?=\s)|,\s(?:though|although|while|whereas|but\s(?:then|he|she|it|they)\b|which|who|according|adding|citing|(?:that|this|it)\s(?:is|was|has|had)\b|a\s\p{L}+\s(?:after|before|later|earlier)|and\s(?:had|has)\s|and\s(?:he|she)\s(?:\w+\s)?(?:said|added|called|denied|told)|(?:on\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}\s\p{L}+|\p{L}+\s\d{1,2})|yesterday|last\s(?:week|month|night|year|\p{L}+day))[^,.;:]{0,25}\.?\s*$)/iu;

/** A run-in heading or the time of an entry. */
export const RUN_IN = /^\s*(?:\*\*[^*]+\*\*\s*|\d{1,2}[:.]\d\d\s+|\d{1,3}\/\s*)?/;

/** The end of a clause after which the sentence goes on to a quotation; the last comma before that. */
export function beforeQuote(text: string, from: number, to: number): number {
  const quote = text.slice(from, to).indexOf(BLANK);
  const comma = quote < 0 ? -1 : text.slice(from, from + quote).lastIndexOf(',');
  const words = text
    .slice(from, from + Math.max(0, comma))
    .trim()
    .split(/\s+/).length;
  return comma > 0 && words >= WHOLE ? from + comma : to;
}

const WHOLE = 4;
