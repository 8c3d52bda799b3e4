/** The head of an agency story: *GENEVA, Jan 10 (Reuters) —*. Offsets of the whole, the dash included. */
export interface Dateline {
  end: number;
  /** Place as written. */
  place: string;
  /** What stands about the date, as written. */
  date: string | null;
}

const DATELINE =
  /^\s*(?:date\s+(?<iso>\d{4}-\d\d-\d\d)\s+)?(?<place>\p{Lu}[\p{L}.'’-]+(?:[ /,]{1,2}\p{Lu}[\p{L}.'’-]+){0,4})(?:,?\s+(?<day>\d{1,2}[./]\d{1,2}[./]\d{4}|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?))?,?\s*(?<agency>\([\p{L} ./-]{2,40}\)|\/\s?[\p{L} .-]{2,40}\s?\/)?\s*(?:[–—]|--?)\s+(?=\S)/u;
const HEAD = 200;

/** The dateline that `paragraph` opens with, or null. A dash alone makes one only after capitals: *MOSCOW — …*. */
export function datelineOf(paragraph: string): Dateline | null {
  const match = DATELINE.exec(paragraph.slice(0, HEAD));
  const { iso, place = '', day, agency } = match?.groups ?? {};
  if (match === null || (agency === undefined && !isCapitals(place) && (iso ?? day) === undefined))
    return null;
  return { end: match[0].length, place, date: iso ?? day ?? null };
}

const isCapitals = (place: string): boolean => /^\p{Lu}{3,}/u.test(place);
