import { dayRange, type Edtf } from '../record/edtf.ts';
import { sayDay, sayRange } from './read/period.ts';

/** A date as a person reads it, with its precision: *9 January 2022*, *June 2021*, *about 5 January 2022*. */
export function sayDate(date: Edtf): string {
  const { earliest, latest } = dayRange(date);
  const about = /[~%]/.test(date) ? 'about ' : '';
  if (earliest === null) return latest === null ? 'at an unknown time' : `until ${sayDay(latest)}`;
  if (latest === null) return `from ${sayDay(earliest)} on`;
  if (earliest === latest) return about + sayDay(earliest);
  const range = sayRange(earliest, latest);
  return about + (range.startsWith('in ') ? range.slice(3) : `${sayDay(earliest)} to ${sayDay(latest)}`);
}

/** The same after *on*, *in* or *between*, as a sentence needs it. */
export function sayWhen(date: Edtf): string {
  const { earliest, latest } = dayRange(date);
  if (earliest === null || latest === null || /[~%]/.test(date)) return sayDate(date);
  return sayRange(earliest, latest);
}

/** With a capital letter first, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
