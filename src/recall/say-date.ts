import { sayDay, sayFirstDay, sayRange } from '../record/days.ts';
import { dayRange, type Edtf } from '../record/edtf.ts';
import type { DayBasis, Statement } from '../record/statement.ts';

/** A date as a person reads it, with its precision: *9 January 2022*, *10 to 13 January 2022*, *June 2021*, *about 5 January 2022*. */
export function sayDate(date: Edtf): string {
  const { earliest, latest } = dayRange(date);
  const about = /[~%]/.test(date) ? 'about ' : '';
  if (earliest === null) return latest === null ? 'at an unknown time' : `until ${sayDay(latest)}`;
  if (latest === null) return `from ${sayDay(earliest)} on`;
  if (earliest === latest) return about + sayDay(earliest);
  const range = sayRange(earliest, latest);
  return (
    about +
    (range.startsWith('in ') ? range.slice(3) : `${sayFirstDay(earliest, latest)} to ${sayDay(latest)}`)
  );
}

/** How a day is known that its source does not state, as it stands behind the day. */
const INFERRED: Partial<Record<DayBasis, string>> = {
  scene: ', inferred from the story',
  published: ', by the day of publication',
};

/** How the day is known, with a comma before it; empty where it is stated or there is none. */
export const sayBasis = ({ saidOn, saidBasis }: Pick<Statement, 'saidOn' | 'saidBasis'>): string =>
  saidOn === null || saidBasis === null ? '' : (INFERRED[saidBasis] ?? '');

/** *said 11 May 2016, inferred from the story*, or that nobody tells. */
export const sayDaySaid = (statement: Pick<Statement, 'saidOn' | 'saidBasis'>): string =>
  statement.saidOn === null ? 'day not given' : `said ${sayDate(statement.saidOn)}${sayBasis(statement)}`;

/** The same after *on*, *in* or *between*, as a sentence needs it. */
export function sayWhen(date: Edtf): string {
  const { earliest, latest } = dayRange(date);
  if (earliest === null || latest === null || /[~%]/.test(date)) return sayDate(date);
  return sayRange(earliest, latest);
}

/** With a capital letter first, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two days that a date can mean, for a person to choose from. */
export const sayEither = (days: readonly string[]): string =>
  days.map((day) => `${LONG.format(new Date(day))} (${day})`).join(' or ');

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
