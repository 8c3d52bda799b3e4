import type { Document } from '../text/document.ts';
import type { Found } from './found.ts';

/** A quotation that follows in the next sentence of the paragraph goes on with the one before: *“A,” he said. “B.”* */
export function joinedQuotes(document: Document, found: readonly Found[], taken: Uint8Array): Found[] {
  const { quoteTokens, sentenceOf, paragraphOf, quoteOf } = document;
  const joined = found.map((one) => ({ ...one, content: [...one.content] }));
  const byAnchor = [...joined].sort((a, b) => a.anchor - b.anchor);
  let at = 0;
  const used = new Set<Found>();
  quoteTokens.forEach((quote) => {
    if (quote.from < 0 || taken[quote.from + 1] !== 0 || !endsThere(document, quote)) return;
    while (at < byAnchor.length && (byAnchor[at]?.anchor ?? 0) < quote.from) at++;
    const of = byAnchor[at - 1];
    if (
      of === undefined ||
      used.has(of) ||
      of.source.length === 0 ||
      paragraphOf[of.anchor] !== paragraphOf[quote.from]
    )
      return;
    if (
      (sentenceOf[quote.from] ?? 0) - (sentenceOf[of.anchor] ?? 0) !== 1 ||
      sentenceOf[quote.from - 1] === sentenceOf[quote.from]
    )
      return;
    const whole = of.content.every(({ from, to }) => quoteOf[from] !== -1 && quoteOf[to - 1] !== -1);
    const next = byAnchor[at];
    if (
      !whole ||
      (next !== undefined && sentenceOf[next.anchor] === sentenceOf[quote.from] && next.source.length > 0)
    )
      return;
    of.content.push(quote);
    used.add(of);
  });
  return joined;
}

/** Whether the quotation ends its sentence: what follows it in the same may give it to another. */
const endsThere = ({ sentenceOf, paragraphOf }: Document, { to }: { to: number }): boolean =>
  paragraphOf[to] !== paragraphOf[to - 1] || sentenceOf[to] !== sentenceOf[to - 1];
