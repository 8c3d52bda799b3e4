import type { Edtf } from '../../record/edtf.ts';
import { type Direction, datesIn } from '../dates/expressions.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Happening } from './events.ts';
import { type Reading, textOf } from './noun-phrases.ts';

/** The days that a story is told from: of publication, and of filing, which may be the day before. */
export interface Calendar {
  published: string | null;
  filed: string | null;
  /** The day told of before, for *the same day*. */
  before: string | null;
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
  for (const stretch of placesOfDays(reading, clause, happening)) {
    const day = dayIn(textOf(reading, stretch), way, calendar, happening.turn);
    if (day !== null) return day;
  }
  return null;
}

/** Where the day of a clause may stand, likeliest first. */
function placesOfDays(reading: Reading, clause: Clause, { noun, turn }: Happening): Stretch[] {
  const found = turn === 'told' ? [clause.before] : [clause.after, clause.before, trailing(reading, clause)];
  if (noun !== null && turn !== 'off') found.push(noun);
  if (clause.verb.kind !== 'finite' && clause.governor !== null)
    found.push(clause.governor.after, clause.governor.before);
  return found;
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
  const off = turn === 'off';
  const others = turn === 'set' ? OTHERS_WHEN_SET : OTHERS;
  const found = datesIn(
    text,
    { published: way === 'future' ? (filed ?? published) : published, before: last },
    way,
  ).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 24), start);
    return (
      !others.test(before) && !(off && (APPOINTED_FOR.test(before) || /\bfor\s+(?:the\s+)?$/i.test(before)))
    );
  });
  return found[0]?.date ?? clockDay(text, published);
}

/** *at nine o’clock*, *this morning*: told of the day it is read. */
const TODAY =
  /\b(?:at (?:\S+ ){1,3}?o['’]clock|at half past \w+|(?:this|earlier this) (?:morning|afternoon|evening)|earlier today|at \d{1,2}[.:]\d\d\b)/i;

const clockDay = (text: string, published: string | null): Edtf | null =>
  TODAY.test(text) ? published : null;

/** So many sentences of a story tell when it was filed. */
const LEAD = 4;
const DAY_MS = 86_400_000;

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

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
