import { holding } from './ordered.ts';
import type { Quote } from './quotation-marks.ts';

/** A sentence of a paragraph; a quotation within it does not end it. UTF-16 units. */
export interface Sentence {
  start: number;
  end: number;
}

// “ and ‘ close what „ and ‚ open.
const END = /[.!?…]+["”“’‘»')\]*_]*(?=\s+["“‘«„'(*_]*[\p{Lu}\p{N}])|\?{2,}|[.!?…]["”“’‘»')\]*_]*\s*$/gu;
const ABBREVIATED =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Pres|Min|vs|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|\p{Lu})\.$/u;

/** The sentences between two offsets; only the marks outside of `quotes`, or at their ends, end one. */
export function sentencesIn(text: string, start: number, end: number, quotes: readonly Quote[]): Sentence[] {
  const outer = quotes.filter(({ depth }) => depth === 0);
  const found: Sentence[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(END)) {
    const at = start + match.index;
    const after = at + match[0].length;
    const inside = holding(outer, at);
    if (inside !== undefined && after < inside.outerEnd && inside.closed) continue;
    if (inside === undefined && ABBREVIATED.test(text.slice(Math.max(from, at - 6), at + 1))) continue;
    // “Why?” Lund asked: only a full stop within the marks ends the sentence around them.
    if (inside !== undefined && /^[?!]/.test(match[0]) && after < end) continue;
    if (text.slice(from, after).trim() !== '') found.push({ start: from, end: after });
    from = after;
  }
  if (text.slice(from, end).trim() !== '') found.push({ start: from, end });
  return found.flatMap((one) => inPieces(one, outer)).map((one) => trimmed(text, one));
}

/** Longer than anybody's sentence: what follows is read by itself, so that no text takes longer than in proportion. */
const LONGEST = 2_000;

/** A text without full stops in pieces; no quotation is parted. */
function inPieces(sentence: Sentence, outer: readonly Quote[]): Sentence[] {
  const pieces: Sentence[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST) {
    const quote = holding(outer, start + LONGEST);
    const end = Math.min(
      sentence.end,
      quote === undefined ? start + LONGEST : Math.max(quote.outerEnd, start + LONGEST),
    );
    pieces.push({ start, end });
    start = end;
  }
  return start < sentence.end ? [...pieces, { start, end: sentence.end }] : pieces;
}

function trimmed(text: string, { start, end }: Sentence): Sentence {
  const lead = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}
