import { describe, expect, it } from 'vitest';
import { cutWords } from '../../../src/slack/kit/cut-words.ts';
import { markedWords } from '../../../src/slack/kit/item-text.ts';

const WORDS = 'We are ready to respond strongly to a new aggression';
const to = (max: number) => (words: string) => cutWords(words, max);

describe('words between quotation marks', () => {
  it.each([
    ['whole', 'direct', WORDS, 80, `“${WORDS}”`],
    ['cut behind a word, the ellipsis outside', 'direct', WORDS, 30, '“We are ready to respond” …'],
    ['with the marks of the source', 'direct', '“We are ready,”', 80, '“We are ready,”'],
    ['reported, without marks', 'indirect', WORDS, 30, 'We are ready to respond…'],
    ['that end with an ellipsis themselves', 'direct', 'We are ready…', 80, '“We are ready…”'],
    ['of one long word', 'direct', 'a'.repeat(40), 10, `“${'a'.repeat(9)}” …`],
  ] as const)('%s', (_, kind, words, max, shown) => {
    expect(markedWords({ kind }, words, to(max))).toBe(shown);
  });
});
