import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type Stretch } from '../../src/words/differences.ts';

const shown = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ text, kind }) => (kind === 'same' ? text : kind === 'differs' ? `[${text}]` : `(${text})`))
    .join('');

describe('two texts beside each other', () => {
  it.each([
    [
      'It is wholly ruled out',
      'It is totally ruled out',
      'It is [wholly ]ruled out',
      'It is [totally ]ruled out',
    ],
    ['we will accept', 'We will not accept,', 'we will accept', 'We will [not ]accept,'],
    [
      'ruled out',
      '“It is totally ruled out,” he said',
      'ruled out',
      '(“It is totally )ruled out,” (he said)',
    ],
    ['naïve CAFÉ', 'naive café', 'naïve CAFÉ', 'naive café'],
    ['one two', 'three four', '(one two)', '(three four)'],
    ['', 'anything', '', '(anything)'],
  ])('%j and %j', (one, other, left, right) => {
    const found = differences(one, other);
    expect([shown(found.one), shown(found.other)]).toEqual([left, right]);
  });

  it('are whole in their stretches', () => {
    const words = fc
      .array(fc.constantFrom('a', 'not', 'b,', '“c', 'd.'), { maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const found = differences(one, other);
        const joined = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('');
        expect([joined(found.one), joined(found.other)]).toEqual([one, other]);
      }),
    );
  });
});
