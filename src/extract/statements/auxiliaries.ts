import { negatedAuxiliary } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Found } from './found.ts';

const REACH = 7;
const NOT = /^(?:not|never|nor)$/;
/** Auxiliaries of what is not done yet. */
export const MODAL = /^(?:will|would|could|may|might|must|should|shall|can|'ll|'d)$/;
/** Stands for a name, so that *May* and *Will* are no auxiliaries. */
const NAME = 'Name';

/** The words before the cue in its clause, nearest first. */
export function before({ tokens, sentenceOf, quoteOf }: Document, anchor: number): string[] {
  const words: string[] = [];
  for (
    let i = anchor - 1;
    i >= anchor - REACH && sentenceOf[i] === sentenceOf[anchor] && quoteOf[i] === quoteOf[anchor];
    i--
  ) {
    const token = tokens[i];
    if (token === undefined || /^[,;:—–.]$/.test(token.raw)) break;
    words.push(isCapitalised(token) && sentenceOf[i - 1] === sentenceOf[i] ? NAME : token.lower);
  }
  return words;
}

const isPassing = (word: string): boolean =>
  negatedAuxiliary(word) !== null ||
  /^(?:also|only|even|ever|once|again|publicly|explicitly|later|now|still|just|simply|already|further|yet|not|never|be|been|have|has|had|to|do|does|did|then)$/.test(
    word,
  );

/** The chain of auxiliaries and adverbs right before the cue. */
export function auxiliaries(document: Document, anchor: number): string[] {
  const words = before(document, anchor);
  const end = words.findIndex((word) => !isPassing(word) && !MODAL.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** Whether a cue is negated: *did not say*, *stopped short of saying*, *without saying*. */
export function isNegated(document: Document, { anchor }: Found): boolean {
  const chain = auxiliaries(document, anchor);
  if (chain.some((word) => NOT.test(word) || negatedAuxiliary(word) !== null)) return true;
  const governs = before(document, anchor)
    .slice(chain.length, chain.length + 2)
    .reverse()
    .join(' ');
  return (
    /ing$/.test(document.tokens[anchor]?.lower ?? '') &&
    /\b(?:short of|instead of|without|avoided|far from)$/.test(governs)
  );
}
