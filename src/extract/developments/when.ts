import type { Edtf } from '../../record/edtf.ts';
import { addDays } from '../dates/calendar.ts';
import { type Direction, datesIn } from '../dates/expressions.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Happening } from './happening.ts';
import { type Reading, textOf } from './noun-phrases.ts';
import { isAgreed } from './phases.ts';

/** The days that a story is told from: of publication, and of filing, which may be the day before. */
export interface Calendar {
  published: string | null;
  filed: string | null;
  /** The day told of before, for *the same day*. */
  before: string | null;
  /** The day ahead that was told of last, for *the same day* of what was to be then. */
  ahead: string | null;
}

/** Words before a day that make it another's: *until Friday*, *the treaty of May 1997*. */
const OTHERS = /\b(?:until|till|by|since|before|after|of|than|through|to|from|dated)\s+(?:the\s+)?$/i;
const OTHERS_WHEN_SET = /\b(?:until|till|by|since|before|after|of|than)\s+(?:the\s+)?$/i;
const APPOINTED_FOR =
  /\b(?:planned|scheduled|set|arranged|expected|due|announced|foreseen)\s+(?:for|on)\s+(?:the\s+)?$/i;

/** The day on which a clause's happening was or is to be; null where the clause does not tell. */
export function dayOf(
  reading: Reading,
  clause: Clause,
  happening: Happening,
  way: Direction,
  calendar: Calendar,
): Edtf | null {
  const planned = happening.turn === 'off' ? plannedDay(reading, clause, happening, calendar) : null;
  if (planned !== null) return planned;
  const apart = daysApart(reading, clause, calendar);
  if (apart !== null) return apart;
  for (const stretch of placesOfDays(reading, clause, happening)) {
    const day = dayIn(textOf(reading, stretch), way, calendar, happening.turn);
    if (day !== null)
      return isToCome(clause, happening) ? onward(day, textOf(reading, stretch), calendar) : day;
  }
  return null;
}

const COUNTS = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** *Has said …, a day after | he met his colleague*: so many days before what the sentence tells, as a rule of today. */
function daysApart(
  { tokens }: Reading,
  { subject, link, verb, governor }: Clause,
  { published }: Calendar,
): Edtf | null {
  const [count, unit, joint] = [3, 2, 1].map((back) => tokens[subject.from - back]?.lower ?? '');
  if (link !== 'subordinate' || joint !== 'after' || !/^days?$/.test(unit ?? '') || verb.tense !== 'past')
    return null;
  const days = COUNTS.indexOf(count === 'one' ? 'a' : (count ?? ''));
  let says = governor;
  while (says !== null && says.link === 'complement') says = says.governor;
  const isToday = says !== null && /^(?:said|say|tell|told|announce|warn)$/.test(says.verb.lemma);
  return days < 1 || published === null || !isToday ? null : addDays(published, -days);
}

const isToCome = ({ verb }: Clause, { turn }: Happening): boolean =>
  turn !== 'off' && (turn === 'set' || verb.tense === 'future' || verb.tense === 'foretold');

/** A day without a year, of what is to come, lies ahead, however far. */
function onward(day: Edtf, text: string, calendar: Calendar): Edtf {
  const { published } = calendar;
  const [first, last] = day.split('/');
  if (first !== undefined && last !== undefined) {
    const ahead = onward(first, text, calendar);
    return ahead === first ? day : `${ahead}/${onward(last, text, calendar)}`;
  }
  const [, year, rest] = /^(\d{4})(-\d\d-\d\d)$/.exec(day) ?? [];
  if (published === null || year === undefined || rest === undefined || day >= published) return day;
  return text.includes(year) || daysBetween(day, published) < NEAR ? day : `${Number(year) + 1}${rest}`;
}

/** What lies only so many days behind may have been to come when the story was written. */
const NEAR = 92;

/** The day that what is off had been planned for, where that is plain: a day that lies behind may be meant by its name too. */
export function plannedDay(
  reading: Reading,
  { verb, after }: Clause,
  { noun, passive }: Happening,
  { published, filed, before, ahead }: Calendar,
): Edtf | null {
  if (noun === null) return null;
  const text = textOf(reading, { from: noun.from, to: passive ? verb.from : noun.to });
  const from = passive ? 0 : (APPOINTED_FOR_ANY.exec(text)?.index ?? text.length);
  const told = text.slice(from);
  // Named together with the day on which it was called off, it lay ahead of that.
  const off = passive ? datesIn(textOf(reading, after), published, 'past')[0]?.date : undefined;
  const since = off !== undefined && /^\d{4}-\d\d-\d\d$/.test(off) ? off : null;
  const day = datesIn(
    told,
    { published: since ?? filed ?? published, before: ahead ?? before },
    'future',
  ).find(({ start }) => !/\b(?:of|announced(?: in| on)?)\s+(?:the\s+)?$/i.test(told.slice(0, start)));
  if (day === undefined) return PART_OF_TODAY.test(told) ? published : null;
  if (day.date.includes('/')) return null;
  const byName = !/\d|morrow|oday|onight/.test(told.slice(day.start, day.end)) && day.date.length === 10;
  const isStill = /^(?:has|have|is|are|will)\b/i.test(textOf(reading, verb));
  const near = published !== null && Math.abs(daysBetween(day.date, published)) <= 1;
  return byName && !isStill && !near && since === null ? null : day.date;
}

const APPOINTED_FOR_ANY =
  /\b(?:planned|scheduled|set|arranged|expected|due|announced|foreseen|slated|booked)\b/i;
const PART_OF_TODAY = /\bfor (?:the|this) (?:morning|afternoon|evening|night)\b/i;

/** Where the day of a clause may stand, likeliest first. */
function placesOfDays(
  reading: Reading,
  clause: Clause,
  { noun, turn, object, passive }: Happening,
): Stretch[] {
  const found = [clause.after, clause.before];
  if (turn !== 'off' || !passive) found.push(trailing(reading, clause));
  if (turn === 'told') found.unshift(object);
  if (noun !== null && turn !== 'off') found.push(noun);
  // *Agreed on Friday to meet*: that is the day of the agreement.
  if (clause.verb.kind !== 'finite' && clause.governor !== null && !isAgreed(clause))
    found.push(clause.governor.after, clause.governor.before);
  if (clause.governor !== null && isOfItsDay(reading, clause)) found.push(clause.governor.after);
  return found;
}

/** *Until November, when the two are to meet*: the day before *when* is that of its clause. */
function isOfItsDay({ tokens, classes }: Reading, { link, subject }: Clause): boolean {
  if (link !== 'subordinate' && link !== 'relative') return false;
  const joint = /^(?:when|which)$/.test(tokens[subject.from - 1]?.lower ?? '') ? subject.from - 1 : -1;
  if (joint < 0) return false;
  const before =
    tokens[joint - 1]?.raw === ',' || /^(?:on|in)$/.test(tokens[joint - 1]?.lower ?? '')
      ? joint - 2
      : joint - 1;
  return (
    /^(?:day|month|number)$/.test(classes[before] ?? '') ||
    /^(?:week|month|year|spring|summer|autumn|winter)$/.test(tokens[before]?.lower ?? '')
  );
}

/** *Russia on Sunday ruled out …*: the days right before the verb. */
function trailing({ tokens, classes }: Reading, { subject, verb }: Clause): Stretch {
  let from = verb.from;
  while (
    from > subject.from &&
    (classes[from - 1] === 'day' ||
      /^(?:on|late|early|night|morning|evening|afternoon)$/.test(tokens[from - 1]?.lower ?? ''))
  )
    from--;
  return /^(?:preposition|for|to|as)$/.test(classes[from - 1] ?? '')
    ? { from, to: from }
    : { from, to: verb.from };
}

function dayIn(
  text: string,
  way: Direction,
  { published, filed, before: last }: Calendar,
  turn: Happening['turn'],
): Edtf | null {
  const range = daysFromTo(text, way, published);
  if (range !== null) return range;
  const off = turn === 'off';
  const others = turn === 'set' ? OTHERS_WHEN_SET : OTHERS;
  const found = datesIn(
    text.replace(PART_OF_MONTH, (words) => `${words.slice(0, -3)}in `),
    { published: way === 'future' && !OF_TODAY.test(text) ? (filed ?? published) : published, before: last },
    way,
  ).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 24), start);
    return (
      !/^(?:since|until)\b/i.test(text.slice(start)) &&
      (!others.test(before) || PART_OF_DAY.test(before)) &&
      !(off && (APPOINTED_FOR.test(before) || /\bfor\s+(?:the\s+)?$/i.test(before)))
    );
  });
  return found[0]?.date ?? (SAME_DAY.test(text) ? last : null) ?? clockDay(text, published);
}

/** Days that are told from the day a story is read. */
const OF_TODAY = /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening))\b/i;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const FROM_TO = new RegExp(
  `\\b(?:(?<month>${MONTH}) (?<first>\\d{1,2})(?: to | through |[-–])(?<last>\\d{1,2})|(?<first2>\\d{1,2})(?: to |[-–])(?<last2>\\d{1,2}) (?<month2>${MONTH}))(?!\\d)`,
);

/** *From March 19 to 21*, *on 19–21 March*: all of them. */
function daysFromTo(text: string, way: Direction, published: string | null): Edtf | null {
  const groups = FROM_TO.exec(text)?.groups;
  const month = groups?.month ?? groups?.month2;
  if (groups === undefined || month === undefined) return null;
  const [first, last] = [groups.first ?? groups.first2, groups.last ?? groups.last2].map(
    (day) => datesIn(`${day} ${month}`, published, way)[0]?.date,
  );
  return first?.length === 10 && last?.length === 10 && first < last ? `${first}/${last}` : null;
}

/** Whether a day or a month stands in a stretch. */
export const namesDay = ({ classes }: Reading, { from, to }: Stretch): boolean =>
  classes.slice(from, to).some((cls) => cls === 'day' || cls === 'month');

/** *The better part of Tuesday*, *the early hours of Monday*: on that day. */
const PART_OF_DAY = /\b(?:part|half|much|most|all|bulk|rest|hours|end|evening|morning) of\s+$/i;

/** *In the first week of June*: in June. */
const PART_OF_MONTH = /\b(?:week|days|beginning|start|middle|half|end) of (?=\p{Lu})/gu;

/** *at nine o’clock*, *this morning*: told of the day it is read. */
const TODAY =
  /\b(?:overnight\b|(?:(?:shortly|just|soon) (?:before|after)|at about|around|at) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m)\b(?= ?(?:[.,;:]|$|and\b|in\b|at\b|on\b|local\b|UK\b|GMT\b))|at (?:\S+ ){1,3}?o['’]clock|at half past \w+|(?:this|earlier this) (?:morning|afternoon|evening)|earlier today|at \d{1,2}[.:]\d\d\b)/i;

/** *The same evening*: of the day told of before. */
const SAME_DAY = /\b(?:(?:the|that) same|that) (?:morning|afternoon|evening|night)\b/i;

const clockDay = (text: string, published: string | null): Edtf | null =>
  TODAY.test(text) ? published : null;

/** So many sentences of a story tell when it was filed. */
const LEAD = 4;
const DAY_MS = 86_400_000;

/** The exact day on which a clause tells what was; null where it tells none. */
export function dayTold(reading: Reading, clause: Clause, published: string | null): string | null {
  if (clause.verb.tense !== 'past' || clause.verb.kind !== 'finite') return null;
  for (const stretch of [clause.after, clause.before, trailing(reading, clause)]) {
    if (!namesDay(reading, stretch)) continue;
    const text = textOf(reading, stretch);
    const [day] = datesIn(text, published, 'past');
    if (day !== undefined && !OTHERS.test(text.slice(0, day.start)) && /^\d{4}-\d\d-\d\d$/.test(day.date))
      return day.date;
  }
  return null;
}

/** The day a story was filed: the day before publication, where the first past that it tells is of that day. */
export function filedOn(
  reading: Reading,
  sentences: readonly Stretch[],
  published: string | null,
): string | null {
  if (published === null) return null;
  for (const sentence of sentences.slice(0, LEAD))
    for (const clause of clausesOf(reading, sentence)) {
      if (clause.verb.tense !== 'past' || clause.verb.kind !== 'finite') continue;
      const told = [clause.after, clause.before, trailing(reading, clause)].map(
        (stretch) => datesIn(textOf(reading, stretch), published, 'past')[0]?.date,
      );
      const lead = told.find((date) => date !== undefined);
      if (lead !== undefined) return daysBetween(lead, published) === 1 ? lead : published;
    }
  return published;
}

/** Whole days from one to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
