import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { subMonths } from 'date-fns/subMonths';
import { parseDates } from '../../record/date-parser.ts';
import { dayOf, monthOf, plusDays, sayDay, sayRange, utc, weekOf } from '../../record/days.ts';
import { type Day, dayRange, Edtf } from '../../record/edtf.ts';
import type { Period } from './frame.ts';
import { isOfSaying } from './said-on.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'i');

/** Words that chrono reads as dates and that questions use otherwise. */
const NOT_DATES =
  /^(?:may|march|mar|sun|sat|mon|wed|dec|jan|oct|now|second|minute|hour|the \w+|\d{1,2}|\d+ (?:second|minute|hour|day|week|month|year)s?|at \d+|noon|midnight)$/i;

/** *Friday the 7th of January*: the day of the month, without the weekday. */
const DAY_AND_MONTH =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? the (\d{1,2})(?:st|nd|rd|th) (?:of )?(jan\p{L}*|feb\p{L}*|mar(?:ch)?|apr\p{L}*|may|june?|july?|aug\p{L}*|sept?\p{L}*|oct\p{L}*|nov\p{L}*|dec\p{L}*)\b/iu;

const INTRODUCED =
  /\b(?:dat(?:e|es|ed|ing)\s+(?:back\s+)?)?(in|on|since|from|after|before|until|till|by|during|for|of|as of|between|through|dated)\s+(?:the\s+)?$/i;

interface Found {
  from: Day;
  to: Day;
  start: number;
  end: number;
  /** True when the question names both ends. */
  range?: boolean;
}

/** A question without its period, and the words that name it. */
export interface Undated {
  period: Period | null;
  words: string;
  rest: string;
}

/**
 * The period that a question names, and the question without it. Days resolve against `today`, the asker's day: a
 * weekday or a month without a year is the latest one, or the coming one where the question looks ahead.
 */
export function takePeriod(question: string, today: Day): Undated {
  const text = question
    .replace(/\bbetween (\d{1,2}) and (\d{1,2} \p{L}+)/iu, 'from $1 to $2')
    .replace(DAY_AND_MONTH, '$1 $2');
  const ahead =
    /\b(?:next|will|upcoming|coming|(?<!\b(?:was|were) )(?:scheduled|planned)|ahead)\b/i.test(text) ||
    /^(?:when|where|who|what)\s+(?:do|does)\b/i.test(text.trim());
  const found = relative(text, today) ?? absolute(text, today, ahead);
  // *Every Sunday* tells how often.
  if (found === null || /\b(?:every|each)\s+$/i.test(text.slice(0, found.start)))
    return { period: null, words: '', rest: text };
  const before = text.slice(0, found.start).replace(/\b(?:last|this past|past|back in|this)\s+$/i, '');
  const lead = INTRODUCED.exec(before);
  const word = lead?.[1]?.toLowerCase() ?? '';
  const rest =
    `${lead === null ? before : before.slice(0, lead.index)} ${text.slice(found.end).replace(/^['’]s\b/, '')}`
      .replace(/\s+/g, ' ')
      .trim();
  const words = text.slice(found.start, found.end);
  const period = bounded(word, found);
  // *X on T and July*, *the dinner on Sunday*, *planned for Sunday*: it may be one of the words that are asked for.
  const isAsked =
    lead === null ||
    (word === 'for' && (WEEKDAY.test(words) || WRITTEN_DAY.test(words))) ||
    (WEEKDAY.test(words) && word !== 'of' && LEADING.test(word) && !isOfSaying(before, lead.index)) ||
    // *Said it would be finished by May*: the words of an entry tell whether it is meant so.
    (WRITTEN_DAY.test(words) && LEADING.test(word));
  return { period: isAsked ? { ...period, words } : period, words, rest };
}

const LEADING = /^(?:on|in|of|from|by|until|till)$/;
/** *20 March*, *March 20th*, *March*, *2024*. */
const WRITTEN_DAY =
  /^\d{4}$|^(?:january|february|march|april|May|june|july|august|september|october|november|december)$|^(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,}$|^\p{L}{3,}\.? (?:the )?\d{1,2}(?:st|nd|rd|th)?$/iu;

function bounded(word: string, { from, to, range }: Found): Period {
  if (range) return { from, to, label: sayRange(from, to) };
  if (word === 'since') return { from, to: null, label: `since ${sayDay(from)}` };
  if (word === 'after') return { from: plusDays(to, 1), to: null, label: `after ${sayDay(to)}` };
  if (word === 'before') return { from: null, to: plusDays(from, -1), label: `before ${sayDay(from)}` };
  if (word === 'until' || word === 'till' || word === 'by')
    return { from: null, to, label: `until ${sayDay(to)}` };
  return { from, to, label: sayRange(from, to) };
}

/** Seasons of the north with their first month, as weather services count them. */
const SEASONS = [
  ['spring', '03'],
  ['summer', '06'],
  ['(?:autumn|fall)', '09'],
  ['winter', '12'],
] as const;

/** The latest season beginning with a month that was over by `today`. */
function lastSeason(today: Day, month: string): [Day, Day] {
  const endOf = (year: number) => monthOf(addMonths(utc(`${year}-${month}-01`), 2))[1];
  const thisYear = Number(today.slice(0, 4));
  const year = [thisYear, thisYear - 1].find((one) => endOf(one) < today) ?? thisYear - 2;
  return [`${year}-${month}-01`, endOf(year)];
}

const RELATIVE: { pattern: RegExp; days: (today: Day, count: number) => [Day, Day] }[] = [
  {
    pattern: /\b(?:the )?day before yesterday\b/i,
    days: (today) => [plusDays(today, -2), plusDays(today, -2)],
  },
  { pattern: /\byesterday\b/i, days: (today) => [plusDays(today, -1), plusDays(today, -1)] },
  { pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i, days: (today) => [today, today] },
  { pattern: /\btomorrow\b/i, days: (today) => [plusDays(today, 1), plusDays(today, 1)] },
  {
    pattern: /\b(?:the )?(?:last|past|previous) (\d{1,3}) days\b/i,
    days: (today, count) => [plusDays(today, 1 - count), today],
  },
  {
    pattern: /\b(?:the )?(?:next|coming) (\d{1,3}) days\b/i,
    days: (today, count) => [today, plusDays(today, count)],
  },
  {
    pattern: /\b(?:the )?(?:past|last) (?:few|couple of|several) days\b/i,
    days: (today) => [plusDays(today, -3), today],
  },
  { pattern: /\b(?:the )?past week\b/i, days: (today) => [plusDays(today, -6), today] },
  { pattern: /\b(?:the )?(?:last|previous) week\b/i, days: (today) => weekOf(today, -7) },
  { pattern: /\b(?:this|the current) week\b/i, days: (today) => weekOf(today, 0) },
  {
    pattern: /\b(?:(?:the )?rest of|later (?:on )?in) (?:this|the) week\b/i,
    days: (today) => [today, weekOf(today, 0)[1]],
  },
  { pattern: /\b(?:the )?(?:next|coming) week\b/i, days: (today) => weekOf(today, 7) },
  {
    pattern: /\b(?:this|last|the|past) weekend\b/i,
    days: (today) => {
      const monday = startOfISOWeek(utc(today));
      const saturday = [6, 0].includes(utc(today).getUTCDay()) ? addDays(monday, 5) : addDays(monday, -2);
      return [dayOf(saturday), dayOf(addDays(saturday, 1))];
    },
  },
  {
    pattern: /\b(?:the )?(?:last|previous|past) month\b/i,
    days: (today) => monthOf(subMonths(utc(today), 1)),
  },
  { pattern: /\b(?:this|the current) month\b/i, days: (today) => monthOf(utc(today)) },
  {
    pattern: /\b(?:the )?(?:last|previous|past) year\b/i,
    days: (today) => [`${Number(today.slice(0, 4)) - 1}-01-01`, `${Number(today.slice(0, 4)) - 1}-12-31`],
  },
  ...SEASONS.map(([name, month]) => ({
    pattern: new RegExp(`\\b(?:the )?(?:last|previous|past) ${name}\\b`, 'i'),
    days: (today: Day) => lastSeason(today, month),
  })),
  {
    pattern: /\bthis year\b/i,
    days: (today) => [`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`],
  },
];

/** A word of each of {@link RELATIVE}. */
const MAY_BE_RELATIVE =
  /\b(?:yesterday|today|tonight|tomorrow|morning|afternoon|evening|days|week|weekend|month|year|spring|summer|autumn|fall|winter)\b/i;

/** Whether a text can name a period at all: most questions name none. */
export const mayNamePeriod = (text: string): boolean =>
  /\d/.test(text) || MAY_BE_RELATIVE.test(text) || MAY_BE_DATE.test(text);

function relative(text: string, today: Day): Found | null {
  if (!MAY_BE_RELATIVE.test(text)) return null;
  for (const { pattern, days } of RELATIVE) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (isTopic(text, match)) return null;
    const [from, to] = days(today, Number(match[1] ?? 0));
    return { from, to, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** *X on tonight*, *about yesterday’s talks*: what words are about, and no day on which they were said. */
function isTopic(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  if (/^['’]s\b/.test(text.slice(match.index + match[0].length)))
    return /\b(?:on|about|of|regarding|concerning)\s+(?:the\s+)?$/i.test(before);
  // *What’s on tomorrow?*
  if (/^\W*(?:what(?:['’]?s| is| are| was)?|anything|something)\s+on\s+$/i.test(before)) return false;
  return (
    /(?<!\b(?:say|says|said|speak|spoke|talk|talked|happen|happens|happened|meet|met))\s+on\s+$/i.test(
      before,
    ) && !/weekend|week$/i.test(match[0])
  );
}

const EDTF_WORD = /(?<![\w/])\d{4}-\d\d(?:-\d\d)?~?(?:\/\d{4}-\d\d(?:-\d\d)?~?)?(?![\w/-])/;
const YEAR = /\b(?:in|during|of|since|before|after|until|from)\s+((?:19|20)\d\d)\b/i;

function absolute(text: string, today: Day, ahead: boolean): Found | null {
  return (
    edtf(text) ??
    numeric(text, today) ??
    (WEEKDAY_OF_MONTH.test(text) ? dayOfMonth(text, today) : null) ??
    spoken(text, today, ahead) ??
    dayOfMonth(text, today) ??
    year(text)
  );
}

function edtf(text: string): Found | null {
  const match = EDTF_WORD.exec(text);
  const date = match === null ? null : Edtf.safeParse(match[0]);
  if (match === null || date?.success !== true) return null;
  const { earliest, latest } = dayRange(date.data);
  if (earliest === null || latest === null) return null;
  return { from: earliest, to: latest, start: match.index, end: match.index + match[0].length };
}

const NUMERIC =
  /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?:(\d{4}|\d{2})(?!\d))?(?!\.?\d)|(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/;

/** Day before month, as Europe writes them: *7.1.22*, *07.01.*, *07/01/2022*; what is no such day is the other way round. */
function numeric(text: string, today: Day): Found | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const whole = match[0];
  const [one = '', other = '', year] = match[4] === undefined ? match.slice(1, 4) : match.slice(4, 7);
  const [day, month] = Number(other) > 12 && match[4] !== undefined ? [other, one] : [one, other];
  const inYear = (one: string): Day => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const years =
    year === undefined
      ? [today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)]
      : [year.length === 2 ? `20${year}` : year];
  const date = years
    .map(inYear)
    .find((one) => Edtf.safeParse(one).success && (year !== undefined || one <= today));
  return date === undefined
    ? null
    : { from: date, to: date, start: match.index, end: match.index + whole.length };
}

const DAY_OF_MONTH = /\b(?:\p{L}+day,? )?the (\d{1,2})(?:st|nd|rd|th)\b/iu;

/** *Friday the 7th*: the day of the month tells which Friday. */
const WEEKDAY_OF_MONTH =
  /day,? the \d{1,2}(?:st|nd|rd|th)\b(?=\s*(?:[?.!,;:]|$)|\s+(?:on|about|by|from|to|and|or|who|what|that|which)\b)/i;

function dayOfMonth(text: string, today: Day): Found | null {
  const match = DAY_OF_MONTH.exec(text);
  if (match === null) return null;
  const inMonth = (date: Date): Day => `${format(date, 'yyyy-MM')}-${(match[1] ?? '').padStart(2, '0')}`;
  const day = [utc(today), subMonths(utc(today), 1)]
    .map(inMonth)
    .find((one) => one <= today && Edtf.safeParse(one).success);
  return day === undefined
    ? null
    : { from: day, to: day, start: match.index, end: match.index + match[0].length };
}

function year(text: string): Found | null {
  const match = YEAR.exec(text);
  if (match?.[1] === undefined) return null;
  const end = match.index + match[0].length;
  return { from: `${match[1]}-01-01`, to: `${match[1]}-12-31`, start: end - 4, end };
}

/** Whether a text can hold a date in words: the parser for those is slow. A figure alone is none. */
const MAY_BE_DATE =
  /\d[./:-]\d|\b(?:19|20)\d\d\b|\d(?:st|nd|rd|th)\b|\b\d{1,2} (?:may|march|mar)\b|\b(?:may|march|mar) \d{1,2}\b|\b\d+ (?:day|week|month|year)s?\b|\b(?:in|on|since|from|after|before|until|till|by|during|of|last|next|this|mid|early|late)[\s-]+(?:may|march|mar|mon|wed|sat|sun)\b|\b(?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|monday|tue(?:s|sday)?|wednesday|thu(?:r|rs|rsday)?|fri(?:day)?|saturday|sunday|ago|christmas|easter)\b/i;

function spoken(text: string, today: Day, ahead: boolean): Found | null {
  if (!MAY_BE_DATE.test(text)) return null;
  const results = parseDates(text, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 });
  for (const { index, text: words, start, end } of results) {
    const introduced = INTRODUCED.test(text.slice(0, index)) || /^(?:in|on|since)\b/i.test(words);
    if (NOT_DATES.test(words) && !(introduced && /[a-z]{3}/i.test(words) && !/^\d|^the /i.test(words)))
      continue;
    const first = span(start, today, ahead);
    if (first === null) continue;
    const last = end == null ? first : (span(end, today, ahead) ?? first);
    // “since” and “in” may be part of what chrono took: leave them to be read as the lead.
    const inside = /^(?:on|in|since|from|during|before|after|until)\s+/i.exec(words)?.[0].length ?? 0;
    return {
      from: first[0],
      to: last[1],
      start: index + inside,
      end: index + words.length,
      range: last !== first,
    };
  }
  return null;
}

type Components = ReturnType<typeof parseDates>[number]['start'];

function span(date: Components, today: Day, ahead: boolean): [Day, Day] | null {
  const [y, m, d] = [date.get('year'), date.get('month'), date.get('day')];
  if (y === null || m === null || d === null) return null;
  if (date.isCertain('weekday') && !date.isCertain('day'))
    return weekday(date.get('weekday') ?? 0, today, ahead);
  const day = dayOf(new Date(Date.UTC(y, m - 1, d)));
  if (date.isCertain('day') || !date.isCertain('month')) {
    if (!date.isCertain('month') && !date.isCertain('day')) return null;
    return date.isCertain('year') ? [day, day] : latestYear([day, day], today, ahead);
  }
  const whole = monthOf(new Date(Date.UTC(y, m - 1, 1)));
  return date.isCertain('year') ? whole : latestYear(whole, today, ahead);
}

function weekday(wanted: number, today: Day, ahead: boolean): [Day, Day] {
  const now = WEEKDAYS.indexOf(format(utc(today), 'EEEE').toLowerCase());
  const day = plusDays(today, ahead ? (wanted - now + 7) % 7 : -((now - wanted + 7) % 7));
  return [day, day];
}

function latestYear([from, to]: [Day, Day], today: Day, ahead: boolean): [Day, Day] {
  const inYear = (year: number): [Day, Day] => {
    const first = `${year}${from.slice(4)}`;
    return from.slice(8) === '01' && from !== to ? monthOf(utc(first)) : [first, first];
  };
  const thisYear = Number(today.slice(0, 4));
  if (ahead) return inYear(thisYear)[1] >= today ? inYear(thisYear) : inYear(thisYear + 1);
  return inYear(thisYear)[0] <= today ? inYear(thisYear) : inYear(thisYear - 1);
}
