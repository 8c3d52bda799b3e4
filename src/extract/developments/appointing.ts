import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { eventNoun, type NounEvent } from './event-nouns.ts';
import { eventMeant } from './event-pronouns.ts';
import type { Happening } from './happening.ts';
import { coreOf, type Reading, textOf } from './noun-phrases.ts';
import { goesSomewhere } from './place.ts';
import { canAct } from './takes.ts';
import { isOpen } from './verb-group.ts';
import { APPOINTED, CALLED, MOVED } from './verbs-of-happening.ts';
import { namesDay } from './when.ts';

/** *The next round is due on Friday*, *is scheduled for Friday*. */
export function appointed(reading: Reading, clause: Clause, before: NounEvent | null): Happening | null {
  const { verb, subject, after } = clause;
  const { tokens } = reading.document;
  const word = tokens[verb.to]?.lower ?? '';
  const due =
    verb.lemma === 'be' &&
    APPOINTED.has(word) &&
    /^(?:in|on|at|for|next|this|from)$/.test(tokens[verb.to + 1]?.lower ?? '');
  const moved =
    verb.passive && verb.lemmas.some((lemma) => MOVED.has(lemma)) && /^to\b/.test(textOf(reading, after));
  const called = verb.passive && verb.lemmas.some((lemma) => CALLED.has(lemma)) && isForDay(reading, after);
  const set = moved || called || (verb.passive && verb.lemmas.some((lemma) => APPOINTED.has(lemma)));
  if (verb.negated || isOpen(verb.tense)) return null;
  if (!due && !set) return givenDay(reading, clause);
  // *An exchange arranged by the Emirates*: who arranged it tells no day.
  if (tokens[verb.to]?.lower === 'by' && !namesDay(reading, after)) return null;
  const noun = eventMeant(reading, clause, before);
  if (noun !== null) return { ...noun, roles: 'both', turn: 'set', object: after, passive: true };
  // *Is due in Vienna*, *had been expected in The Hague*.
  const where = due ? verb.to + 1 : verb.to;
  const goes = /^(?:in|back)$/.test(tokens[where]?.lower ?? '');
  return goes && goesSomewhere(reading, { from: where, to: after.to }, /^in$/) && canAct(reading, subject)
    ? { type: 'CONSULT', roles: 'act', noun: null, turn: 'set', object: after, passive: false }
    : null;
}

/** *Has been called | for 15 December*. */
const isForDay = ({ tokens, classes }: Reading, { from }: Stretch): boolean =>
  tokens[from]?.lower === 'for' && /^(?:day|number|month)$/.test(classes[from + 1] ?? '');

/** *Have fixed another round for 4 December*, *have set 4 December for their next meeting*: who gives an event its day. */
function givenDay(reading: Reading, { verb, subject, after }: Clause): Happening | null {
  const { tokens } = reading;
  const gives =
    verb.kind === 'finite' &&
    !verb.passive &&
    verb.tense === 'past' &&
    verb.lemmas.some((lemma) => APPOINTED.has(lemma) || CALLED.has(lemma));
  if (!gives || !canAct(reading, subject)) return null;
  const date = dateEnd(reading, after);
  const phrase = date === null ? after : { from: date + 1, to: after.to };
  const core = coreOf(reading, phrase);
  const noun =
    core === null || (date !== null && tokens[date]?.lower !== 'for') ? null : eventNoun(reading, phrase);
  if (core === null || noun?.type !== 'CONSULT') return null;
  if (date === null && !dayBehind(reading, { from: core.to, to: after.to })) return null;
  return { ...noun, roles: 'both', turn: 'set', object: after, passive: true };
}

/** One past a date that begins a stretch; null where none does. */
function dateEnd({ classes }: Reading, { from, to }: Stretch): number | null {
  let at = from;
  while (at < to && /^(?:number|month|day)$/.test(classes[at] ?? '')) at++;
  return at > from && classes.slice(from, at).some((cls) => cls !== 'number') ? at : null;
}

/** Whether *for* with a day stands in a stretch. */
function dayBehind(reading: Reading, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (isForDay(reading, { from: i, to })) return true;
  return false;
}
