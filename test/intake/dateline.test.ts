import { describe, expect, it } from 'vitest';
import { datelineIn } from '../../src/intake/dateline.ts';
import { dayNamedIn } from '../../src/intake/days.ts';

type Row = [head: string, place: string | null, publisher: string | null, published: string | null];
const ROWS: Row[] = [
  ['KYIV, Jan 10 (AFP) - Talks', 'Kyiv', 'AFP', null],
  ['GENEVA (Reuters) — Talks', 'Geneva', 'Reuters', null],
  ['Geneva (AFP) – Talks', 'Geneva', 'AFP', null],
  ['Moscow, 10 January 2022 – Talks', 'Moscow', null, '2022-01-10'],
  ['GENEVA, Jan. 10, 2022 (Xinhua) -- Talks', 'Geneva', 'Xinhua', '2022-01-10'],
  ['GENEVA (10 January 2022) – Talks', 'Geneva', null, '2022-01-10'],
  ['MOSCOW, January 10. /TASS/. Talks', 'Moscow', 'TASS', null],
  ['MOSCOW. Jan 10 (Interfax) - Talks', 'Moscow', 'Interfax', null],
  ['МОСКВА, 10 янв — РИА Новости. Переговоры', 'Москва', 'РИА Новости', null],
  ['KYIV, Ukraine (AP) — Talks', 'Kyiv, Ukraine', 'AP', null],
  ['WASHINGTON/MOSCOW (Reuters) - Talks', 'Washington/Moscow', 'Reuters', null],
  ['WASHINGTON, D.C. (AP) — Talks', 'Washington, D.C.', 'AP', null],
  ['ST. PETERSBURG, Russia, Feb 1 (Reuters) - Talks', 'St. Petersburg, Russia', 'Reuters', null],
  ['ROSTOV-ON-DON, Jan 3 (TASS) - Talks', 'Rostov-on-Don', 'TASS', null],
  ['(CNN) — Talks', null, 'CNN', null],
  ['MOSCOW — Talks', 'Moscow', null, null],
  ['Talks go on\n\nBy Jane Doe\n\nKYIV (Reuters) - Talks', 'Kyiv', 'Reuters', null],
];
const NONE = [
  'BREAKING — Talks fail',
  'Since Jan 10 — the day',
  'He said — that',
  'Russia (again) — said',
  'NATO — the alliance',
  'Talks went on in Geneva (Reuters reported)',
  'A\n\nB\n\nC\n\nD\n\nKYIV (Reuters) - too far down',
  '',
];

describe('datelineOf', () => {
  it.each(ROWS)('reads %s', (head, place, publisher, published) => {
    expect(datelineIn(head)).toEqual({ place, publisher, published });
  });
  it.each(NONE)('finds none in %j', (head) => expect(datelineIn(head)).toBeNull());
});

describe('dayIn', () => {
  it.each([
    ['2022-01-10T23:30:00+03:00', '2022-01-10'],
    ['2022/01/10', '2022-01-10'],
    ['20220110', '2022-01-10'],
    ['Mon, 10 Jan 2022 08:00:00 GMT', '2022-01-10'],
    ['January 10, 2022', '2022-01-10'],
    ['Sept. 5, 2022', '2022-09-05'],
    ['10 января 2022', '2022-01-10'],
    ['10 січня 2022', '2022-01-10'],
    ['2022-02-30', null],
    ['10 Foo 2022', null],
    ['2022', null],
    ['yesterday', null],
    [20220110, null],
  ])('reads %j as %j', (text, day) => expect(dayNamedIn(text)).toBe(day));
});
