import { dayRange, type Edtf } from '../../record/edtf.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import { isAgreed } from './phases.ts';
import type { Tagged } from './tagging.ts';
import { eventVerbs } from './verb-lemmas.ts';
import { APPOINTED, PLANNING } from './verbs-of-happening.ts';
import { daysBetween } from './when.ts';

/** *A summit, scheduled for 2 December, has been cancelled*, *which was to have opened*: no appointment any more. */
export const isLapsed = (clause: Clause, { turn }: Pick<Happening, 'turn'>): boolean =>
  /^(?:reduced|relative)$/.test(clause.link) && (turn === 'set' || tenseOf(clause) === 'intended');

/** *Had been due in Vilnius on Thursday*: an appointment that something came of or did not. */
export const isPast = ({ tokens }: Tagged, { verb }: Clause, { turn }: Happening): boolean =>
  turn === 'set' && tokens[verb.from]?.lower === 'had';

/** Whether a clause tells what was to be, and may be off: *was due in Rome*, *had planned to fly there*. */
export const isPlan = (clause: Clause, { turn }: Happening): boolean =>
  turn === 'set' || tenseOf(clause) === 'intended' || (turn === null && isMeant(clause));

/** *Had been due to call him on Sunday*: which Sunday, its tense leaves open. */
export const isOpenDay = (
  { verb }: Clause,
  after: string,
  day: Edtf | null,
  published: string | null,
): boolean =>
  verb.tense === 'intended' &&
  verb.perfect &&
  !/\d|morrow|oday/.test(after) &&
  !(day?.length === 10 && published !== null && Math.abs(daysBetween(day, published)) <= 1);

/** The clauses that describe what is off by where and when it was to be: *…, which was due to be held in Geneva, …*. */
export const lapsedBeside = ({ tokens }: Tagged, off: Clause, clauses: readonly Clause[]): Stretch[] =>
  clauses.flatMap((one) => {
    const { link, verb, after } = one;
    const isOfIt =
      /^(?:reduced|relative)$/.test(link) &&
      (tenseOf(one) === 'intended' ||
        tenseOf(one) === 'future' ||
        verb.lemmas.some((lemma) => APPOINTED.has(lemma)));
    const isDue = verb.kind === 'infinitive' && isAppointed(tokens[verb.from - 1]?.lower ?? '');
    if (one === off || !(isOfIt || isDue)) return [];
    return [{ from: verb.to, to: verb.to < off.verb.from ? off.verb.from : after.to }];
  });

/** *Due*, *scheduled*: a word that says of something that it has its day. */
export const isAppointed = (word: string): boolean =>
  eventVerbs(word).some(({ lemma, form }) => APPOINTED.has(lemma) && /^(?:base|part)$/.test(form));

const isMeant = ({ verb, governor }: Clause): boolean =>
  verb.kind === 'infinitive' && governor !== null && PLANNING.has(governor.verb.lemma);

/** Whether a clause's day lies ahead, where its words leave it open. */
export const isToCome = (clause: Clause, { turn }: Happening): boolean =>
  turn === 'off'
    ? clause.verb.tense === 'future'
    : tenseOf(clause) !== 'past' || turn === 'set' || isAgreed(clause) || isMeant(clause);

const tenseOf = ({ verb, governor }: Clause): string =>
  verb.kind === 'finite' ? verb.tense : (governor?.verb.tense ?? verb.tense);

/** Whether a day is not before another. */
export const isAhead = (date: Edtf | null, today: string | null): boolean =>
  date !== null && today !== null && /^\d{4}-\d\d/.test(date) && (dayRange(date).latest ?? '') >= today;
