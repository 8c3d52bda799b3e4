import { Day } from '../record/edtf.ts';

/** First letters of the months' names in English, Russian and Ukrainian. */
const MONTHS = [
  'jan січ янв',
  'feb лют фев',
  'mar бер мар',
  'apr кві апр',
  'may тра май мая',
  'jun чер июн',
  'jul лип июл',
  'aug сер авг',
  'sep вер сен',
  'oct жов окт',
  'nov лис ноя',
  'dec гру дек',
].map((names) => names.split(' '));

const NUMERIC = /^\s*(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d\d)\k<mark>(?<day>\d\d)(?!\d)/;
const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})\s+(?<name>\p{L}{3,})\.?,?\s+(?<year>\d{4})(?!\d)/u;
const MONTH_FIRST = /(?<!\p{L})(?<name>\p{L}{3,})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?!\d)/u;

/**
 * The day that `text` names with its year, `YYYY-MM-DD`; null when it names none. Of a time with an offset it is the
 * day as written there: the publisher's, which the page shows.
 */
export function dayIn(text: unknown): Day | null {
  if (typeof text !== 'string') return null;
  const head = text.slice(0, 100);
  const found = NUMERIC.exec(head) ?? DAY_FIRST.exec(head) ?? MONTH_FIRST.exec(head);
  if (found?.groups === undefined) return null;
  const { year = '', month, day = '', name = '' } = found.groups;
  const number =
    month ?? String(1 + MONTHS.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase())));
  const written = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Day.safeParse(written).success ? written : null;
}
