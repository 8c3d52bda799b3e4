import { describe, expect, it } from 'vitest';
import { dayOfCell, dayOrderOf, isTwofold } from '../../src/exchange/table-days.ts';

const AT = '2026-11-25T12:00:00Z';

describe('a day as a spreadsheet rewrites it', () => {
  it.each([
    ['2022-01-10', '2022-01-10'],
    ['2021-06', '2021-06'],
    ['2022-01-10/2022-01-13', '2022-01-10/2022-01-13'],
    ['2022-01-10 00:00:00', '2022-01-10'],
    ['10.01.2022', '2022-01-10'],
    ['10.1.22', '2022-01-10'],
    ['2022/1/10', '2022-01-10'],
    ['2022. 01. 10.', '2022-01-10'],
    ['10-Jan-22', '2022-01-10'],
    ['10 January 2022', '2022-01-10'],
    ['January 10, 2022', '2022-01-10'],
    ['31.12.99', '1999-12-31'],
    ['', ''],
  ])('%s is %s, whichever the order', (cell, day) => {
    expect(dayOfCell(cell, 'day-first', AT)).toBe(day);
    expect(dayOfCell(cell, 'month-first', AT)).toBe(day);
  });

  it.each([
    ['3/4/2022', '2022-04-03', '2022-03-04'],
    ['03-04-22', '2022-04-03', '2022-03-04'],
    ['3/4/2022 12:00 AM', '2022-04-03', '2022-03-04'],
  ])('%s is %s or %s', (cell, dayFirst, monthFirst) => {
    expect(isTwofold(cell)).toBe(true);
    expect(dayOfCell(cell, 'day-first', AT)).toBe(dayFirst);
    expect(dayOfCell(cell, 'month-first', AT)).toBe(monthFirst);
  });

  it.each(['soon', '44571', '31/02/2022', '10.01', '13/13/2022', '1/2/3/2022'])('%s is none', (cell) => {
    expect(dayOfCell(cell, 'day-first', AT)).toBe(cell);
    expect(dayOfCell(cell, 'month-first', AT)).toBe(cell);
  });

  it.each([
    [['3/4/2022', '13/4/2022'], 'day-first'],
    [['3/4/2022', '4/13/2022'], 'month-first'],
    [['3/4/2022', '5/6/2022'], 'either'],
    [['4/4/2022'], 'day-first'],
    [['2022-04-03', '3.4.2022', ''], null],
  ])('%j are read %s', (cells, order) => {
    expect(dayOrderOf(cells)).toBe(order);
  });
});
