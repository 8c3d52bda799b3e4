import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { companyOf } from './company.ts';
import { eventNoun, type NounEvent } from './event-nouns.ts';
import { eventMeant } from './event-pronouns.ts';
import type { Happening } from './happening.ts';
import type { Reading } from './noun-phrases.ts';
import type { PartyMention } from './party-mention.ts';
import { isPlace } from './place.ts';
import { canAct, hasSides } from './takes.ts';
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
  if (isVisit(reading, clause))
    return { type: 'CONSULT', roles: 'act', noun: null, turn: null, object: NONE, passive: false };
  return isOnTelephone(reading, clause)
    ? { type: 'CONSULT', roles: 'both', noun: null, turn: null, object: after, passive: false }
    : null;
}

/** *There will be a third round in Oslo on 9 December*. */
function thereIs(reading: Reading, { before, after }: Clause): NounEvent | null {
  const denied = /^(?:no|little|never|talk)$/.test(reading.tokens[after.from]?.lower ?? '');
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
      !/^(?:in|on|at|next|again|evening|morning|afternoon|night|the)$/.test(tokens[i]?.lower ?? '')
    )
      return false;
  }
  return named;
}

const NONE: Stretch = { from: 0, to: 0 };

/** *Tajani was in Belgrade on Tuesday*, *the delegations will be back in Jeddah on 2 December*: those who are not at home there. */
function isVisit(reading: Reading, { subject, after }: Clause): boolean {
  const { tokens } = reading;
  const from = tokens[after.from]?.lower === 'back' ? after.from + 1 : after.from;
  const goes = tokens[from]?.lower === 'in' && isOnItsDay(reading, { from, to: after.to });
  if (!goes || !canAct(reading, subject)) return false;
  const there = reading.parties.within({ from: from + 1, to: after.to });
  const those = reading.parties.within(subject).filter(({ party }) => party.kind !== 'organisation');
  const isHome = ({ party }: PartyMention): boolean =>
    there.some(
      (place) =>
        place.party.name === (party.of ?? party.name) ||
        (place.party.ref !== null && (place.party.ref === party.represents || place.party.ref === party.ref)),
    );
  return (
    (those.length > 0 || hasSides(reading, subject)) &&
    !those.some(isHome) &&
    isPlace(reading, { from: from + 1, to: after.to })
  );
}

/** *Were on the phone*, *was on the line with*. */
function isOnTelephone(reading: Reading, { subject, after }: Clause): boolean {
  const words = reading.tokens.slice(after.from, after.from + 3).map(({ lower }) => lower);
  if (!/^on the (?:(?:tele)?phone|line)$/.test(words.join(' '))) return false;
  const rest = { from: after.from + 3, to: after.to };
  return hasSides(reading, subject) || companyOf(reading, rest, /^(?:with|to)$/) !== null;
}
