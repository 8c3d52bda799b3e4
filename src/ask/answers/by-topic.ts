import type { ActorRef } from '../../record/refs.ts';
import type { Answer, Item } from '../answer.ts';
import type { Desk } from '../desk.ts';
import {
  answers,
  corrections,
  holds,
  isNear,
  isSure,
  merge,
  ofType,
  partiesOf,
  withBest,
  within,
} from '../find/choose.ts';
import type { Scored } from '../find/rank.ts';
import { retrieval } from '../find/retrieve.ts';
import type { Named, Period, Query } from '../read/query.ts';
import * as say from './leads.ts';
import { declined, itemsOf, notOnRecord, onRecord } from './outcome.ts';

const NEAREST = 3;
/** By so much must the words of another speaker fit better to correct a question. */
const BETTER = 0.15;

interface Found {
  statements: Scored[];
  developments: Scored[];
}

/** Answers a question by finding entries that hold what it is about. */
export async function byTopic(desk: Desk, query: Query): Promise<Answer> {
  const search = await retrieval(desk.store, desk.index, query.about);
  const found = {
    statements: (await search.candidates('statement')).filter(ofType(query)),
    developments: (await search.candidates('development')).filter(ofType(query)),
  };
  return query.speaker === null
    ? ofAnybody(desk, query, found)
    : ofSpeaker(desk, query, query.speaker, found);
}

/** Entries that answer, and the sentence that leads to them. */
interface Match {
  ranked: Scored[];
  lead: (items: readonly Item[]) => string;
}

async function ofAnybody(desk: Desk, query: Query, found: Found): Promise<Answer> {
  const match =
    matchOfAnybody(query, during(found, query.period)) ??
    matchOtherDay(query, () => matchOfAnybody(query, found));
  if (match !== null) return matched(desk, query, match);
  const near = merge(query.intent, found.statements, found.developments).filter(isNear).slice(0, NEAREST);
  if (near[0] === undefined) return declined(query);
  const items = await itemsOf(desk, near);
  const missedPeriod = query.period !== null && answers(query, near[0]);
  return notOnRecord(
    query,
    missedPeriod ? say.notInPeriod(query.period, items) : say.notOnRecord(query),
    items,
  );
}

function matchOfAnybody(query: Query, { statements, developments }: Found): Match | null {
  const ranked = merge(query.intent, statements, developments);
  if (ranked[0] === undefined || !answers(query, ranked[0])) return null;
  return { ranked, lead: (items) => say.found(query, items) };
}

async function ofSpeaker(desk: Desk, query: Query, { actors }: Named, found: Found): Promise<Answer> {
  const match =
    matchOfSpeaker(desk, query, actors, during(found, query.period)) ??
    matchOtherDay(query, () => matchOfSpeaker(desk, query, actors, found));
  if (match !== null) return matched(desk, query, match);
  const own = wordsOf(desk, actors, found.statements);
  const all = merge('what-said', found.statements, found.developments);
  const items = await itemsOf(
    desk,
    [...new Set([...own.filter(isNear), ...all.filter(isNear), ...own])].slice(0, NEAREST),
  );
  const known = desk.index.get(actors[0] ?? '');
  return notOnRecord(
    query,
    known === undefined ? say.unknownSpeaker(query, items) : say.notAbout(known, items),
    items,
  );
}

function matchOfSpeaker(
  desk: Desk,
  query: Query,
  actors: readonly ActorRef[],
  { statements, developments }: Found,
): Match | null {
  const own = wordsOf(desk, actors, statements);
  const corrected = corrections(query, statements, developments);
  const [best] = own;
  const [better] = corrected;
  const outdone = better !== undefined && !own.includes(better) && better.score > (best?.score ?? 0) + BETTER;
  if (best !== undefined && holds(best) && !outdone)
    return { ranked: own, lead: (items) => say.found(query, items) };
  const asksForDeeds = query.claim || query.intent === 'when' || query.intent === 'where';
  const done = developments.filter((one) => holds(one) && partiesOf(one).some((ref) => actors.includes(ref)));
  if (asksForDeeds && done.length > 0) return { ranked: done, lead: (items) => say.found(query, items) };
  return corrected.length > 0 ? { ranked: corrected, lead: (items) => say.corrected(query, items) } : null;
}

/** A question that says enough of what it means is answered also when it is wrong about the day, and told so. */
function matchOtherDay(query: Query, match: () => Match | null): Match | null {
  const { period, intent } = query;
  if (period === null || intent === 'summary' || intent === 'quotes') return null;
  const found = match();
  if (found?.ranked[0] === undefined || !isSure(found.ranked[0])) return null;
  return { ...found, lead: (items) => say.otherDay(period, items) };
}

async function matched(desk: Desk, query: Query, { ranked, lead }: Match): Promise<Answer> {
  const items = await itemsOf(desk, withBest(ranked));
  return onRecord(query, lead(items), items);
}

const during = ({ statements, developments }: Found, period: Period | null): Found => ({
  statements: statements.filter(within(period)),
  developments: developments.filter(within(period)),
});

/** By so much are somebody's own words worth more than those of who speaks for them. */
const OWN = 0.1;

/** The statements of `actors` and of those who speak for them, best first. */
function wordsOf(desk: Desk, actors: readonly ActorRef[], statements: readonly Scored[]): Scored[] {
  const voices = new Set([...actors, ...actors.flatMap((ref) => desk.index.spokenForBy(ref))]);
  const worth = (one: Scored) => one.score + (partiesOf(one).some((ref) => actors.includes(ref)) ? OWN : 0);
  return statements
    .filter((one) => partiesOf(one).some((ref) => voices.has(ref)))
    .sort((a, b) => worth(b) - worth(a));
}
