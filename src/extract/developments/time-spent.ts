import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { companyOf, TIME } from './company.ts';
import type { Happening } from './happening.ts';
import { coreOf, type Reading } from './noun-phrases.ts';
import { kindsOf } from './nouns.ts';
import { prepositionOf } from './prepositions.ts';
import { canAct } from './takes.ts';

/**
 * *The envoys spent four hours at a college above the strait*, *Umerov spent Tuesday closeted with Witkoff*: time that
 * sides spent at one place, or that somebody spent in another's company or in talks.
 */
export function spent(reading: Reading, clause: Clause): Happening | null {
  const { verb, subject, after: object } = clause;
  if (verb.kind !== 'finite' || verb.negated || verb.passive || !verb.lemmas.includes('spend')) return null;
  if (!canAct(reading, subject)) return null;
  const rest = behindTime(reading, object);
  if (rest === null) return null;
  const sides = reading.parties.within(subject).filter(({ as }) => as === 'party').length > 1;
  const atOnePlace = sides && /^(?:in|at|under|around|inside|aboard)$/.test(firstPreposition(reading, rest));
  if (!atOnePlace && !isTogether(reading, rest)) return null;
  return { type: 'CONSULT', roles: 'both', noun: null, turn: null, object, passive: false };
}

/** What follows the time that is spent; null where something else is. */
function behindTime(reading: Reading, { from, to }: Stretch): Stretch | null {
  const { tokens, classes } = reading;
  if (classes[from] === 'day') return { from: from + 1, to };
  const core = coreOf(reading, { from, to });
  if (core === null) return null;
  const head = tokens[core.to - 1]?.lower ?? '';
  if (TIME.test(head)) return { from: core.to, to };
  if (tokens[core.to]?.lower !== 'of') return null;
  let at = core.to + 1;
  while (classes[at] === 'determiner') at++;
  return classes[at] === 'day' || TIME.test(tokens[at]?.lower ?? '') ? { from: at + 1, to } : null;
}

function firstPreposition({ classes, tokens }: Reading, { from, to }: Stretch): string {
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? '';
    const isOfTime = classes[i + 1] === 'day' || classes[i + 1] === 'month';
    if ((classes[i] === 'preposition' && !isOfTime) || /^(?:aboard|inside)$/.test(word)) return word;
    if (!/^(?:preposition|day|month|number|adverb|ly)$/.test(classes[i] ?? '')) return '';
  }
  return '';
}

/** *In talks*, *with the Turkish president*, *closeted with*, *discussing grain with*. */
function isTogether(reading: Reading, rest: Stretch): boolean {
  const { tokens } = reading;
  if (companyOf(reading, rest) !== null) return true;
  for (let i = rest.from; i < rest.to; i++)
    if (
      /^(?:in|at|on)$/.test(tokens[i]?.lower ?? '') &&
      kindsOf(tokens[i + 1]?.lower ?? '').some((kind) => kind === 'meeting' || kind === 'call')
    )
      return true;
  return reading.parties
    .within(rest)
    .some(
      (one) =>
        one.as === 'party' &&
        one.party.kind === 'person' &&
        prepositionOf(reading, one, rest.from) === 'with' &&
        !reading.parties.within({ from: rest.from, to: one.from }).some(({ as }) => as === 'party'),
    );
}
