import { expect, it } from 'vitest';
import { daysIn } from '../../src/check/draft/draft-days.ts';

it.each([
  ['he said on Friday', ['2022-03-18']],
  ['he said last Friday', ['2022-03-11']],
  ['Wed., by phone', ['2022-03-16']],
  ['she said yesterday', ['2022-03-17']],
  ['four days ago', ['2022-03-14']],
  ['on 25 January he said', ['2022-01-25']],
  ['Jan. 7', ['2022-01-07']],
  ['in December', ['2021-12']],
  ['in mid-January', ['2022-01-09/2022-01-22']],
  ['on 2 March he said, and a week later', ['2022-03-02', '2022-03-09']],
  ['on 2 March, and the same day', ['2022-03-02', '2022-03-02']],
  ['on Friday, a week after he had stated it', ['2022-03-18', '2022-03-11']],
  ['on Wednesday, 2 March', ['2022-03-02']],
  ['on Wednesday (2 March)', ['2022-03-02']],
  ['on Wednesday, two ministers', ['2022-03-16']],
  ['last week', ['2022-03-07/2022-03-17']],
  ['on the 7th', ['2022-03-07']],
  ['on the 21st', ['2022-02-21']],
  ['Friday’s talks', []],
  ['by Monday', []],
  ['they may go', []],
  ['30 February', []],
])('%s', (text, expected) => {
  expect(daysIn(text, '2022-03-18', null).map(({ day }) => day)).toEqual(expected);
});
