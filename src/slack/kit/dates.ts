import { sayDate } from '../../recall/say-date.ts';
import { type Day, type Edtf, isAhead } from '../../record/edtf.ts';
import { type Looking, readWrittenDate } from '../../record/written-date.ts';

/** What stands under a field for a date. */
export const DATE_HINT = 'Such as 9 Jan 2022, last Tuesday, January 2022, about 5 January 2022.';

/** What is wrong with a date that was typed on the day `today`, or null; which day is meant is asked, never guessed. */
export function dateProblem(typed: string, today: Day, looking: Looking = 'past'): string | null {
  const read = readWrittenDate(typed, today, looking);
  if (read === null) return 'That is not a date. Write it as 9 Jan 2022, last Tuesday or January 2022.';
  if ('date' in read) return null;
  const [one, other] = read.either.map(sayDate);
  return `Is that ${one} or ${other}? Write the month as a word.`;
}

/** The same of a day on which something was said or came out, at the instant `at` (ISO 8601). */
export function pastDateProblem(typed: string, today: Day, at: string): string | null {
  const problem = dateProblem(typed, today);
  if (problem !== null) return problem;
  const date = dateTyped(typed, today);
  return date !== null && isAhead(date, at) ? 'That day is in the future.' : null;
}

/** The date that was typed; null for nothing, and for what has a problem. */
export function dateTyped(typed: string, today: Day, looking: Looking = 'past'): Edtf | null {
  const read = typed === '' ? null : readWrittenDate(typed, today, looking);
  return read !== null && 'date' in read ? read.date : null;
}

/** A date as a field shows it: as people write it where that is read as the same, else as EDTF; empty for none. */
export function dateShown(date: Edtf | null): string {
  if (date === null) return '';
  const said = sayDate(date);
  return dateTyped(said, ANY_DAY) === date ? said : date;
}

/** Dates that are whole read the same on any day. */
const ANY_DAY = '2000-01-01';
