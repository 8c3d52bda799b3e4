import { align } from './align.ts';
import { tokenize } from './tokens.ts';

/** A stretch of a text beside another: in both, only in this one, or before or after all that both have. */
export interface Stretch {
  text: string;
  kind: 'same' | 'differs' | 'around';
}

/**
 * Two texts beside each other, word for word; case, accents and marks do not count. The stretches of each, joined, are
 * that text. Time and memory grow with the product of the lengths.
 */
export function differences(one: string, other: string): { one: Stretch[]; other: Stretch[] } {
  const pairs = align(wordsOf(one), wordsOf(other));
  return {
    one: stretches(one, new Set(pairs.map(([at]) => at))),
    other: stretches(other, new Set(pairs.map(([, at]) => at))),
  };
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

function stretches(text: string, shared: ReadonlySet<number>): Stretch[] {
  const tokens = tokenize(text);
  const first = Math.min(...shared);
  const last = Math.max(...shared);
  const kindAt = (at: number): Stretch['kind'] =>
    shared.has(at) ? 'same' : at < first || at > last ? 'around' : 'differs';
  const found: Stretch[] = [];
  for (const [at, token] of tokens.entries()) {
    const from = at === 0 ? 0 : token.start;
    const piece = text.slice(from, tokens[at + 1]?.start ?? text.length);
    const before = found.at(-1);
    if (before !== undefined && before.kind === kindAt(at)) before.text += piece;
    else found.push({ text: piece, kind: kindAt(at) });
  }
  return found;
}
