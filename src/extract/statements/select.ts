import type { Relation } from '../relations/find-relations.ts';
import type { Document } from '../text/document.ts';
import { isWord } from '../text/tokens.ts';
import { oneOwner } from './one-owner.ts';
import type { Weighed } from './weighed.ts';

/** Relations at least this likely are kept; fewer wrong ones come with it than right ones are lost without. */
const LEAST = 0.25;
/** For a quotation that has no speaker otherwise, less will do. */
const LEAST_FOR_QUOTE = 0.12;
const QUOTE_WORDS = 4;

/** Those worth showing: the likely ones, and for a quotation without a speaker the likeliest there is. */
export function selectRelations(document: Document, weighed: readonly Weighed[]): Weighed[] {
  const kept = withoutDoubles(weighed.filter(({ confidence }) => confidence >= LEAST));
  const spoken = new Uint8Array(document.quotes.length);
  for (const { relation } of kept) for (const quote of quotesIn(document, relation)) spoken[quote] = 1;
  const best = new Map<number, Weighed>();
  for (const one of weighed) {
    if (one.confidence >= LEAST || one.confidence < LEAST_FOR_QUOTE) continue;
    for (const quote of quotesIn(document, one.relation)) {
      if (spoken[quote] === 1 || one.confidence <= (best.get(quote)?.confidence ?? 0)) continue;
      best.set(quote, one);
    }
  }
  const chosen = [...kept, ...new Set(best.values())];
  return oneOwner(document, chosen).sort((a, b) => a.relation.anchor - b.relation.anchor);
}

function quotesIn(document: Document, { content, anchor }: Relation): number[] {
  const found = new Set<number>();
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const quote = document.quoteOf[i] ?? -1;
      const range = document.quoteTokens[quote];
      if (range === undefined || quote === document.quoteOf[anchor]) continue;
      if (wordsIn(document, range.from, range.to) >= QUOTE_WORDS) found.add(quote);
      i = Math.max(i, range.to - 1);
    }
  }
  return [...found];
}

const wordsIn = ({ tokens }: Document, from: number, to: number): number =>
  tokens.slice(from, to).filter((token) => isWord(token)).length;

/**
 * Two verbs of one cue (*warned and repeated that …*) make one statement: the likelier stands for both. Of two who are
 * named apart, the nearer will have the words.
 */
function withoutDoubles(weighed: readonly Weighed[]): Weighed[] {
  const byContent = new Map<string, Weighed[]>();
  for (const one of weighed) {
    const key = one.relation.content.map(({ from, to }) => `${from}-${to}`).join();
    const known = byContent.get(key) ?? [];
    const same = known.findIndex((other) => !areApart(one, other));
    if (same < 0) known.push(one);
    else if ((known[same]?.confidence ?? 0) < one.confidence) known[same] = one;
    byContent.set(key, known);
  }
  return [...byContent.values()].flat();
}

const areApart = ({ relation: a }: Weighed, { relation: b }: Weighed): boolean =>
  a.source.length > 0 &&
  b.source.length > 0 &&
  a.source.every((one) => b.source.every((other) => one.to <= other.from || one.from >= other.to));
