import { describe, expect, it } from 'vitest';
import { takePeriod } from '../../src/ask/frame/period.ts';
import { dayIn } from '../../src/record/days.ts';

const MONDAY = '2022-01-10';

describe('periods in questions, asked on Monday 10 January 2022', () => {
  it.each([
    ['on Friday', '2022-01-07', '2022-01-07'],
    ['on Monday', '2022-01-10', '2022-01-10'],
    ['yesterday', '2022-01-09', '2022-01-09'],
    ['what did Blinken say on today?', '2022-01-10', '2022-01-10'],
    ['what happened on the weekend?', '2022-01-08', '2022-01-09'],
    ['last week', '2022-01-03', '2022-01-09'],
    ['this week', '2022-01-10', '2022-01-16'],
    ['next week', '2022-01-17', '2022-01-23'],
    ['the past week', '2022-01-04', '2022-01-10'],
    ['the last 3 days', '2022-01-08', '2022-01-10'],
    ['last month', '2021-12-01', '2021-12-31'],
    ['last year', '2021-01-01', '2021-12-31'],
    ['09/01/2022', '2022-01-09', '2022-01-09'],
    ['01/13/2022', '2022-01-13', '2022-01-13'],
    ['last summer', '2021-06-01', '2021-08-31'],
    ['last winter', '2020-12-01', '2021-02-28'],
    ['since last autumn', '2021-09-01', null],
    ['over the weekend', '2022-01-08', '2022-01-09'],
    ['since 8 January', '2022-01-08', null],
    ['since 2022-01-08', '2022-01-08', null],
    ['before 8 January 2022', null, '2022-01-07'],
    ['after Friday', '2022-01-08', null],
    ['until 9 January 2022', null, '2022-01-09'],
    ['in June 2021', '2021-06-01', '2021-06-30'],
    ['in June', '2021-06-01', '2021-06-30'],
    ['in 2021', '2021-01-01', '2021-12-31'],
    ['2021-06', '2021-06-01', '2021-06-30'],
    ['9 January', '2022-01-09', '2022-01-09'],
    ['January 9th, 2022', '2022-01-09', '2022-01-09'],
    ['on the 9th', '2022-01-09', '2022-01-09'],
    ['between 7 and 9 January', '2022-01-07', '2022-01-09'],
    ['from 7 to 9 January 2022', '2022-01-07', '2022-01-09'],
    ['what is scheduled for Thursday', '2022-01-13', '2022-01-13'],
    ['on 3 March', '2021-03-03', '2021-03-03'],
  ])('%s', (text, from, to) => {
    expect(takePeriod(text, MONDAY).period).toMatchObject({ from, to });
  });

  it.each([
    'it may still come',
    'two telephone conversations',
    '13,000 dead',
    'NATO 2',
    'march on',
    'a second time',
    '',
  ])('%j names none', (text) => {
    expect(takePeriod(text, MONDAY)).toMatchObject({ period: null, rest: text });
  });

  it('leaves the question without the period', () => {
    expect(takePeriod('what did Blinken say on Friday about troops', MONDAY).rest).toBe(
      'what did Blinken say about troops',
    );
  });
});

it.each([
  ['2022-01-09T23:30:00Z', 'Europe/Kyiv', '2022-01-10'],
  ['2022-01-10T03:00:00Z', 'America/New_York', '2022-01-09'],
  ['2022-01-10T12:00:00Z', 'UTC', '2022-01-10'],
])('%s is in %s the day %s', (instant, zone, day) => {
  expect(dayIn(new Date(instant), zone)).toBe(day);
});
