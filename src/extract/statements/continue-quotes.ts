import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';

/**
 * Adds to a content that breaks off inside a quotation the paragraphs in which it goes on: news style opens each of
 * them with a quotation mark and closes only the last (Associated Press Stylebook, "quotation marks").
 */
export function continueQuotes(document: Document, content: Stretch[], taken: Uint8Array): Stretch[] {
  const joined = [...content];
  let quote = document.quoteOf[(content.at(-1)?.to ?? 0) - 1] ?? -1;
  while (quote !== -1 && document.quotes[quote]?.closed === false) {
    const next = document.quoteTokens[quote + 1];
    if (next === undefined || next.from !== document.quoteTokens[quote]?.to || taken[next.from + 1] === 1)
      break;
    joined.push({ from: next.from, to: next.to });
    quote++;
  }
  return joined;
}
