/// <reference path="./edtf.d.ts" />
import parseEdtf from 'edtf';
import { z } from 'zod';

/** A calendar day in UTC, `YYYY-MM-DD`. Days compare as strings. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/**
 * A possibly imprecise date in EDTF (ISO 8601-2): `2022-01-09`, `2021-06`, `2022-01-10/2022-01-13`, `2022-01-05~`.
 * An unknown date is `null` wherever an `Edtf` is optional, never a string.
 */
export const Edtf = z.string().refine((text) => parse(text) !== null, {
  error: 'is not an EDTF date such as 2022-01-09, 2021-06, 2022-01-10/2022-01-13 or 2022-01-05~',
});
export type Edtf = z.infer<typeof Edtf>;

/** The first and the last day that an EDTF date can mean; an open end is `null`. */
export interface DayRange {
  earliest: Day | null;
  latest: Day | null;
}

/** Of the days that {@link dayRange} gives: raise it when they change. */
export const DAYS_VERSION = 1;

/** The days that `date` spans. Throws on a string that is not EDTF: parse input with {@link Edtf} first. */
export function dayRange(date: Edtf): DayRange {
  const range = parse(date);
  if (range === null) throw new TypeError(`not an EDTF date: ${date}`);
  return range;
}

/** Whether `date` can fall on a day of the range `from`–`to`, both included; `null` leaves that side open. */
export function overlaps(date: Edtf, from: Day | null, to: Day | null): boolean {
  const { earliest, latest } = dayRange(date);
  return (
    (to === null || earliest === null || earliest <= to) &&
    (from === null || latest === null || latest >= from)
  );
}

/** How far the clocks of the easternmost zone are ahead of UTC, in milliseconds. */
const EASTERNMOST = 14 * 3_600_000;

/** Whether `date`, or the end of an interval, had not begun anywhere on Earth at the instant `at` (ISO 8601). */
export function isAhead(date: Edtf, at: string): boolean {
  const latest = new Date(Date.parse(at) + EASTERNMOST).toISOString().slice(0, 10);
  const ends = [date, ...date.split('/')].map(parse);
  return ends.some((end) => end !== null && end.earliest !== null && end.earliest > latest);
}

/** Orders dates by their earliest day, then by their latest; unknown dates come last. */
export function compareEdtf(a: Edtf | null, b: Edtf | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const one = dayRange(a);
  const other = dayRange(b);
  return compareDays(one.earliest, other.earliest) || compareDays(one.latest, other.latest);
}

const compareDays = (a: Day | null, b: Day | null): number => (a ?? '').localeCompare(b ?? '');

/**
 * Dates of years from 1000 to 2999, with hyphens: what the parser takes beyond that, such as `20220110`, is a slip of
 * the keyboard in a record of today.
 */
const END = String.raw`(?:[12](?:\d{3}|\d\dX|\dXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?)`;
const WRITTEN = new RegExp(`^(?:${END}|${END}/(?:${END}|\\.\\.)|\\.\\./${END})$`);

const memo = new Map<string, DayRange | null>();

function parse(text: string): DayRange | null {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const range = read(text);
  if (memo.size > 10_000) memo.clear();
  memo.set(text, range);
  return range;
}

function read(text: string): DayRange | null {
  if (text.length > 64 || !WRITTEN.test(text)) return null;
  if (isDay(text)) return { earliest: text, latest: text };
  try {
    const date = parseEdtf(text);
    return { earliest: dayOf(date.min), latest: dayOf(date.max) };
  } catch {
    return null;
  }
}

/** Most dates are days; the parser of the rest takes a hundred times as long. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(Date.parse(`${text}T00:00:00Z`)) === text;

const dayOf = (instant: number): Day | null =>
  Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : null;
