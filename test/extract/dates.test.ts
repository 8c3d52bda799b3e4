import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/extract/dates/expressions.ts';
import { publishedDay } from '../../src/extract/dates/published.ts';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const MONDAY = '2022-01-10';

describe('a date', () => {
  it.each([
    ['on Friday', 'past', '2022-01-07'],
    ['on Monday', 'past', '2022-01-10'],
    ['last Monday', 'past', '2022-01-03'],
    ['on Thursday', 'future', '2022-01-13'],
    ['yesterday', 'past', '2022-01-09'],
    ['two days ago', 'past', '2022-01-08'],
    ['on January 5', 'past', '2022-01-05'],
    ['on Dec. 30', 'past', '2021-12-30'],
    ['5 January 2021', 'past', '2021-01-05'],
    ['in June', 'past', '2021-06'],
    ['In September Grossi told', 'past', '2021-09'],
    ['in June', 'future', '2022-06'],
    ['March 2014', 'past', '2014-03'],
  ] as const)('%s, looking to the %s, is %s', (text, direction, date) => {
    expect(datesIn(text, MONDAY, direction)).toMatchObject([{ date }]);
  });

  it.each(['two days before the vote', 'a week earlier than planned', 'nine days before a deadline'])(
    '%s is reckoned from something else',
    (text) => {
      expect(datesIn(text, { published: MONDAY, before: MONDAY }, 'past')).toEqual([]);
    },
  );

  it('is reckoned from the day spoken of before', () => {
    expect(
      datesIn('Two days before, they had met', { published: MONDAY, before: '2022-01-08' }, 'past'),
    ).toMatchObject([{ date: '2022-01-06' }]);
  });

  it.each(['on February 31', 'a week later', 'soon', '2022-13-45', 'the May bank', 'may come'])(
    '%s is none',
    (text) => {
      expect(datesIn(text, MONDAY, 'past')).toEqual([]);
    },
  );

  it('of a weekday is unknown when the day of publication is', () => {
    expect(datesIn('on Friday', null, 'past')).toEqual([]);
  });
});

describe('the day of publication', () => {
  it.each([
    ['date 2022-01-10 Geneva (AFP) – Russia on Sunday', undefined, '2022-01-10'],
    ['GENEVA, January 10, 2022 (AFP) - Russia', undefined, '2022-01-10'],
    ['Geneva (AFP) – Russia on Sunday', undefined, null],
    ['Geneva (AFP) – Russia on Sunday', '2022-01-10', '2022-01-10'],
    ['No dateline here.', '2022-01', null],
  ])('%s, given %s, is %s', (text, given, day) => {
    expect(publishedDay(text, given)).toBe(day);
  });
});

describe('the day something was said', () => {
  const dayOf = (text: string) => extract(text, { published: MONDAY, actors }).statements.at(-1)?.saidOn;
  it.each([
    [
      'is not that of what somebody is asked about',
      'Pressed on the measures taken in June, Blinken said that nobody had moved.',
      '2022-01-10~',
    ],
    ['may stand before the cue', 'Speaking in December, Blinken said that talks would go on.', '2021-12'],
    ['stands by the cue', 'Blinken said on Friday that talks would go on.', '2022-01-07'],
    [
      'is not that of what is told of whoever heard it',
      'Blinken told a paper that closed last year that talks would go on.',
      '2022-01-10~',
    ],
    [
      'is that on which it was broadcast',
      'Blinken told CNN in an interview that aired Sunday that talks would go on.',
      '2022-01-09',
    ],
    ['is not one that was spoken of', 'Blinken said that talks would begin on Friday.', '2022-01-10~'],
    [
      'is carried to the next paragraph of the same party',
      'Russia on Sunday said it was ready.\n\n“We are ready,” Riabkov told agencies.',
      '2022-01-09',
    ],
    [
      'is that of the scene for another party too',
      'Russia on Sunday said it was ready.\n\n“We are ready,” Blinken told agencies.',
      '2022-01-09',
    ],
    [
      'is that of the call that was told of right before',
      'Russia on Sunday said it was ready.\n\nBlinken spoke to Stoltenberg by phone on Friday. He told the secretary general that time was short.',
      '2022-01-07',
    ],
    [
      'is not that of a call, for reporters',
      'Russia on Sunday said it was ready.\n\nBlinken spoke to Stoltenberg by phone on Friday. Riabkov told reporters that time was short.',
      '2022-01-09',
    ],
    [
      'is that of the talks after which it was said',
      'Russia on Sunday said it was ready.\n\nBlinken met Riabkov on Friday.\n\nStoltenberg told reporters after the talks that time was short.',
      '2022-01-07',
    ],
  ])('%s', (_, text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('a diary', () => {
  const DIARY =
    'The talks ended in Tartu on Wednesday.\n\nMonday\n\n“Nobody is in a hurry,” says Katrin Saar.\n\nTuesday\n\nJan Berg tells the chair that the lists are copies.';
  const daysIn = (text: string) =>
    extract(text, { published: '2022-01-13', actors }).statements.map(({ saidOn, saidOnBasis }) => [
      saidOn,
      saidOnBasis,
    ]);

  it('has each day stand over what was said on it', () => {
    expect(daysIn(DIARY)).toEqual([
      ['2022-01-10', 'scene'],
      ['2022-01-11', 'scene'],
    ]);
  });

  it('is none where one day stands alone', () => {
    expect(daysIn(DIARY.replace('Tuesday', 'Afterwards'))).toEqual([
      ['2022-01-12', 'scene'],
      ['2022-01-12', 'scene'],
    ]);
  });
});
