import ical, { ICalEventStatus } from 'ical-generator';
import type { Day, Edtf } from '../record/edtf.ts';
import { dayRange } from '../record/edtf.ts';

/** What is planned, as a calendar shows it. */
export interface Appointment {
  /** Unique and lasting, such as `D-3@T0123`. */
  id: string;
  /** A day, or an interval of days. */
  date: Edtf;
  headline: string;
  place: string | null;
  /** The source's words with publisher and day, as plain text. */
  description: string;
  url: string | null;
  /** When the entry was last changed: ISO 8601 instant. */
  changed: string;
}

const DAY_MS = 86_400_000;
const DAYS = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/;

/** Whether a calendar can show it: a day or days that are certain, not *in January* or *about the 10th*. */
export const isOnDays = (date: Edtf | null): date is Edtf => date !== null && DAYS.test(date);

/** An iCalendar file (RFC 5545) of whole days; the same appointments give the same bytes. */
export function calendarText(appointments: readonly Appointment[]): string {
  const calendar = ical({
    name: 'Ukraine talks: scheduled',
    prodId: { company: 'ukraine-talks', product: 'ukraine-talks', language: 'EN' },
  });
  for (const { id, date, headline, place, description, url, changed } of appointments) {
    const { earliest, latest } = dayRange(date);
    if (earliest === null || latest === null) throw new RangeError(`${id} has no days: ${date}`);
    calendar.createEvent({
      id,
      stamp: new Date(changed),
      start: midnight(earliest),
      // The end of whole days is the day after: RFC 5545, 3.6.1.
      end: new Date(midnight(latest).getTime() + DAY_MS),
      allDay: true,
      summary: headline,
      description,
      location: place,
      status: ICalEventStatus.CONFIRMED,
      ...(url !== null && { url }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);
