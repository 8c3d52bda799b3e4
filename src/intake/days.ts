import { Day } from '../record/edtf.ts';

/** A day that a text writes with its year: where, and which days it can be. */
export interface WrittenDay {
  start: number;
  end: number;
  /** One; or two, where it is not told which number is the day and which the month. */
  days: readonly [Day, ...Day[]];
  /** Of a day in numbers, whether its day stands before its month; null where that is open or not asked. */
  dayFirst: boolean | null;
}

/** Languages whose months are read; CLDR has their names (https://cldr.unicode.org/). */
const LOCALES = 'en de fr es it pt nl pl uk ru cs sv tr ro fi da nb'.split(' ');

const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The names that `part` of a date has in each language, long and short, with its number. */
function namesOf(part: 'month' | 'weekday', count: number): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of LOCALES)
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        [part]: width,
        timeZone: 'UTC',
      });
      for (let i = 0; i < count; i++) {
        // 2023 began on a Sunday.
        const date = new Date(Date.UTC(2023, part === 'month' ? i : 0, part === 'month' ? 1 : 1 + i));
        const name = bare(format.formatToParts(date).find(({ type }) => type === part)?.value ?? '');
        if (name.length > 2 && !names.has(name)) names.set(name, i);
      }
    }
  return names;
}

let months: Map<string, number> | null = null;
let weekdays: Map<string, number> | null = null;

/** The number of the month, from 0, that `word` names; the names are asked of CLDR when they are first wanted. */
function monthNamed(word: string): number | undefined {
  months ??= namesOf('month', 12).set('sept', 8);
  return months.get(bare(word));
}

/** And of the weekday, Sunday being 0. */
function weekdayNamed(word: string): number | undefined {
  weekdays ??= namesOf('weekday', 7);
  return weekdays.get(bare(word));
}

const YEAR = String.raw`(?<year>\d{4})(?!\d)`;
const NAME = String.raw`(?<name>\p{L}{3,14})\.?`;
const START = String.raw`(?<![\p{L}\d./-])`;
const FORMS = [
  String.raw`${START}${YEAR}(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)`,
  String.raw`${START}(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\sde\s|\sof\s|\s|-)${NAME}(?:,|\sde|\sof)?[\s-]${YEAR}`,
  String.raw`(?<!\p{L})${NAME}\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s${YEAR}`,
  String.raw`${START}(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})(?![\d.])`,
  String.raw`${START}(?<one>\d{1,2})(?<mark>[/-])(?<other>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/-])`,
].map((form) => new RegExp(form, 'gu'));

/** The days that `text` writes, in its order. */
export function writtenDays(text: string): WrittenDay[] {
  const found: WrittenDay[] = [];
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const groups = match.groups ?? {};
      const [first, ...more] = agreeing(daysOf(groups), text);
      if (first === undefined || found.some((other) => start < other.end && end > other.start)) continue;
      const order = groups.one !== undefined && more.length === 0 && groups.one !== groups.other;
      const dayFirst = order ? Number(first.slice(8)) === Number(groups.one) : null;
      found.push({ start, end, days: [first, ...more], dayFirst });
    }
  return found.sort((a, b) => a.start - b.start);
}

function daysOf({ year = '', name, month, day, one, other }: Record<string, string | undefined>): Day[] {
  const full = year.length === 2 ? `20${year}` : year;
  if (one !== undefined) return [dayOf(full, other, one), dayOf(full, one, other)].flatMap(unique);
  const named = name === undefined ? undefined : monthNamed(name);
  if (name !== undefined && named === undefined) return [];
  return [dayOf(full, named === undefined ? month : String(named + 1), day)].flatMap(unique);
}

const unique = (day: Day | null, i: number, all: readonly (Day | null)[]): Day[] =>
  day === null || all.indexOf(day) < i ? [] : [day];

function dayOf(year: string, month = '', day = ''): Day | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Day.safeParse(written).success ? written : null;
}

/** Of two readings the one whose weekday stands beside it, where one does. */
function agreeing(days: Day[], text: string): Day[] {
  if (days.length < 2) return days;
  const beside = (text.match(/\p{L}{3,}/gu) ?? []).map(weekdayNamed);
  const right = days.filter((day) => beside.includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  return right.length === 1 ? right : days;
}

/** Whether `word` is a weekday's name in one of the languages whose dates are read. */
export const isWeekday = (word: string): boolean => weekdayNamed(word) !== undefined;

/** Whether `word` is a month's name in one of them. */
export const isMonth = (word: string): boolean => monthNamed(word) !== undefined;

const COMPACT = /^\s*(\d{4})(\d\d)(\d\d)(?!\d)/;

/**
 * The day that `text` names with its year, `YYYY-MM-DD`; null when it names none or leaves day and month open. Of a
 * time with an offset it is the day as written there: the publisher's, which the page shows.
 */
export function dayNamedIn(text: unknown): Day | null {
  if (typeof text !== 'string') return null;
  const head = text.slice(0, 100);
  const [, year, month, day] = COMPACT.exec(head) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const [first, ...others] = writtenDays(head)[0]?.days ?? [];
  return others.length === 0 ? (first ?? null) : null;
}
