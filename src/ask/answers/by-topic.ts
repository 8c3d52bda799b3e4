import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import {
  answers,
  corrections,
  holds,
  isNear,
  merge,
  ofType,
  partiesOf,
  withBest,
  within,
} from '../find/choose.ts';
import type { Scored } from '../find/rank.ts';
import { retrieval } from '../find/retrieve.ts';
import type { Named, Query } from '../read/query.ts';
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

async function ofAnybody(desk: Desk, query: Query, { statements, developments }: Found): Promise<Answer> {
  const anyTime = merge(query.intent, statements, developments);
  const best = anyTime.filter(within(query.period));
  if (best[0] !== undefined && answers(query, best[0])) {
    const items = await itemsOf(desk, withBest(best));
    return onRecord(query, say.found(query, items), items);
  }
  const near = anyTime.filter(isNear).slice(0, NEAREST);
  if (near[0] === undefined) return declined(query);
  const items = await itemsOf(desk, near);
  const missedPeriod = query.period !== null && answers(query, near[0]);
  return notOnRecord(
    query,
    missedPeriod ? say.notInPeriod(query.period, items) : say.notOnRecord(query),
    items,
  );
}

async function ofSpeaker(desk: Desk, query: Query, { actors }: Named, found: Found): Promise<Answer> {
  const { statements, developments } = found;
  const inPeriod = within(query.period);
  const own = wordsOf(desk, actors, statements);
  const best = own.filter(inPeriod);
  const corrected = corrections(query, statements, developments);
  const [better] = corrected;
  const outdone =
    better !== undefined && !own.includes(better) && better.score > (best[0]?.score ?? 0) + BETTER;
  if (best[0] !== undefined && holds(best[0]) && !outdone) {
    const items = await itemsOf(desk, withBest(best));
    return onRecord(query, say.found(query, items), items);
  }
  if (query.claim && query.period !== null && own[0] !== undefined && holds(own[0])) {
    const items = await itemsOf(desk, withBest(own));
    return onRecord(query, say.otherDay(query.period, items), items);
  }
  const asksForDeeds = query.claim || query.intent === 'when' || query.intent === 'where';
  const done = developments.filter(
    (one) => holds(one) && inPeriod(one) && partiesOf(one).some((ref) => actors.includes(ref)),
  );
  if (asksForDeeds && done.length > 0) {
    const items = await itemsOf(desk, withBest(done));
    return onRecord(query, say.found(query, items), items);
  }
  if (corrected.length > 0) {
    const items = await itemsOf(desk, withBest(corrected));
    return onRecord(query, say.corrected(query, items), items);
  }
  const near = [
    ...own.filter(isNear),
    ...merge('what-said', statements, developments).filter(isNear),
    ...own,
  ];
  const items = await itemsOf(desk, [...new Set(near)].slice(0, NEAREST));
  const known = desk.index.get(actors[0] ?? '');
  return notOnRecord(
    query,
    known === undefined ? say.unknownSpeaker(query, items) : say.notAbout(known, items),
    items,
  );
}

/** By so much are somebody's own words worth more than those of who speaks for them. */
const OWN = 0.1;

/** The statements of `actors` and of those who speak for them, best first. */
function wordsOf(desk: Desk, actors: readonly string[], statements: readonly Scored[]): Scored[] {
  const voices = new Set([...actors, ...actors.flatMap((ref) => desk.index.spokenForBy(ref))]);
  const worth = (one: Scored) => one.score + (partiesOf(one).some((ref) => actors.includes(ref)) ? OWN : 0);
  return statements
    .filter((one) => partiesOf(one).some((ref) => voices.has(ref)))
    .sort((a, b) => worth(b) - worth(a));
}
