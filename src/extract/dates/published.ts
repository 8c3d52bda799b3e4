import { dayRange, type Edtf } from '../../record/edtf.ts';
import { datelineOf } from '../text/dateline.ts';
import { isDay } from './calendar.ts';
import { datesIn } from './expressions.ts';

const HEAD = 600;

/** The day an article came out: as given, else as its dateline tells; null when neither tells a day. */
export function publishedDay(text: string, given: Edtf | undefined): string | null {
  if (given !== undefined) {
    const { earliest, latest } = dayRange(given);
    return earliest !== null && earliest === latest && isDay(earliest) ? earliest : null;
  }
  for (const paragraph of text.slice(0, HEAD).split('\n').slice(0, 6)) {
    const dateline = datelineOf(paragraph);
    if (dateline?.date === null || dateline === null) continue;
    const date = datesIn(dateline.date, null, 'past')[0]?.date ?? null;
    if (date !== null && isDay(date)) return date;
  }
  return null;
}
