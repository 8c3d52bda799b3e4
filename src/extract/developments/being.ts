import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { companyOf } from './company.ts';
import { eventNoun, type NounEvent } from './event-nouns.ts';
import { eventMeant } from './event-pronouns.ts';
import type { Happening } from './happening.ts';
import type { Reading } from './noun-phrases.ts';
import { hasSides } from './takes.ts';
import { isOpen } from './verb-group.ts';
import { namesDay } from './when.ts';

/**
 * What *be* tells to take place: *the next session is on 2 December*, *there was a call between the two*, *they were on
 * the telephone for an hour*.
 */
export function being(reading: Reading, clause: Clause, before: NounEvent | null): Happening | null {
  const { verb, after } = clause;
  if (verb.lemma !== 'be' || verb.kind !== 'finite' || verb.negated || isOpen(verb.tense)) return null;
  const there = reading.tokens[verb.from - 1]?.lower === 'there';
  // *It was in Odesa on Monday that …*: what is past needs its noun.
  const meant = verb.tense === 'past' ? null : before;
  const noun = there
    ? thereIs(reading, clause)
    : isOnItsDay(reading, after)
      ? eventMeant(reading, clause, meant)
      : null;
  if (noun?.type === 'CONSULT')
    return {
      ...noun,
      roles: 'both',
      turn: verb.tense === 'past' ? null : 'set',
      object: after,
      passive: true,
    };
  return isOnTelephone(reading, clause)
    ? { type: 'CONSULT', roles: 'both', noun: null, turn: null, object: after, passive: false }
    : null;
}

/** *There will be a third round in Oslo on 9 December*. */
function thereIs(reading: Reading, { before, after }: Clause): NounEvent | null {
  const denied = /^(?:no|little|never)$/.test(reading.tokens[after.from]?.lower ?? '');
  const dated = namesDay(reading, after) || namesDay(reading, before);
  return denied || !dated ? null : eventNoun(reading, after);
}

/** *On 2 December*, *in Baku on Monday*: whether only where and when follows. */
function isOnItsDay(reading: Reading, { from, to }: Stretch): boolean {
  const { tokens, classes } = reading;
  if (!/^(?:in|on|at)$/.test(tokens[from]?.lower ?? '') && classes[from] !== 'day') return false;
  let named = false;
  for (let i = from; i < to && !/^(?:comma|stop)$/.test(classes[i] ?? ''); i++) {
    const cls = classes[i] ?? '';
    if (/^(?:day|month)$/.test(cls)) named = tokens[i + 1]?.lower !== "'s";
    else if (
      !/^(?:Name|number|adverb|ly)$/.test(cls) &&
      !/^(?:in|on|at|next|the|evening|morning|afternoon|night)$/.test(tokens[i]?.lower ?? '')
    )
      return false;
  }
  return named;
}

/** *Were on the phone*, *was on the line with*. */
function isOnTelephone(reading: Reading, { subject, after }: Clause): boolean {
  const words = reading.tokens.slice(after.from, after.from + 3).map(({ lower }) => lower);
  if (!/^on the (?:(?:tele)?phone|line)$/.test(words.join(' '))) return false;
  const rest = { from: after.from + 3, to: after.to };
  return hasSides(reading, subject) || companyOf(reading, rest, /^(?:with|to)$/) !== null;
}
