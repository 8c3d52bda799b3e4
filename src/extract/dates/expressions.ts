import { addDays as later } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { format } from 'date-fns/format';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
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

/** What days that a text does not tell whole are reckoned from, both `YYYY-MM-DD`. */
export interface Reckoning {
  published: string | null;
  /**
   * The day spoken of before, for *a day earlier* and *the same day*: that of publication where it is null; where it is
   * not given, such days are none.
   */
  before?: string | null;
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first';
/** Ordinals that count days more often than anything else. */
const LATE_ORDINALS = ORDINALS.split('|').slice(9).join('|');
const NUMBERS = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}';
const EXPRESSION = new RegExp(
  [
    '(?<iso>\\d{4}-\\d\\d-\\d\\d)',
    '(?<![\\d.,/])(?<dd>\\d{1,2})(?<mark>[./])(?<mm>\\d{1,2})\\k<mark>(?<yyyy>\\d{4})(?!\\d)',
    `\\b(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![.,]?\\d)(?:,?\\s(?<year>\\d{4})\\b)?`,
    `\\b(?:the\\s)?(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month2>${MONTH})\\b(?:,?\\s(?<year2>\\d{4})\\b)?`,
    `\\bthe\\s(?<ordinal>${ORDINALS})\\sof\\s(?<month5>${MONTH})\\b(?:,?\\s(?<year5>\\d{4})\\b)?`,
    `\\b(?<month3>${MONTH})\\s(?:of\\s)?(?<year3>\\d{4})\\b`,
    `\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id-|[Tt]his)\\s?(?<month4>${MONTH})\\b(?:(?<=Jan[a-z]+|Feb[a-z]+|July|Sep[a-z]+|Oct[a-z]+|Nov[a-z]+|Dec[a-z]+)(?!\\s(?:of\\s)?\\d)|(?!\\s(?:of\\s)?(?:\\p{Lu}|\\d)))`,
    `\\b(?<shift>[Ll]ast\\s|[Nn]ext\\s)?(?<weekday>${WEEKDAYS.join('|')})\\b`,
    '\\b(?<word>[Yy]esterday|[Ll]ast night|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening))\\b',
    `\\b(?<count>${NUMBERS}|[A-Z][a-z]+)\\s(?<unit>days?|weeks?|months?|years?)\\s(?<side>ago|(?:earlier|later)(?!\\sthan\\b)|before(?=[,;:.!?)"”’]|\\s[–—-]|\\s*$))`,
    '\\b[Tt]he\\s(?<neighbour>day before yesterday|day before|previous day|following day|next day|same day)\\b(?!\\s(?:he|she|it|they|the))',
    '\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier this|[Ll]ater this|[Ll]ate last|[Ee]arly last)\\s(?<span>week|month|year)\\b',
    `\\b[Oo]n\\sthe\\s(?<bare>\\d{1,2}(?:st|nd|rd|th)|${LATE_ORDINALS})(?:\\sand\\s(?:the\\s)?(?:\\d{1,2}(?:st|nd|rd|th)|${LATE_ORDINALS})\\b)?(?=[.,;:!?)"”’]|\\s*$|\\s(?:and|with|in|at|for|to|but|or|when|if|by)\\b)`,
    '\\b(?:[Ii]n|[Ss]ince|[Dd]uring)\\s(?<only>(?:19|20)\\d\\d)\\b(?!-)',
  ].join('|'),
  'gu',
);
/** What each of these has a part of; most sentences have none, and are read no further. */
const ANY_DATE =
  /\d|(?:day|week|month|year|night|morrow|noon|morning|evening)|[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)|[efhnrx]th\b|y-(?:first|second|third)\b/;
const SMALL = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * The dates in `text`, resolved against the day it was published; without that day only whole dates are known. A day
 * and month whose order is not plain (05/06/2024) is none. A day without a year is the nearest of that name.
 */
export function datesIn(
  text: string,
  reckoning: string | null | Reckoning,
  direction: Direction,
): DateFound[] {
  const known = typeof reckoning === 'string' || reckoning === null ? { published: reckoning } : reckoning;
  const found: DateFound[] = [];
  if (!ANY_DATE.test(text)) return found;
  let named = false;
  for (const match of text.matchAll(EXPRESSION)) {
    const groups = match.groups ?? {};
    if (groups.word !== undefined && isTitle(text, match.index)) continue;
    const date = resolve(groups, known, direction);
    if (date === null) continue;
    // *Thursday, March 10* is one day, told twice.
    const twice = named && date.length === 10 && text.slice(found.at(-1)?.end, match.index) === ', ';
    const start = (twice ? found.pop()?.start : undefined) ?? match.index;
    found.push({ start, end: match.index + match[0].length, date });
    named = groups.weekday !== undefined;
  }
  return found;
}

/** *The BBC's Today programme*, *USA Today*: a day in a capital, behind another word, is a title. */
const isTitle = (text: string, at: number): boolean =>
  /^\p{Lu}/u.test(text.slice(at, at + 1)) && /[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, at - 2), at));

type Groups = Record<string, string | undefined>;

function resolve(groups: Groups, { published, before }: Reckoning, direction: Direction): Edtf | null {
  const { iso, weekday, word, shift } = groups;
  if (iso !== undefined) return isDay(iso) ? iso : null;
  if (groups.dd !== undefined) return numeric(groups);
  if (groups.only !== undefined) return groups.only;
  const month = groups.month ?? groups.month2 ?? groups.month3 ?? groups.month4 ?? groups.month5;
  if (month !== undefined) {
    const ordinal =
      groups.ordinal === undefined ? undefined : String(ORDINALS.split('|').indexOf(groups.ordinal) + 1);
    const year = groups.year ?? groups.year2 ?? groups.year3 ?? groups.year5;
    return inMonth(monthNumber(month), groups.day ?? groups.day2 ?? ordinal, year, published, direction);
  }
  if (published === null) return null;
  if (groups.bare !== undefined) return ofNearMonth(groups.bare, published, direction);
  if (word !== undefined)
    return addDays(published, { yesterday: -1, 'last night': -1, tomorrow: 1 }[word.toLowerCase()] ?? 0);
  if (groups.unit !== undefined)
    return groups.side !== 'ago' && before === undefined
      ? null
      : away(groups, published, before ?? published);
  if (groups.neighbour !== undefined && before === undefined && !groups.neighbour.endsWith('yesterday'))
    return null;
  if (groups.neighbour !== undefined) return beside(groups.neighbour, before ?? published, published);
  if (groups.span !== undefined) return spanOf(groups.which ?? '', groups.span, published);
  if (weekday !== undefined) {
    const way = shift === undefined ? direction : shift.trim().toLowerCase() === 'last' ? 'past' : 'future';
    return weekdayOf(published, weekday, way, shift !== undefined);
  }
  return null;
}

/** 12.11.2025, 27/06/2024: day before month with full stops; with strokes where only one order makes a day. */
function numeric({ dd = '', mm = '', yyyy = '', mark }: Groups): Edtf | null {
  const at = (month: string, day: string): string =>
    `${yyyy}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [european, american] = [at(mm, dd), at(dd, mm)];
  if (mark === '.') return isDay(european) ? european : null;
  if (isDay(european) && isDay(american) && european !== american) return null;
  return isDay(european) ? european : isDay(american) ? american : null;
}

const dateOf = (day: string): Date => new Date(`${day}T12:00:00`);
const dayOf = (date: Date): string => format(date, 'yyyy-MM-dd');

/** The week of a day, from its Monday to its Sunday (ISO 8601). */
const weekOf = (day: string): Edtf => {
  const monday = startOfISOWeek(dateOf(day));
  return `${dayOf(monday)}/${dayOf(later(monday, 6))}`;
};

/** *Two weeks ago*, *a day earlier*: as exact as the unit tells. */
function away({ count = '', unit = '', side = '' }: Groups, published: string, before: string): Edtf | null {
  const word = count.toLowerCase();
  const n = /^\d+$/.test(word) ? Number(word) : word === 'a' || word === 'an' ? 1 : SMALL.indexOf(word);
  if (n < 1) return null;
  const base = side === 'ago' ? published : before;
  const step = side === 'later' ? n : -n;
  if (unit.startsWith('day')) return addDays(base, step);
  if (unit.startsWith('week'))
    return n === 1 && side !== 'ago' ? addDays(base, 7 * step) : weekOf(addDays(base, 7 * step));
  if (unit.startsWith('month')) return format(addMonths(dateOf(base), step), 'yyyy-MM');
  return format(addYears(dateOf(base), step), 'yyyy');
}

const beside = (words: string, before: string, published: string): Edtf =>
  words.endsWith('yesterday')
    ? addDays(published, -2)
    : addDays(before, /before|previous/.test(words) ? -1 : /same/.test(words) ? 0 : 1);

function spanOf(which: string, span: string, published: string): Edtf {
  const step = /last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0;
  if (span === 'year') return format(addYears(dateOf(published), step), 'yyyy');
  if (span === 'month') return format(addMonths(dateOf(published), step), 'yyyy-MM');
  const week = weekOf(addDays(published, 7 * step));
  if (step !== 0) return week;
  const [monday = published, sunday = published] = week.split('/');
  if (/later/i.test(which)) return `${published}/${sunday}`;
  return monday === published ? published : `${monday}/${published}`;
}

/** So far from publication a day without a year lies at most, in days. */
const NEAREST = 183;

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
  const own = Number(published.slice(0, 4));
  const fits = (date: string): boolean => {
    const now = published.slice(0, date.length);
    return direction === 'past' ? date <= now : date >= now;
  };
  const near = [own, own - 1, own + 1].map((one) => `${one}${tail}`).filter((date) => valid(date) !== null);
  const there = near.find(fits);
  if (day === undefined) return there ?? null;
  const nearest = near.find((date) => distance(date, published) <= NEAREST);
  return there !== undefined && distance(there, published) <= NEAREST ? there : (nearest ?? there ?? null);
}

/** *On the 16th*: of the month of publication, or of the one before or after it. */
function ofNearMonth(ordinal: string, published: string, direction: Direction): Edtf | null {
  const day = /^\d/.test(ordinal) ? Number.parseInt(ordinal, 10) : ORDINALS.split('|').indexOf(ordinal) + 1;
  const step = direction === 'past' ? -1 : 1;
  const near = [0, step].map(
    (months) =>
      `${format(addMonths(dateOf(`${published.slice(0, 7)}-01`), months), 'yyyy-MM')}-${String(day).padStart(2, '0')}`,
  );
  return (
    near.find((date) => isDay(date) && (direction === 'past' ? date <= published : date >= published)) ?? null
  );
}

const distance = (date: string, published: string): number =>
  Math.abs(Date.parse(date.length === 7 ? `${date}-15` : date) - Date.parse(published)) / 86_400_000;
