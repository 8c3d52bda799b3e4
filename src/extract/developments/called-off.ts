import type { EventType } from '../../record/plover.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { eventNoun } from './event-nouns.ts';
import type { Happening } from './happening.ts';
import { behindPlace, coreOf, isForPress, type Reading, textOf } from './noun-phrases.ts';
import { isPronoun } from './plans.ts';
import { isOpen } from './verb-group.ts';
import { CALL_OFF, FALL_THROUGH, FROM_PLANS, OCCUR } from './verbs-of-happening.ts';

const NONE: Stretch = { from: 0, to: 0 };

/** What was appointed and is off: *The visit was cancelled*, *Merz put off a trip*, *the call will not take place*. */
export function calledOff(reading: Reading, clause: Clause): Happening | null {
  const { verb, subject, after } = clause;
  const off = isOff(reading, clause);
  if (off === null || isOnlyMeant(clause)) return null;
  const object = off === 'object' && !verb.passive;
  const taken = object ? { from: behindPlace(reading, after), to: after.to } : subject;
  const found = appointedIn(reading, taken);
  return found && { ...found, roles: 'both', turn: 'off', object: object ? after : NONE, passive: !object };
}

/** Whether a verb calls off its object, or says of its subject that it is off. */
function isOff(reading: Reading, { verb, after }: Clause): 'object' | 'subject' | null {
  const { tokens } = reading;
  const has = (set: ReadonlySet<string>): boolean => verb.lemmas.some((lemma) => set.has(lemma));
  if (!verb.negated && has(CALL_OFF)) return 'object';
  if (!verb.negated && has(FROM_PLANS) && OUT_OF_PLANS.test(textOf(reading, after))) return 'object';
  if (!verb.negated && FALL_THROUGH.has(verb.lemma)) return 'subject';
  if (!verb.negated && verb.lemma === 'be' && /^(?:off|cancelled)$/.test(tokens[verb.to]?.lower ?? ''))
    return 'subject';
  const occurs = has(OCCUR) && /^(?:take_place|go_ahead|happen)$/.test(verb.lemma);
  const held = verb.passive && /^(?:hold)$/.test(verb.lemma);
  return verb.negated && !isOpen(verb.tense) && (occurs || held) ? 'subject' : null;
}

const OUT_OF_PLANS =
  /\b(?:from|off) (?:(?:the|his|her|its|their|this|that) )?(?:\S+ ){0,2}?(?:program(?:me)?|agenda|schedule|calendar|diary|list|timetable|itinerary|plans?)\b/i;

/** What somebody only wants, threatens or is asked to call off is not off. */
const isOnlyMeant = ({ verb, governor }: Clause): boolean =>
  verb.kind === 'infinitive' &&
  !(governor !== null && MAKES_SO.test(governor.verb.lemma) && !governor.verb.negated);

const MAKES_SO =
  /^(?:have|had|has|decide|decided|choose|chose|opt|opted|vote|move|force|forced|oblige|obliged|compel|compelled|be|get|got|agree|agreed)$/;

/** What can be appointed: an event by its noun, an occasion, or whatever is said to have been planned. */
function appointedIn(reading: Reading, stretch: Stretch): { type: EventType | null; noun: Stretch } | null {
  const event = eventNoun(reading, stretch);
  const planned = (): boolean => PLANNED.test(textOf(reading, stretch));
  // A deal or a measure that is dropped is no event that was to be.
  if (event !== null) return /^(?:SANCTION|ASSAULT|AGREE)$/.test(event.type) && !planned() ? null : event;
  // *It has been put off*: what was told of before.
  const first = { from: stretch.from, to: stretch.from + 1 };
  if (isPronoun(reading, first) && !reading.classes.slice(first.to, stretch.to).some((cls) => cls === 'word'))
    return { type: null, noun: first };
  const core = coreOf(reading, stretch);
  if (core === null) return null;
  const noun = { from: core.from, to: stretch.to };
  const head = reading.tokens[core.to - 1]?.lower ?? '';
  if (isForPress(reading.tokens, core.to - 1) || OCCASION.test(head)) return { type: 'CONSULT', noun };
  // *Plans for a summit in Budapest*.
  if (
    /^(?:plans?|preparations|arrangements)$/.test(head) &&
    /^(?:for|of)$/.test(reading.tokens[core.to]?.lower ?? '')
  ) {
    const what = appointedIn(reading, { from: core.to + 1, to: stretch.to });
    if (what !== null) return what;
    // *Scrapped the plan for fear of …*: one that was told of before.
    return reading.tokens[core.from - 1]?.lower === 'the'
      ? { type: null, noun: { from: core.from, to: core.to } }
      : null;
  }
  const told = textOf(reading, noun);
  if (
    PLANNED.test(told) ||
    (/^(?:plans?|scheme|project)$/.test(head) && /^\S+(?: \S+){0,3}? to \p{Ll}/u.test(told))
  )
    return { type: null, noun };
  return null;
}

/** Occasions at which people come together, that are no talks. */
const OCCASION =
  /^(?:lectures?|speech|speeches|address|appearances?|briefings?|concerts?|performances?|screenings?|exhibitions?|match|game|parades?|receptions?|banquets?|seminars?|workshops?|signings?|votes?|launch|openings?|unveilings?|festivals?|fairs?|panels?|webinars?|interviews?|photocalls?|walks?|rehearsals?|services?|vigils?|flights?|excursions?|inspections?|audiences?|addresses)$/;

/** What says of a noun that it had been appointed. */
const PLANNED =
  /\b(?:planned|scheduled|arranged|foreseen|pencilled in|slated|due|set|announced|booked) (?:for|to|on|in|at|next|this)\b|\b(?:was|were|is|are) to (?:have )?\p{Ll}|\bwould have \p{Ll}|\bhad (?:been )?(?:planned|scheduled|arranged|announced|booked)\b/u;
