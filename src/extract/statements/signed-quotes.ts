import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';

/** A quotation with its speaker's name after a dash, to the end of the paragraph: *“…” — Jane Roe, teacher*. */
export interface Signed {
  content: Stretch[];
  source: Stretch[];
  cue: Stretch[];
  anchor: number;
}

const DASHES = new Set(['—', '–', '―', '--', '-']);
const LONGEST_NAME = 12;

/** The signed quotations that no cue of another kind has taken. */
export function signedQuotes(
  { tokens, quoteTokens, quotes, paragraphOf }: Document,
  taken: Uint8Array,
): Signed[] {
  return quoteTokens.flatMap(({ from, to }, n) => {
    if (from < 0 || !quotes[n]?.closed || taken[from + 1] === 1 || !DASHES.has(tokens[to]?.raw ?? ''))
      return [];
    if (paragraphOf[to] !== paragraphOf[from] || !isCapitalised(tokens[to + 1])) return [];
    let end = to + 1;
    while (end < tokens.length && paragraphOf[end] === paragraphOf[from] && end - to <= LONGEST_NAME) end++;
    if (end - to > LONGEST_NAME) return [];
    return [
      {
        content: [{ from, to }],
        source: [{ from: to + 1, to: end }],
        cue: [{ from: to, to: to + 1 }],
        anchor: to,
      },
    ];
  });
}
