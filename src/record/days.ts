import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { endOfMonth } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import type { Day } from './edtf.ts';

/** The calendar day of an instant in an IANA time zone. */
export const dayIn = (now: Date, timeZone: string): Day =>
  timeZone === 'UTC' ? now.toISOString().slice(0, 10) : format(new TZDate(now, timeZone), 'yyyy-MM-dd');

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The number of a day in its month, the month's name and the year, as a person reads them. */
const partsOf = (day: Day): [day: number, month: string, year: string] => [
  Number(day.slice(8)),
  MONTHS[Number(day.slice(5, 7)) - 1] ?? '',
  day.slice(0, 4),
];

/** A day as a person reads it: *7 January 2022*. */
export const sayDay = (day: Day): string => partsOf(day).join(' ');

/** The day `days` after (or, negative, before) `day`. */
export const plusDays = (day: Day, days: number): Day => dayOf(addDays(utc(day), days));

/** Midnight UTC at which a day begins. */
export const utc = (day: Day): Date => new TZDate(`${day}T00:00:00Z`, 'UTC');
/** The day of an instant in UTC. */
export const dayOf = (date: Date): Day => new Date(date).toISOString().slice(0, 10);

/** The first of two days as it reads before the second, without the month or year that both have: *4* of *4 to 10 January 2022*. */
export function sayFirstDay(from: Day, to: Day): string {
  const shared = from.slice(0, 7) === to.slice(0, 7) ? 1 : from.slice(0, 4) === to.slice(0, 4) ? 2 : 3;
  return partsOf(from).slice(0, shared).join(' ');
}

/** How a stretch of days reads in a sentence: *between 4 and 10 January 2022*. */
export function sayRange(from: Day, to: Day): string {
  if (from === to) return `on ${sayDay(from)}`;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return `in ${from.slice(0, 4)}`;
  if (from.endsWith('-01') && to === dayOf(endOfMonth(utc(from))))
    return `in ${partsOf(from).slice(1).join(' ')}`;
  return `between ${sayFirstDay(from, to)} and ${sayDay(to)}`;
}

/** First and last day of the ISO week that is `shift` days from that of `today`. */
export const weekOf = (today: Day, shift: number): [Day, Day] => {
  const monday = addDays(startOfISOWeek(utc(today)), shift);
  return [dayOf(monday), dayOf(addDays(monday, 6))];
};
/** First and last day of the month of `date`. */
export const monthOf = (date: Date): [Day, Day] => [dayOf(startOfMonth(date)), dayOf(endOfMonth(date))];
