import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Found } from './found.ts';

/**
 * Reported speech and a quotation that is a sentence of its own are two statements: *said that nobody left. “We
 * stay.”*. The quotation is left for who goes on.
 */
export function apart(document: Document, one: Found): Found[] {
  if (one.content.length < 2 || !isReported(document, one.content[0], one.anchor)) return [one];
  const own = document.sentenceOf[one.anchor];
  const content = one.content.filter(
    (stretch) => document.sentenceOf[stretch.from] === own || !isQuoted(document, stretch),
  );
  return content.length === 0 ? [one] : [{ ...one, content }];
}

const isQuoted = ({ quoteOf }: Document, { from, to }: Stretch): boolean =>
  quoteOf[from] !== -1 && quoteOf[to - 1] !== -1;

/** Not a quotation itself, in the sentence of the cue. */
const isReported = (document: Document, stretch: Stretch | undefined, anchor: number): boolean =>
  stretch !== undefined &&
  document.sentenceOf[stretch.from] === document.sentenceOf[anchor] &&
  !isQuoted(document, stretch);
