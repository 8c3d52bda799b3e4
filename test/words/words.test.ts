import { describe, expect, it } from 'vitest';
import { similarity } from '../../src/words/distance.ts';
import { fold, nameKey } from '../../src/words/fold.ts';
import { stem } from '../../src/words/stem.ts';
import { nearStems } from '../../src/words/thesaurus.ts';
import { tokenize } from '../../src/words/tokens.ts';

describe('folding', () => {
  it.each([
    ['Škoda', 'skoda'],
    ['Рябков', 'ryabkov'],
    ['“Kyiv’s”', '"kyiv\'s"'],
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['Ryabkov', 'Riabkov'],
    ['Zelenskyy', 'Zelensky'],
    ['Рябков', 'Riabkov'],
    ['Yuri', 'Juri'],
  ])('%s and %s share a key', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('keeps digits apart', () => {
    expect(nameKey('G77')).not.toBe(nameKey('G7'));
    expect(nameKey('G77')).toBe('g77');
  });
});

describe('stems', () => {
  it.each([
    ['ruled', 'rule'],
    ['concessions', 'concession'],
    ['met', 'meet'],
    ['withdrew', 'withdrawn'],
  ])('%s and %s meet', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['rule', 'role'],
    ['invade', 'invite'],
  ])('%s and %s do not', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('near words', () => {
  it.each([
    ['invade', 'invasion'],
    ['incursion', 'invasion'],
    ['caution', 'warn'],
    ['refuse', 'reject'],
  ])('%s is near %s, both ways', (one, other) => {
    expect(nearStems(stem(one)).get(stem(other))).toBeGreaterThan(0.5);
    expect(nearStems(stem(other)).get(stem(one))).toBeGreaterThan(0.5);
  });

  it.each([
    ['gun', 'dinner'],
    ['accept', 'reject'],
  ])('%s is not near %s', (one, other) => {
    expect(nearStems(stem(one)).has(stem(other))).toBe(false);
  });
});

it.each([
  ['disapointed', 'disappointed', true],
  ['conecssions', 'concessions', true],
  ['lavrov', 'lavish', false],
  ['gun', 'gum', false],
])('%s for %s is a typing error: %s', (typed, meant, mended) => {
  expect(similarity(typed, meant) > 0.8).toBe(mended);
});

it('keeps offsets into the text as written', () => {
  const text = 'Moscow’s “gun”, 13,000 U.S. troops';
  for (const { start, end, raw } of tokenize(text)) expect(text.slice(start, end)).toBe(raw);
  expect(tokenize(text).map((token) => token.word)).toEqual(['moscow', 'gun', '13000', 'usa', 'troops']);
});
