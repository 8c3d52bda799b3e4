import type { Document } from '../text/document.ts';

/** A pronoun that a sentence is about, outside of quotations. */
export interface OwnPronoun {
  sentence: number;
  pronoun: 'he' | 'she';
  at: number;
}

/** The first *he* or *she* of each sentence, outside of quotations, in order. Linear. */
export function pronounsOf({ tokens, sentenceOf, quoteOf }: Document): OwnPronoun[] {
  const found: OwnPronoun[] = [];
  tokens.forEach(({ lower }, at) => {
    const sentence = sentenceOf[at] ?? 0;
    if ((lower !== 'he' && lower !== 'she') || quoteOf[at] !== -1) return;
    if (found.at(-1)?.sentence !== sentence) found.push({ sentence, pronoun: lower, at });
  });
  return found;
}
