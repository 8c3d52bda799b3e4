import { overlaps } from '../../record/edtf.ts';
import { dateOf, type Prepared, partiesOf } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import { dayWords } from '../frame/day-words.ts';
import type { Act, Frame, Period } from '../frame/frame.ts';
import { topicsOf } from '../frame/frame.ts';

/** From this share of what is wanted on, an entry answers. */
const ANSWERS = 0.5;
/** The same for what is wanted beside names. */
const ANSWERS_TOPIC = 0.42;
/** A single word of topic must be matched better than by a distant synonym among other words. */
const ALONE = 0.65;
/** Where a question asks for words, something that happened answers from this share on. */
const HAPPENED = 0.72;
/** Under this share, an entry is not even near. */
const NEAR = 0.2;
/** A weaker entry is shown beside the best only when it is not much weaker. */
const BESIDE = 0.72;
const SHOWN = 8;

/** When and where ask about what happens; who and what about what was said. */
const LEANING: Partial<Record<Act, { statement: number; development: number }>> = {
  'who-said': { statement: 0.12, development: 0 },
  'what-said': { statement: 0.04, development: 0 },
  quotes: { statement: 0.15, development: 0 },
  when: { statement: 0, development: 0.05 },
  where: { statement: 0, development: 0.12 },
};

/** Statements and developments in one order, with the lean that an act has to either. */
export function merge(
  { act, speech }: Pick<Frame, 'act' | 'speech'>,
  statements: readonly Scored[],
  developments: readonly Scored[],
): Scored[] {
  if (act === 'who-said' && !speech) return byScore([...statements, ...developments]);
  const facts = act === 'what-said' && !speech ? { statement: 0, development: 0.05 } : null;
  const lean = facts ?? LEANING[act] ?? { statement: 0, development: 0 };
  return [...statements, ...developments].sort((a, b) => b.score + lean[b.kind] - (a.score + lean[a.kind]));
}

const byScore = (entries: Scored[]): Scored[] => entries.sort((a, b) => b.score - a.score);

/** Whether an entry holds enough of a question about a topic, and more of it than the names in it. */
export function answersTopic(
  frame: Frame,
  { coverage, strict, topical, topicCoverage, kind }: Scored,
): boolean {
  if (isOnlyAkin(frame, topical)) return false;
  if (kind === 'development' && frame.speech && coverage < HAPPENED) return false;
  const onlyNames = frame.about.every((unit) => unit.light || unit.actors.length > 0);
  return strict >= ANSWERS && (onlyNames || topicCoverage >= ANSWERS_TOPIC);
}

/** Whether an entry holds enough of what somebody is asked to have said. */
export const holdsTopic =
  (frame: Frame) =>
  ({ strict, coverage, topical, topicCoverage }: Scored): boolean =>
    (topicCoverage || coverage) >= ANSWERS && strict >= ANSWERS && !isOnlyAkin(frame, topical);

/** Of the one word that is asked for it has only what is akin to it, and that not in the words themselves. */
const isOnlyAkin = (frame: Frame, topical: number): boolean =>
  topical > 0 && topical < ALONE && topicsOf(frame).filter((unit) => unit.actors.length === 0).length === 1;

/** Near enough to be offered for what is not on the record. */
export const isNear = ({ coverage }: Scored): boolean => coverage >= NEAR;

/** The best entry and those that are not much weaker: beside one that is on the topic none that only shares a name with it. */
export const withBest = (ranked: readonly Scored[]): Scored[] => {
  const [first] = ranked;
  const coverage = BESIDE * (first?.coverage ?? 0);
  return ranked
    .filter((one) => one.coverage >= coverage && (first?.kin === true || !one.kin))
    .slice(0, SHOWN);
};

/**
 * Whether an entry is dated within a period; what has no date is in none. What holds the words that name the period is
 * in it where those may be words that were said.
 */
export const within =
  (period: Period | null) =>
  (entry: Prepared): boolean => {
    const date = dateOf(entry);
    if (period === null) return true;
    const words = dayWords(period);
    if (words.length > 0 && words.every((word) => ordinalsOf(word).some((one) => entry.words.has(one))))
      return true;
    return date !== null && overlaps(date, period.from, period.to);
  };

/** A word with the ways in which a day of the month is written: *16*, *16th*. */
const ordinalsOf = (word: string): string[] =>
  /^\d{1,2}$/.test(word) ? ['', 'st', 'nd', 'rd', 'th'].map((end) => word + end) : [word];

/** Whether an entry is of one of the event types that a question names. */
export const ofType =
  ({ eventTypes }: Frame) =>
  ({ entry }: Prepared): boolean =>
    eventTypes.length === 0 || (entry.eventType !== null && eventTypes.includes(entry.eventType));

export { partiesOf };
