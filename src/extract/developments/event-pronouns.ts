import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { eventNoun, type NounEvent } from './event-nouns.ts';
import { coreOf, type Reading } from './noun-phrases.ts';
import { takesPlace } from './nouns.ts';
import { isPronoun } from './plans.ts';
import { namesDay } from './when.ts';

/** Sentences over which *it* may mean an event that was told of. */
const REACH = 2;

/** The event that a subject names, or means by a pronoun: *both had asked for a second meeting. It is to take place …*. */
export function eventMeant(
  reading: Reading,
  { subject, verb, after, before: ahead }: Clause,
  before: NounEvent | null,
): NounEvent | null {
  const { sentenceOf } = reading.document;
  // *No meeting will take place*.
  if (/^(?:no|neither)$/.test(reading.tokens[subject.from]?.lower ?? '')) return null;
  if (!isPronoun(reading, subject)) return eventNoun(reading, subject);
  const isNear =
    before !== null && (sentenceOf[verb.from] ?? 0) - (sentenceOf[before.noun.from] ?? 0) <= REACH;
  return isNear && (namesDay(reading, after) || namesDay(reading, ahead)) ? before : null;
}

/** The last meeting, visit or call that a clause speaks of, for a pronoun in what follows. */
export function eventSpokenOf(reading: Reading, { subject, after }: Clause): NounEvent | null {
  return eventIn(reading, after) ?? eventIn(reading, subject);
}

function eventIn(reading: Reading, { from, to }: Stretch): NounEvent | null {
  for (let i = to - 1; i >= from; i--) {
    if (!takesPlace(reading.tokens[i]?.lower ?? '')) continue;
    let start = i;
    while (start > from && OF_NOUN.test(reading.classes[start - 1] ?? '')) start--;
    const core = coreOf(reading, { from: start, to });
    const event =
      core?.to === i + 1 ? eventNoun(reading, { from: start, to: withSides(reading, i + 1, to) }) : null;
    if (event?.type === 'CONSULT') return event;
  }
  return null;
}

/** What may stand before a noun within its phrase. */
const OF_NOUN = /^(?:determiner|possessive|number|Name|word|al|ous|ive|ed|'s|ing|ly)$/;

/** One past the *between* or *with* that tells whose an event is. */
function withSides({ tokens, classes }: Reading, from: number, to: number): number {
  if (!/^(?:between|with|of)$/.test(tokens[from]?.lower ?? '')) return from;
  let end = from + 1;
  while (
    (end < to && !/^(?:preposition|to|for|as|comma|stop|semicolon|that|day)$/.test(classes[end] ?? '')) ||
    tokens[end]?.lower === 'of'
  )
    end++;
  return Math.min(end, to);
}
