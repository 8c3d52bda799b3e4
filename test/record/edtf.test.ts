import { describe, expect, it } from 'vitest';
import { compareEdtf, dayRange, Edtf, overlaps } from '../../src/record/edtf.ts';

describe('EDTF dates', () => {
  it.each([
    ['2022-01-09', '2022-01-09', '2022-01-09'],
    ['2021-06', '2021-06-01', '2021-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-01-10/2022-01-13', '2022-01-10', '2022-01-13'],
    ['2022-01-05~', '2022-01-05', '2022-01-05'],
    ['2022-01-05/..', '2022-01-05', null],
    ['../2022-01-05', null, '2022-01-05'],
    ['2022-01-XX', '2022-01-01', '2022-01-31'],
    ['2022-01~/2022-03-05?', '2022-01-01', '2022-03-05'],
    ['202X', '2020-01-01', '2029-12-31'],
  ])('%s means %s to %s', (date, earliest, latest) => {
    expect(dayRange(Edtf.parse(date))).toEqual({ earliest, latest });
  });

  it.each([
    '',
    'yesterday',
    '2022-13-01',
    '09.01.2022',
    '2022-01-32',
    `${'2'.repeat(100)}`,
    '20220110',
    '-0001',
    'XXXX',
    'Y20220110',
    '0022-01-10',
    '2022-01-13/20220115',
    '2022-01-13/2022-01-10',
    '../..',
  ])('%j is none', (text) => {
    expect(Edtf.safeParse(text).success).toBe(false);
  });

  it.each([
    ['2022-01-10/2022-01-16', '2022-01-12', '2022-01-12', true],
    ['2022-01-10/2022-01-16', '2022-01-17', null, false],
    ['2021-06', null, '2021-06-01', true],
    ['2021-06', '2021-07-01', '2021-07-31', false],
  ])('%s falls into %s – %s: %s', (date, from, to, inside) => {
    expect(overlaps(date, from, to)).toBe(inside);
  });

  it('orders by the earliest day, unknown dates last', () => {
    const dates = [null, '2022-01-10/2022-01-16', '2022-01-10', '2021-06'];
    expect(dates.sort(compareEdtf)).toEqual(['2021-06', '2022-01-10', '2022-01-10/2022-01-16', null]);
  });
});
