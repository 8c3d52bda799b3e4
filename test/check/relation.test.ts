import { describe, expect, it } from 'vitest';
import { changedThing } from '../../src/check/language/changed-thing.ts';
import { comparedWords, type Word } from '../../src/check/language/compared-words.ts';
import { defiesCondition, droppedCondition } from '../../src/check/language/conditions.ts';
import { changedModality } from '../../src/check/language/modality.ts';
import { numbersOff, swappedNumbers, widened } from '../../src/check/language/quantity.ts';

const said = (words: readonly Word[] | null | undefined): string | null =>
  words == null ? null : words.map(({ key }) => key).join(' ');
const read = (claim: string, record: string): [Word[], Word[]] => [
  comparedWords(claim),
  comparedWords(record),
];

describe('a claim about what an entry says', () => {
  it.each([
    ['the pier would be sold', 'We will sell the pier only if the council agrees.', 'if the council agrees'],
    ['the pier would be sold', 'We will sell the pier, and we will paint it if it rains.', null],
    [
      'the pier would be sold once the council agreed',
      'We will sell the pier only if the council agrees.',
      null,
    ],
    ['the pier would be sold should the council agree', 'We will sell the pier if the council agrees.', null],
    [
      'the quay was open to all boats',
      'The quay is open to every boat that pays its fee.',
      'that pays its fee',
    ],
    ['the quay was open to all boats that paid', 'The quay is open to every boat that pays its fee.', null],
  ])('%s, of %s: leaves off %s', (claim, record, condition) => {
    expect(said(droppedCondition(...read(claim, record)))).toBe(condition);
  });

  it.each([
    [
      'the pier would be sold even if the council refused',
      'We will sell the pier only if the council agrees.',
      true,
    ],
    [
      'the pier would be sold with or without the consent of the council',
      'We will sell the pier only if the council consents.',
      true,
    ],
    ['the pier would be sold in any case', 'We will sell the pier only if the council agrees.', true],
    ['the pier would be sold even if it rained', 'We will sell the pier only if the council agrees.', false],
    [
      'the pier would be sold if the council agreed',
      'We will sell the pier only if the council agrees.',
      false,
    ],
  ])('%s, of %s: holds whatever becomes of the condition: %s', (claim, record, expected) => {
    expect(defiesCondition(...read(claim, record))).toBe(expected);
  });

  it.each([
    ['the pier would open in June', 'The pier may open in June.', 'may'],
    ['they would open the pier', 'We hope to open the pier.', 'hope'],
    ['the pier might open in June', 'The pier may open in June.', undefined],
    ['the pier would open in May', 'The pier will open in May.', undefined],
    ['the pier may open in June', 'The pier will open in June.', 'may'],
  ])('%s, of %s: is surer or less sure by %s', (claim, record, hedge) => {
    const changed = changedModality(...read(claim, record));
    expect([...(changed?.draft ?? []), ...(changed?.record ?? [])][0]?.key).toBe(hedge);
  });

  it.each([
    ['the ferry took a fortnight', 'The ferry took two weeks.', []],
    ['the ferry took 48 hours', 'The ferry took two days.', []],
    ['the ferry took two days', 'The ferry took two weeks.', ['2 dai', '2 week']],
    ['a dozen boats had sunk', 'Twelve boats have sunk.', []],
    ['six thousand boats came', 'We planned for two thousand boats, and we have six.', []],
    ['14 boats had sunk', 'Twelve boats have sunk.', ['14', '12']],
    ['boats had sunk on the 3rd of March', 'Boats have sunk since 3 March.', []],
  ])('%s, of %s: has other numbers: %j', (claim, record, expected) => {
    const [first] = numbersOff(...read(claim, record));
    const shown = (words: readonly Word[] = []): string => words.map(({ soft }) => soft).join(' ');
    expect(first === undefined ? [] : [shown(first.draft), shown(first.record)]).toEqual(expected);
  });

  it.each([
    ['nine boats sailed and four sank', 'Four boats sailed; nine sank.', true],
    ['four boats sailed and nine sank', 'Four boats sailed; nine sank.', false],
    ['nine had sunk, while four boats had sailed', 'Four boats sailed; nine sank.', false],
  ])('%s, of %s: has its numbers the other way round: %s', (claim, record, expected) => {
    expect(swappedNumbers(...read(claim, record)).length > 0).toBe(expected);
  });

  it.each([
    ['all boats had sailed', 'Some boats have sailed.', 'all'],
    ['some boats had sailed', 'All boats have sailed.', 'some'],
    ['every boat had sailed', 'All boats have sailed.', undefined],
    ['only bikes were let on the ferry', 'The ferry takes everything but cars.', undefined],
    ['all the crews were paid', 'Some boats have sailed.', undefined],
  ])('%s, of %s: is wider or narrower by %s', (claim, record, expected) => {
    expect(widened(...read(claim, record))[0]?.draft[0]?.key).toBe(expected);
  });

  it.each([
    ['the crews had left Varna by train', 'The crews left Varna by bus.', 'train'],
    ['the crews had gone from Varna by bus', 'The crews left Varna by bus.', undefined],
    ['the crews had left for Odesa', 'The crews left for Varna.', 'odesa'],
  ])('%s, of %s: has another thing: %s', (claim, record, expected) => {
    expect(changedThing(...read(claim, record))[0]?.draft[0]?.key).toBe(expected);
  });
});
