import { overlaps } from '../../record/edtf.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Intent, Period, Query } from '../read/query.ts';
import type { Scored } from './rank.ts';

/** From this share of what is wanted on, an entry answers. */
const ANSWERS = 0.5;
/** The same for what is wanted beside names. */
const ANSWERS_TOPIC = 0.42;
/** A single word of topic must be matched better than by a distant synonym among other words. */
const ALONE = 0.6;
/** From this share on, an entry corrects a question that names the wrong speaker. */
const CORRECTS = 0.68;
/** Where a question asks for words, something that happened answers from this share on. */
const HAPPENED = 0.72;
/** Under this share, an entry is not even near. */
const NEAR = 0.2;
/** A weaker entry is shown beside the best only when it is not much weaker. */
const BESIDE = 0.72;
const SHOWN = 8;

/** When and where ask about what happens; who and what about what was said. */
const LEANING: Partial<Record<Intent, { statement: number; development: number }>> = {
  'who-said': { statement: 0.12, development: 0 },
  'what-said': { statement: 0.04, development: 0 },
  quotes: { statement: 0.15, development: 0 },
  when: { statement: 0, development: 0.05 },
  where: { statement: 0, development: 0.12 },
};

/** Statements and developments in one order, with the lean that an intent has to either. */
export function merge(
  intent: Intent,
  statements: readonly Scored[],
  developments: readonly Scored[],
): Scored[] {
  const lean = LEANING[intent] ?? { statement: 0, development: 0 };
  return [...statements, ...developments].sort((a, b) => b.score + lean[b.kind] - (a.score + lean[a.kind]));
}

/** Whether an entry holds enough of a question, and more of it than the names in it. */
export function answers(query: Query, { coverage, topicCoverage, kind }: Scored): boolean {
  const topics = query.about.filter((unit) => !unit.light && unit.actors.length === 0).length;
  if (topics === 1 && topicCoverage > 0 && topicCoverage < ALONE) return false;
  if (kind === 'development' && asksForWords(query) && coverage < HAPPENED) return false;
  const onlyNames = query.about.every((unit) => unit.light || unit.actors.length > 0);
  return coverage >= ANSWERS && (onlyNames || topicCoverage >= ANSWERS_TOPIC);
}

const asksForWords = ({ text }: Query): boolean =>
  /\b(?:said|says|saying|stated|claimed|quoted?|words|believes?|thinks?|told|warned)\b/i.test(text);

/** Whether an entry holds enough of what somebody is asked to have said. */
export const holds = ({ coverage, topicCoverage }: Scored): boolean =>
  (topicCoverage || coverage) >= ANSWERS && coverage >= ANSWERS;

/** Entries that hold so much of a question that it must mean them, whomever it names; best first. */
export function corrections(
  query: Query,
  statements: readonly Scored[],
  developments: readonly Scored[],
): Scored[] {
  const enough =
    query.claim || query.phrase !== null || query.about.filter((unit) => !unit.light).length >= 3;
  if (!enough) return [];
  return merge(query.intent, statements, query.claim ? developments : []).filter(
    (one) => isSure(one) && one.topicCoverage >= CORRECTS,
  );
}

/** Whether an entry holds so much of a question that it must mean it. */
export const isSure = ({ coverage }: Scored): boolean => coverage >= CORRECTS;

/** Near enough to be offered for what is not on the record. */
export const isNear = ({ coverage }: Scored): boolean => coverage >= NEAR;

/** The best entry and those that are not much weaker. */
export const withBest = (ranked: readonly Scored[]): Scored[] =>
  ranked.filter((one) => one.coverage >= BESIDE * (ranked[0]?.coverage ?? 0)).slice(0, SHOWN);

/** Whether an entry is dated within a period; what has no date is in none. */
export const within =
  (period: Period | null) =>
  ({ entry }: Scored): boolean => {
    const date = 'saidOn' in entry ? entry.saidOn : entry.date;
    return period === null || (date !== null && overlaps(date, period.from, period.to));
  };

/** Whether an entry is of one of the event types that a question names. */
export const ofType =
  ({ eventTypes }: Query) =>
  ({ entry }: Scored): boolean =>
    eventTypes.length === 0 || (entry.eventType !== null && eventTypes.includes(entry.eventType));

/** Who said or took part in an entry. */
export const partiesOf = ({ entry }: Scored): ActorRef[] =>
  'speaker' in entry ? [entry.speaker] : [...entry.actors, ...entry.recipients];
