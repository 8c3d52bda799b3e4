import type { Reading } from './noun-phrases.ts';
import type { PartyMention } from './party-mention.ts';

/** The preposition that a mention depends on, past *of*; null for none. */
export function prepositionOf(
  { tokens, classes }: Reading,
  { from }: PartyMention,
  start: number,
): string | null {
  for (let i = from - 1; i >= start; i--) {
    const word = tokens[i]?.lower ?? '';
    const cls = classes[i] ?? '';
    if (word === 'of' || word === 'and') continue;
    if (/^(?:preposition|to|for|as)$/.test(cls)) return word;
  }
  return null;
}
