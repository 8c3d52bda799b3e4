import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import { Edtf } from '../record/edtf.ts';

/** Which number of a day such as 03/04/2022 stands first. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** Two numbers and a year, in the order of a locale: `10/01/2022`, `1-10-22`; a time of midnight may follow. */
const TWO_AND_YEAR = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const MIDNIGHT = /[ T]0{1,2}:00(?::00(?:\.0+)?)?(?: ?am)?$|[ T]12:00(?::00)? ?am$/i;

/** Forms that mean one day only. No locale writes month first with dots (unicode.org/cldr, `dateFormats`). */
const PLAIN = [
  'd.M.yyyy',
  'd.M.yy',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyy. M. d.',
  'yyyy-M-d',
  'd-MMM-yyyy',
  'd-MMM-yy',
  'd MMM yyyy',
  'd MMM yy',
  'd MMMM yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
];
const BY_ORDER: Record<DayOrder, string[]> = {
  'day-first': ['d/M/yyyy', 'd/M/yy', 'd-M-yyyy', 'd-M-yy'],
  'month-first': ['M/d/yyyy', 'M/d/yy', 'M-d-yyyy', 'M-d-yy'],
};

/** What the days of a table tell of their order: `either` when each could be read both ways, null when none needs it. */
export function dayOrderOf(cells: readonly string[]): DayOrder | 'either' | null {
  const numbers = cells.flatMap((cell) => {
    const found = TWO_AND_YEAR.exec(withoutTime(cell));
    return found === null ? [] : [[Number(found[1]), Number(found[3])] as const];
  });
  if (numbers.length === 0) return null;
  if (numbers.some(([first]) => first > 12)) return 'day-first';
  if (numbers.some(([, second]) => second > 12)) return 'month-first';
  return numbers.every(([first, second]) => first === second) ? 'day-first' : 'either';
}

/** Whether a cell is a day that reads otherwise in the other order. */
export function isTwofold(cell: string): boolean {
  const found = TWO_AND_YEAR.exec(withoutTime(cell));
  return found !== null && Number(found[1]) <= 12 && Number(found[3]) <= 12 && found[1] !== found[3];
}

/**
 * A cell that a spreadsheet has rewritten as its locale shows days, as EDTF; any other as it is. Years of two digits
 * are those nearest to the instant `at`.
 */
export function dayOfCell(cell: string, order: DayOrder, at: string): string {
  if (cell === '' || Edtf.safeParse(cell).success) return cell;
  const text = withoutTime(cell);
  if (Edtf.safeParse(text).success) return text;
  for (const form of [...PLAIN, ...BY_ORDER[order]]) {
    const day = parse(`${text} 12`, `${form} H`, new Date(at));
    if (isValid(day) && day.getFullYear() > 999) return isoDay(day);
  }
  return cell;
}

const withoutTime = (cell: string): string => cell.trim().replace(MIDNIGHT, '');

const isoDay = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
