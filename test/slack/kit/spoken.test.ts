import { describe, expect, it } from 'vitest';
import { spokenList } from '../../../src/slack/kit/spoken.ts';

const entries = (count: number, length = 150) =>
  Array.from({ length: count }, (_, n) => `Entry ${n + 1} ${'x'.repeat(length)}`);

describe('a list that is read out', () => {
  it.each([
    ['nothing', [], 'The list.'],
    ['a short list whole', ['One.', 'Two.', 'Three.', 'Four.'], 'The list.\nOne.\nTwo.\nThree.\nFour.'],
    ['one entry in full', entries(1, 900), `The list.\n${entries(1, 900)[0]}`],
    ['escaped', ['a < b & c'], 'The list.\na &lt; b &amp; c'],
  ])('says %s', (_, given, text) => {
    expect(spokenList({ lead: 'The list.', entries: given, press: 'More' })).toBe(text);
  });

  it.each([4, 5, 90])('says three of %d, how many more, and what to press', (count) => {
    const text = spokenList({ lead: 'The list.', entries: entries(count), press: 'Show all' });
    expect(text.length).toBeLessThanOrEqual(400);
    expect(text.split('\n').map((line) => line.slice(0, 7))).toEqual([
      'The lis',
      'Entry 1',
      'Entry 2',
      'Entry 3',
      `And ${count - 3} more`.slice(0, 7),
    ]);
    expect(text).toContain(': press Show all.');
    expect(text.match(/…/g)).toHaveLength(3);
  });

  it('gives what a short entry leaves to the next ones, and cuts a long lead', () => {
    const text = spokenList({ lead: 'L'.repeat(500), entries: ['One.', ...entries(4, 30)] });
    expect(text.length).toBeLessThanOrEqual(400);
    expect(text).toContain(`One.\n${entries(1, 30)[0]}\n`);
    expect(text).toContain('And 2 more.');
  });
});
