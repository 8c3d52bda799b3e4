import { describe, expect, it } from 'vitest';
import { sayDate } from '../../src/recall/say-date.ts';
import { readWrittenDate } from '../../src/record/written-date.ts';

/** A Wednesday. */
const TODAY = '2022-01-12';
const read = (text: string, looking?: 'past' | 'future') => {
  const written = readWrittenDate(text, TODAY, looking);
  return written === null ? null : 'date' in written ? written.date : written.either.join(' or ');
};

describe('a date that a person writes', () => {
  it.each([
    ['9 Jan 2022', '2022-01-09'],
    ['Jan. 9, 2022', '2022-01-09'],
    ['the 9th of January 2022', '2022-01-09'],
    ['Sunday, 9 January', '2022-01-09'],
    ['  9 January   2022. ', '2022-01-09'],
    ['2022-01-09', '2022-01-09'],
    ['2022-01', '2022-01'],
    ['2022', '2022'],
    ['2022-01-10/2022-01-13', '2022-01-10/2022-01-13'],
    ['2022-01-05~', '2022-01-05~'],
    ['June 2021', '2021-06'],
    ['about 5 January 2022', '2022-01-05~'],
    ['around June 2021', '2021-06~'],
    ['perhaps 5 January 2022', '2022-01-05?'],
    ['yesterday', '2022-01-11'],
    ['today', '2022-01-12'],
    ['Tuesday', '2022-01-11'],
    ['on Tuesday', '2022-01-11'],
    ['last Tuesday', '2022-01-11'],
    ['Friday', '2022-01-07'],
    ['3 days ago', '2022-01-09'],
    ['last week', '2022-01-03/2022-01-09'],
    ['last month', '2021-12'],
    ['28 December', '2021-12-28'],
    ['June', '2021-06'],
    ['10 to 13 January 2022', '2022-01-10/2022-01-13'],
    ['10-13 January 2022', '2022-01-10/2022-01-13'],
    ['January 10-13, 2022', '2022-01-10/2022-01-13'],
    ['between 10 and 13 January 2022', '2022-01-10/2022-01-13'],
    ['10 January 2022 to 13 January 2022', '2022-01-10/2022-01-13'],
    ['10.1.2022 – 13.1.2022', '2022-01-10/2022-01-13'],
    ['June to August 2021', '2021-06/2021-08'],
    ['Dec 2021 to Feb 2022', '2021-12/2022-02'],
    ['until 13 January 2022', '../2022-01-13'],
    ['from 10 January 2022 on', '2022-01-10/..'],
    ['since June 2021', '2021-06/..'],
    ['30.05.2021 14:42', '2021-05-30'],
    ['9.1.22', '2022-01-09'],
    ['2022/01/09', '2022-01-09'],
    ['27/06/2021', '2021-06-27'],
    ['06/27/2021', '2021-06-27'],
    ['5/5/2021', '2021-05-05'],
  ])('%j is %s', (text, date) => expect(read(text)).toBe(date));

  it.each([
    ['03/04/2021', '2021-04-03 or 2021-03-04'],
    ['3-4-2021', '2021-04-03 or 2021-03-04'],
    ['about 3/4/2021', '2021-04-03~ or 2021-03-04~'],
  ])('%j may be %s', (text, dates) => expect(read(text)).toBe(dates));

  it.each([
    'soon',
    '31.2.2022',
    '13/13/2022',
    '9 Jan 2022 in Geneva',
    'the talks of Tuesday',
    '20220110',
    '12:30',
    '3/4',
    '',
  ])('%j is none', (text) => expect(read(text)).toBeNull());

  it.each([
    ['Friday', '2022-01-14'],
    ['28 December', '2022-12-28'],
    ['9 January', '2023-01-09'],
    ['next week', '2022-01-17/2022-01-23'],
    ['9 January 2022', '2022-01-09'],
  ])('%j of what lies ahead is %s', (text, date) => expect(read(text, 'future')).toBe(date));

  it.each([
    '2022-01-09',
    '2021-06',
    '2021',
    '2022-01-10/2022-01-13',
    '2022-01-05~',
    '2021-06~',
    '../2022-01-13',
    '2022-01-10/..',
  ])('%s is read back from how it is shown', (date) => expect(read(sayDate(date))).toBe(date));
});
