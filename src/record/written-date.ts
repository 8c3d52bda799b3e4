import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { parseDates } from './date-parser.ts';
import { type Day, dayRange, Edtf } from './edtf.ts';

/** A date that a person wrote: what it is, or which two it may be; null when it is none. */
export type WrittenDate = { date: Edtf } | { either: readonly [Edtf, Edtf] } | null;

/** Which way a date without its year looks from the day it is written on. */
export type Looking = 'past' | 'future';

/**
 * Reads a date as people write it: EDTF, *9 Jan 2022*, *last Tuesday*, *January 2022*, *about 5 January 2022*,
 * *10 to 13 January 2022*, *30.5.2025*. Relative ones count from `today`; one without a year is the latest, or with
 * `looking` ahead the next. Slashed and hyphened numbers that may be day and month either way are `either`: the day
 * first, then the month.
 */
export function readWrittenDate(text: string, today: Day, looking: Looking = 'past'): WrittenDate {
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;]$/, '');
  const edtf = Edtf.safeParse(words);
  if (edtf.success) return { date: edtf.data };
  const qualified = QUALIFIED.exec(words);
  if (qualified !== null) {
    const mark = qualified[1]?.match(UNSURE) ? '?' : '~';
    return mapped(readPlain(words.slice(qualified[0].length), today, looking), (date) => `${date}${mark}`);
  }
  return readPlain(words, today, looking);
}

const QUALIFIED = /^(about|around|circa|c\.|ca\.?|roughly|approximately|perhaps|maybe|possibly) ?/i;
const UNSURE = /perhaps|maybe|possibly/i;

function readPlain(words: string, today: Day, looking: Looking): WrittenDate {
  const open = OPEN.exec(words);
  if (open?.groups !== undefined) {
    const { until, from, since } = open.groups;
    const end = readOne(until ?? from ?? since ?? '', today, looking);
    return mapped(end, (date) => (until === undefined ? `${date}/..` : `../${date}`));
  }
  return readOne(words, today, looking) ?? readRange(words, today, looking);
}

const OPEN = /^(?:(?:until|till|up to) (?<until>.+)|from (?<from>.+) on(?:wards)?|since (?<since>.+))$/i;

const readOne = (words: string, today: Day, looking: Looking): WrittenDate =>
  inNumbers(words) ?? weekOf(words, today) ?? inWords(words, today, looking);

/** *10.1.2022 – 13.1.2022*, *Dec 2021 to Feb 2022*: two dates that stand for themselves. */
function readRange(words: string, today: Day, looking: Looking): WrittenDate {
  const [from, to, ...others] = words.replace(/^(?:from|between) /i, '').split(/ (?:to|until|and|[-–—]) /i);
  if (from === undefined || to === undefined || others.length > 0) return null;
  const first = readOne(from, today, looking);
  const last = readOne(to, today, looking);
  if (first === null || last === null || !('date' in first) || !('date' in last)) return null;
  return certain(`${first.date}/${last.date}`);
}

const NUMBERS = /^(\d{1,2}|\d{4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?:,? \d{1,2}[:.]\d\d(?: ?[ap]m)?)?$/i;

function inNumbers(words: string): WrittenDate {
  const [, first = '', mark = '', second = '', third] = NUMBERS.exec(words) ?? [];
  if (third === undefined) return null;
  if (first.length > 2) return ymd(first, second, third);
  const year = third.length === 4 ? third : `20${third.padStart(2, '0')}`;
  const dayFirst = ymd(year, second, first);
  // Points stand between numbers only where the day comes first.
  const monthFirst = mark === '.' ? null : ymd(year, first, second);
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  return dayFirst.date === monthFirst.date ? dayFirst : { either: [dayFirst.date, monthFirst.date] };
}

const ymd = (year: string, month: string, day: string): { date: Edtf } | null =>
  certain(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

function certain(date: string): { date: Edtf } | null {
  const read = Edtf.safeParse(date);
  return read.success ? { date: read.data } : null;
}

function weekOf(words: string, today: Day): WrittenDate {
  const which = /^(?:(last|this|next) week)$/i.exec(words)?.[1]?.toLowerCase();
  if (which === undefined) return null;
  const monday = addDays(startOfISOWeek(local(today)), { last: -7, this: 0, next: 7 }[which] ?? 0);
  return { date: `${dayOf(monday)}/${dayOf(addDays(monday, 6))}` };
}

/** A day as the machine's own midnight, as date-fns counts. */
const local = (day: Day): Date => new Date(`${day}T00:00:00`);
const dayOf = (date: Date): Day => format(date, 'yyyy-MM-dd');

/** Numbers alone are read by {@link inNumbers}, or not at all: which is the day must never be guessed. */
const NUMBERED = /\d[./]\d|\d-\d+-\d/;

function inWords(words: string, today: Day, looking: Looking): WrittenDate {
  if (NUMBERED.test(words)) return null;
  const said = words
    .replace(/^between (.+) and (.+)$/i, '$1 to $2')
    .replace(/^(?:on|in|the|from) /i, '')
    .replace(/^the /i, '');
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const [found, ...others] = parseDates(said, reference, { forwardDate: looking === 'future' });
  if (found === undefined || others.length > 0 || found.text.length !== said.length) return null;
  if (!found.start.isCertain('year') && !found.start.isCertain('month') && !found.start.isCertain('weekday'))
    return null;
  return certain(asEdtf(found, today, looking));
}

function asEdtf({ start, end }: ParsedResult, today: Day, looking: Looking): string {
  if (end != null) return `${precise(start)}/${precise(end)}`;
  const date = precise(start);
  const ahead = (dayRange(date).earliest ?? '') > today;
  if (!ahead || looking === 'future' || start.isCertain('year')) return date;
  if (start.isCertain('weekday') && !start.isCertain('day')) return dayOf(addDays(local(date), -7));
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

/** As far as it was said: a day, a month or a year. */
function precise(parts: ParsedComponents): Edtf {
  const two = (part: 'month' | 'day') => String(parts.get(part)).padStart(2, '0');
  const year = String(parts.get('year'));
  if (parts.isCertain('day') || parts.isCertain('weekday')) return `${year}-${two('month')}-${two('day')}`;
  return parts.isCertain('month') ? `${year}-${two('month')}` : year;
}

function mapped(read: WrittenDate, to: (date: Edtf) => string): WrittenDate {
  if (read === null) return null;
  if ('date' in read) return certain(to(read.date));
  const [one, other] = read.either.map((date) => certain(to(date))?.date);
  return one === undefined || other === undefined ? null : { either: [one, other] };
}
