import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, isWord } from '../text/tokens.ts';

const LEAST_WORDS = 5;
const ENDS = new Set([',', '.', '!', '?', '…', '...']);

/**
 * A content that holds a whole quoted sentence is what stands between the marks: the few words beside it that were
 * taken along (*late last month*) are dropped. One that quotes a word or two within a clause is left as it is.
 */
export function wholeQuotes(document: Document, content: Stretch[]): Stretch[] {
  const quoted = content.flatMap((stretch) => quotesIn(document, stretch));
  const inMarks = quoted.reduce((sum, stretch) => sum + wordsIn(document, stretch), 0);
  const all = content.reduce((sum, stretch) => sum + wordsIn(document, stretch), 0);
  const whole = quoted.some((stretch) => isSentence(document, stretch));
  if (!whole || all === inMarks) return content;
  return all - inMarks <= inMarks / 3 || quoted.some((stretch) => runsOn(document, stretch))
    ? quoted
    : content;
}

function quotesIn({ quoteOf, quoteTokens }: Document, { from, to }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let i = from; i < to; i++) {
    const range = quoteTokens[quoteOf[i] ?? -1];
    if (range === undefined) continue;
    found.push({ from: Math.max(from, range.from), to: Math.min(to, range.to) });
    i = range.to - 1;
  }
  return found;
}

function wordsIn({ tokens }: Document, { from, to }: Stretch): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isWord(tokens[i])) count++;
  return count;
}

/** “…,” said X: a comma within the marks hands over to the cue; what follows it is no content. */
const runsOn = (document: Document, stretch: Stretch): boolean =>
  document.tokens[stretch.to - 2]?.raw === ',' && isSentence(document, stretch);

const isSentence = (document: Document, stretch: Stretch): boolean =>
  isCapitalised(document.tokens[stretch.from + 1]) &&
  ENDS.has(document.tokens[stretch.to - 2]?.raw ?? '') &&
  wordsIn(document, stretch) >= LEAST_WORDS;
