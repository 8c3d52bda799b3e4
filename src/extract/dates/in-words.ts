import { dayRange, type Edtf } from '../../record/edtf.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date as a person reads it: *9 January 2022*, *June 2021*, *2019*, *10 January 2022 to 13 January 2022*. */
export function inWords(date: Edtf): string {
  const plain = date.replace(/[~?%]/g, '');
  if (/^\d{4}$/.test(plain)) return plain;
  if (/^\d{4}-\d\d$/.test(plain)) return MONTH.format(new Date(`${plain}-01T00:00:00Z`));
  const { earliest, latest } = dayRange(date);
  const days = [...new Set([earliest, latest])].filter((day) => day !== null);
  return days.map((day) => DAY.format(new Date(`${day}T00:00:00Z`))).join(' to ');
}
