import { describe, expect, it } from 'vitest';
import { spansOfWords } from '../../src/curate/find-words.ts';
import { CodedError } from '../../src/record/errors.ts';

const TEXT =
  'The minister said: “We do not yield – not now.” Ministers yield; a yielding minister does not\nyield. «Нет», сказал он; нетерпение. x𝐀yield 𝐀 yield';

describe('where a curator’s words stand', () => {
  it.each([
    ['We do not yield - not now', ['We do not yield – not now']],
    ['does not yield', ['does not\nyield']],
    ['"We do not yield […] not now', ['“We do not yield', 'not now']],
    ['Нет', ['Нет']],
    ['minister', ['minister']],
    ['𝐀 yield', ['𝐀 yield']],
    ['yield […] yield', ['yield', 'yield']],
  ])('%s', (words, expected) => {
    const spans = spansOfWords(TEXT, words, 0);
    expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(expected);
  });

  it.each([
    ['minist'],
    ['ields'],
    ['нетер'],
    ['𝐀yield'],
    ['yield 𝐀yield'],
    ['said that'],
    ['We do not yield.'],
  ])('%s do not stand there as whole words', (words) => {
    expect(() => spansOfWords(TEXT, words, 0)).toThrow(CodedError);
  });

  it('words that first stand within others are found where they overlap these', () => {
    const [span] = spansOfWords('xna na na', 'na na', 0);
    expect(span?.start).toBe(4);
  });
});
