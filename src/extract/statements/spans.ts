import { type Span, spanAt } from '../../record/span.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord } from '../text/tokens.ts';

const LOOSE = new Set([',', ';', ':', '.', '-', '--', '–', '—', '…']);

/** The spans of token stretches, without the marks that only join them to what stands around. */
export function spansOf(document: Document, stretches: readonly Stretch[]): Span[] {
  return stretches.flatMap((stretch) => {
    const { from, to } = trimmed(document, stretch);
    const first = document.tokens[from];
    const last = document.tokens[to - 1];
    return first === undefined || last === undefined || from >= to
      ? []
      : [spanAt(document.text, first.start, last.end)];
  });
}

function trimmed(document: Document, stretch: Stretch): Stretch {
  let { from, to } = stretch;
  while (from < to && isLoose(document, from, { from, to })) from++;
  while (from < to && isLoose(document, to - 1, { from, to })) to--;
  return from < to ? { from, to } : stretch;
}

function isLoose(document: Document, i: number, { from, to }: Stretch): boolean {
  if (LOOSE.has(document.tokens[i]?.raw ?? '')) return document.quoteOf[i] === -1;
  const range = document.quoteTokens[document.quoteOf[i] ?? -1];
  if (range === undefined || isWord(document.tokens[i])) return false;
  const opens = i === range.from;
  const closes = i === range.to - 1;
  return (closes && range.from < from) || (opens && range.to > to);
}

/** How many words of the stretches there are, and how many of them stand between quotation marks. */
export function countWords(
  document: Document,
  stretches: readonly Stretch[],
): { words: number; quoted: number } {
  let words = 0;
  let quoted = 0;
  for (const { from, to } of stretches) {
    for (let i = from; i < to; i++) {
      if (!isWord(document.tokens[i])) continue;
      words++;
      if (document.quoteOf[i] !== -1) quoted++;
    }
  }
  return { words, quoted };
}
