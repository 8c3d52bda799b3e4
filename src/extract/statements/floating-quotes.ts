import type { Relation } from '../relations/find-relations.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord } from '../text/tokens.ts';

/** A quotation that nobody is named for, and the relation before it whose speaker goes on. */
export interface Floating {
  content: Stretch[];
  of: Relation;
  /** Whether it follows in the same paragraph, as one quotation with the words before the cue. */
  joins: boolean;
}

/** Marks tokens that are in some content: of a cue beside the quotation, or of one within it. */
export const TAKEN = 1;
export const TAKEN_WITHIN = 2;

const LEAST_WORDS = 5;
const ENDS = new Set(['.', '!', '?', '…', '...', ',']);

/** Quotations that make a sentence or a paragraph of their own, and follow words of a speaker. */
export function floatingQuotes(
  document: Document,
  relations: readonly Relation[],
  taken: Uint8Array,
): Floating[] {
  const found: Floating[] = [];
  const joined = new Set<Relation>();
  const spoken = relations.filter((one) => one.source.length > 0).sort((a, b) => a.anchor - b.anchor);
  let at = 0;
  document.quoteTokens.forEach((range, n) => {
    while (at < spoken.length && (spoken[at]?.anchor ?? 0) < range.from) at++;
    const of = spoken[at - 1];
    if (of === undefined || !standsAlone(document, n) || taken[range.from + 1] === TAKEN) return;
    const gap = (document.paragraphOf[range.from] ?? 0) - (document.paragraphOf[of.anchor] ?? 0);
    const quotedLast = of.content.some(
      ({ from, to }) => document.quoteOf[from] !== -1 || document.quoteOf[to - 1] !== -1,
    );
    if (gap > 1 || !quotedLast) return;
    const next = (document.sentenceOf[range.from] ?? 0) - (document.sentenceOf[of.anchor] ?? 0);
    const joins = gap === 0 && next === 1 && !joined.has(of);
    if (!joins && taken[range.from + 1] === TAKEN_WITHIN) return;
    found.push({ content: [range], of, joins });
    if (gap === 0) joined.add(of);
  });
  return found;
}

function standsAlone({ tokens, quoteTokens, quotes, sentenceOf }: Document, n: number): boolean {
  const range = quoteTokens[n];
  if (range === undefined || range.from < 0 || quotes[n]?.single) return false;
  const words = tokens.slice(range.from, range.to).filter((token) => isWord(token)).length;
  const last = quotes[n]?.closed ? tokens[range.to - 2] : tokens[range.to - 1];
  return (
    words >= LEAST_WORDS &&
    ENDS.has(last?.raw ?? '') &&
    sentenceOf[range.from - 1] !== sentenceOf[range.from] &&
    sentenceOf[range.to] !== sentenceOf[range.to - 1]
  );
}
