import { InvalidArgumentError } from 'commander';
import { Day, Edtf } from '../record/edtf.ts';

/** An instant as an option gives it. */
export function instant(text: string): Date {
  const read = new Date(text);
  if (Number.isNaN(read.getTime()))
    throw new InvalidArgumentError('Write a moment such as 2022-01-10T12:00:00Z.');
  return read;
}

/** A day as an option gives it, perhaps imprecise. */
export function day(text: string): Edtf {
  const read = Edtf.safeParse(text);
  if (!read.success) throw new InvalidArgumentError('Write a date such as 2022-01-10.');
  return read.data;
}

/** One day as an option gives it. */
export function singleDay(text: string): Day {
  const read = Day.safeParse(text);
  if (!read.success) throw new InvalidArgumentError('Write a day such as 2022-01-10.');
  return read.data;
}

/** An IANA time zone as an option gives it. */
export function zone(text: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new InvalidArgumentError('Write an IANA time zone such as Europe/Kyiv.');
  }
}

/** What `--team` is for, the same everywhere. */
export const TEAM = 'the Slack workspace whose record to use, if the database has several';

/** A number as a list has it. */
export function numbered(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}
