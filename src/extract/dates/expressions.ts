import type { Edtf } from '../../record/edtf.ts';
import { addDays, isDay, monthNumber, WEEKDAYS, weekdayOf } from './calendar.ts';

/** Which way a bare weekday or month looks from the day of publication. */
export type Direction = 'past' | 'future';

/** A date that a text tells, and where: offsets into the text given. */
export interface DateFound {
  start: number;
  end: number;
  date: Edtf;
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const EXPRESSION = new RegExp(
  [
    '(?<iso>\\d{4}-\\d\\d-\\d\\d)',
    `(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(?<year>\\d{4}))?`,
    `(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month2>${MONTH})\\b(?:,?\\s(?<year2>\\d{4}))?`,
    `\\b(?<month3>${MONTH})\\s(?:of\\s)?(?<year3>\\d{4})`,
    `\\b(?:in|since|last|next|early|late|mid-|this)\\s?(?<month4>${MONTH})\\b`,
    `\\b(?<shift>last\\s|next\\s)?(?<weekday>${WEEKDAYS.join('|')})\\b`,
    '\\b(?<word>yesterday|today|tonight|tomorrow)\\b',
    '\\b(?<ago>two|three|four|five|six|\\d{1,2})\\sdays\\sago\\b',
  ].join('|'),
  'gi',
);
const SMALL: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/** The dates in `text`, resolved against the day it was published; without that day only whole dates are known. */
export function datesIn(text: string, published: string | null, direction: Direction): DateFound[] {
  const found: DateFound[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const date = resolve(match.groups ?? {}, published, direction);
    if (date !== null) found.push({ start: match.index, end: match.index + match[0].length, date });
  }
  return found;
}

function resolve(
  groups: Record<string, string | undefined>,
  published: string | null,
  direction: Direction,
): Edtf | null {
  const { iso, weekday, word, ago, shift } = groups;
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const month = groups.month ?? groups.month2 ?? groups.month3 ?? groups.month4;
  if (month !== undefined) {
    const day = groups.day ?? groups.day2;
    const year = groups.year ?? groups.year2 ?? groups.year3;
    return inMonth(monthNumber(month), day, year, published, direction);
  }
  if (published === null) return null;
  if (word !== undefined) {
    const step = { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0;
    return addDays(published, step);
  }
  if (ago !== undefined) return addDays(published, -(SMALL[ago.toLowerCase()] ?? Number(ago)));
  if (weekday !== undefined) {
    const way = shift === undefined ? direction : shift.trim().toLowerCase() === 'last' ? 'past' : 'future';
    return weekdayOf(published, weekday, way, shift !== undefined);
  }
  return null;
}

function inMonth(
  month: number,
  day: string | undefined,
  year: string | undefined,
  published: string | null,
  direction: Direction,
): Edtf | null {
  const tail = `-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  const valid = (date: string): Edtf | null => (date.length === 7 || isDay(date) ? date : null);
  if (year !== undefined) return valid(year + tail);
  if (published === null) return null;
  const here = published.slice(0, 4) + tail;
  const now = published.slice(0, here.length);
  if (direction === 'past' && here > now) return valid(`${Number(published.slice(0, 4)) - 1}${tail}`);
  if (direction === 'future' && here < now) return valid(`${Number(published.slice(0, 4)) + 1}${tail}`);
  return valid(here);
}
