import { dayRange, type Edtf } from '../../record/edtf.ts';

/** A day or period that a draft tells, and where. UTF-16 units. */
export interface DayFound {
  start: number;
  end: number;
  day: Edtf;
  /** It is the day of what the clause behind it tells: *four days after he had said that …*. */
  ofNext: boolean;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.?|April|Apr\\.?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY =
  '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun\\.?|Mon\\.?|Tues?\\.?|Wed\\.?|Thu(?:rs)?\\.?|Fri\\.?|Sat\\.?)';
const COUNT = `(?:an?|${NUMBERS.join('|')}|\\d{1,3})`;
const EXPRESSION = new RegExp(
  [
    '(?<iso>\\d{4}-\\d\\d-\\d\\d)',
    '(?<dotted>\\d{1,2}\\.\\d{1,2}\\.\\d{4})',
    `(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(?<year>\\d{4}))?`,
    `(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month2>${MONTH})(?![\\p{L}])(?:,?\\s(?<year2>\\d{4}))?`,
    `(?<part>early|mid|late|the\\s(?:beginning|middle|end)\\sof)[\\s-](?<month3>${MONTH})(?![\\p{L}])(?:\\s(?<year3>\\d{4}))?`,
    `\\b(?:in|since|last|during|throughout)\\s(?<month4>${MONTH})(?![\\p{L}])(?:\\s(?<year4>\\d{4}))?`,
    '\\bon\\sthe\\s(?<nth>\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s(?:of\\s)?\\p{Lu})',
    `\\b(?<count>${COUNT})\\s(?<unit>day|week|month)s?\\s(?<way>ago|earlier|before|later|after|afterwards)\\b`,
    '\\b(?<same>the\\ssame\\s(?:day|evening|morning|afternoon|night)|that\\s(?:same\\s)?(?:day|evening|morning|afternoon|night))\\b',
    '\\b(?<next>the\\s(?:next|following)\\s(?:day|morning|evening)|the\\sday\\sbefore)\\b',
    '\\b(?<word>today|tonight|yesterday|last\\snight|this\\s(?:morning|afternoon|evening)|the\\sday\\sbefore\\syesterday)\\b',
    '\\b(?<period>last\\sweek|this\\sweek|last\\smonth|(?:earlier\\s)?this\\smonth|earlier\\sthis\\sweek)\\b',
    `\\b(?<last>last\\s)?(?<weekday>${WEEKDAY})(?![\\p{L}])`,
  ].join('|'),
  'giu',
);

/**
 * The days of being said that `text` may tell, in its order. Relative ones count from `published` (a day), those
 * such as *a week earlier* from `given`, the day that the draft gave last. What an owner’s mark follows
 * (*Friday’s talks*) tells when something else was.
 */
export function daysIn(text: string, published: string | null, given: Edtf | null): DayFound[] {
  const found: DayFound[] = [];
  let before = given;
  for (const match of text.matchAll(EXPRESSION)) {
    const end = match.index + match[0].length;
    if (
      /^[’']s\b/.test(text.slice(end, end + 3)) ||
      isNoDay(text, match) ||
      (match.groups?.weekday !== undefined && DATED.test(text.slice(end))) ||
      BOUND.test(text.slice(0, match.index))
    )
      continue;
    const groups = turnedAround(match.groups ?? {}, text.slice(end));
    const day = dayOf(groups, published, before);
    if (day === null) continue;
    before = day;
    found.push({ start: match.index, end, day, ofNext: groups.way !== match.groups?.way });
  }
  return found;
}

/** *Wednesday, 2 March*: the date behind a weekday tells which one it was. */
const DATED = new RegExp(
  `^,?\\s\\(?(?:the\\s)?(?:${MONTH}\\s\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?![\\p{L}])`,
  'u',
);

/** *By Monday*, *since Friday*: a bound of something else. */
const BOUND = /\b(?:by|until|till|since|before|after|from|between|for)\s(?:the\s)?$/i;

/** *A week after he had said*: what he said was a week before. Before and after anything else tell no day. */
function turnedAround(groups: Groups, rest: string): Groups {
  if (!/^(?:before|after)$/i.test(groups.way ?? '') || /^\s*(?:[.,;:)“"]|that\b|$)/.test(rest)) return groups;
  if (!/^\s(?:\S+\s){0,3}?had\b/.test(rest)) return {};
  return { ...groups, way: /after/i.test(groups.way ?? '') ? 'before' : 'after' };
}

/** *May*, *Mar*, *Sun*, *Sat* in small letters, or *Sat* as a verb that opens a sentence, are no days. */
const isNoDay = (text: string, match: RegExpMatchArray): boolean => {
  const { weekday, month4, month, month2 } = match.groups ?? {};
  const name = weekday ?? month4 ?? month ?? month2;
  if (name === undefined) return false;
  const at = (match.index ?? 0) + match[0].indexOf(name);
  return (
    !/^\p{Lu}/u.test(text.slice(at)) ||
    (/^(?:sun|sat)$/i.test(name) && /^\s[a-z]/.test(text.slice(at + name.length)))
  );
};

type Groups = Record<string, string | undefined>;

function dayOf(groups: Groups, published: string | null, given: Edtf | null): Edtf | null {
  if (groups.iso !== undefined) return isDay(groups.iso) ? groups.iso : null;
  if (groups.dotted !== undefined) {
    const [day = '', month = '', year = ''] = groups.dotted.split('.');
    return valid(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  const month = groups.month ?? groups.month2 ?? groups.month3 ?? groups.month4;
  if (month !== undefined) return inMonth(month, groups, published);
  if (groups.same !== undefined) return given;
  if (groups.next !== undefined) return moved(given, groups.next.endsWith('before') ? -1 : 1);
  if (groups.count !== undefined) return counted(groups, published, given);
  if (published === null) return null;
  if (groups.nth !== undefined) return lastNth(Number(groups.nth), published);
  if (groups.word !== undefined) return addDays(published, stepOf(groups.word.toLowerCase()));
  if (groups.period !== undefined) return periodOf(groups.period.toLowerCase(), published);
  return lastWeekday(groups.weekday ?? '', published, groups.last !== undefined);
}

const stepOf = (word: string): number =>
  word.startsWith('the day') ? -2 : word === 'yesterday' || word === 'last night' ? -1 : 0;

function inMonth(name: string, groups: Groups, published: string | null): Edtf | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const day = groups.day ?? groups.day2;
  const told = groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4;
  if (told === undefined && published === null) return null;
  const tail = `-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  const here = Number(published?.slice(0, 4));
  const ahead = published !== null && `${here}${tail}` > published.slice(0, tail.length + 4);
  const year = told ?? String(ahead ? here - 1 : here);
  if (day !== undefined) return valid(`${year}${tail}`);
  const part = groups.part?.toLowerCase() ?? '';
  if (part === '') return `${year}${tail}`;
  const [from, to] = /^early|beginning/.test(part)
    ? ['01', '12']
    : /mid/.test(part)
      ? ['09', '22']
      : ['18', lastOf(year, month)];
  return `${year}${tail}-${from}/${year}${tail}-${to}`;
}

const lastOf = (year: string, month: number): string =>
  String(new Date(Date.UTC(Number(year), month, 0)).getUTCDate());

function counted(
  { count = '', unit = '', way = '' }: Groups,
  published: string | null,
  given: Edtf | null,
): Edtf | null {
  const n = /^an?$/i.test(count)
    ? 1
    : /^\d/.test(count)
      ? Number(count)
      : NUMBERS.indexOf(count.toLowerCase());
  const days = n * (unit.toLowerCase() === 'day' ? 1 : unit.toLowerCase() === 'week' ? 7 : 30);
  const from = way.toLowerCase() === 'ago' ? published : (given ?? null);
  const moves = moved(from, /^(?:later|after|afterwards)$/i.test(way) ? days : -days);
  // A month is no number of days.
  return moves !== null && unit.toLowerCase() === 'month' ? moves.slice(0, 7) : moves;
}

/** `day` moved by days; null for what is no single day. */
function moved(day: Edtf | null, days: number): Edtf | null {
  if (day === null) return null;
  const { earliest, latest } = dayRange(day);
  return earliest !== null && earliest === latest ? addDays(earliest, days) : null;
}

function periodOf(period: string, published: string): Edtf | null {
  const weekday = (new Date(`${published}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(published, -weekday);
  // A draft’s last week is the one before, or the seven days before.
  if (period === 'last week') return `${addDays(monday, -7)}/${addDays(published, -1)}`;
  if (period.endsWith('this week')) return `${monday}/${published}`;
  if (period.endsWith('this month')) return `${published.slice(0, 7)}-01/${published}`;
  return addDays(`${published.slice(0, 7)}-01`, -1).slice(0, 7);
}

/** The last such day up to and including `published`; *last Friday* on a Friday is a week ago. */
function lastWeekday(name: string, published: string, beyond: boolean): Edtf {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  const gap = (new Date(`${published}T00:00:00Z`).getUTCDay() - wanted + 7) % 7;
  return addDays(published, gap === 0 && beyond ? -7 : -gap);
}

/** *On the 7th*: of this month, or of the one before where that is still to come. */
function lastNth(nth: number, published: string): Edtf | null {
  const month = nth > Number(published.slice(8)) ? addDays(`${published.slice(0, 7)}-01`, -1) : published;
  return valid(`${month.slice(0, 7)}-${String(nth).padStart(2, '0')}`);
}

const DAY_MS = 86_400_000;
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const valid = (day: string): string | null => (isDay(day) ? day : null);
