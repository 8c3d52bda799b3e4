import type { ActorRef } from '../../record/refs.ts';
import type { Statement } from '../../record/statement.ts';
import type { Answer, Item } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Named, Period, Query } from '../read/query.ts';
import * as say from './leads.ts';
import { notOnRecord, onRecord } from './outcome.ts';

const MOST = 100;
const NEAREST = 3;

/** All that a speaker said, latest first: those named before those who speak for them. */
export async function bySpeaker(desk: Desk, query: Query, { actors }: Named): Promise<Answer> {
  const others = actors.flatMap((ref) => desk.index.spokenForBy(ref));
  const inPeriod = async (period: Period | null) => [
    ...(await said(desk, query, period, actors)),
    ...(await said(desk, query, period, others)),
  ];
  const found = await inPeriod(query.period);
  if (found.length > 0) {
    const items = await desk.statementItems(found, falling(found));
    return onRecord(query, say.listOf(query, items), items);
  }
  const actor = desk.index.get(actors[0] ?? '');
  if (actor === undefined) return notOnRecord(query, say.unknownSpeaker(query, []), []);
  const anyTime = query.period === null ? [] : (await inPeriod(null)).slice(0, NEAREST);
  if (anyTime.length > 0) {
    const items = await desk.statementItems(anyTime, falling(anyTime));
    return notOnRecord(query, say.notInPeriod(query.period, items), items);
  }
  const parts = await desk.store.listDevelopments({ parties: actors, limit: NEAREST });
  const items: Item[] = await desk.developmentItems(parts, () => 0.3);
  if (query.claim && items.length > 0) return onRecord(query, say.found(query, items), items);
  return notOnRecord(query, say.saidNothing(actor, items), items);
}

/** Statements without a topic or speaker: those of a period or an event type, or the latest. */
export async function listed(desk: Desk, query: Query): Promise<Answer> {
  const found = await said(desk, query, query.period, null);
  const items = await desk.statementItems(found, falling(found));
  if (items.length > 0) return onRecord(query, say.listOf(query, items), items);
  const latest = (await said(desk, query, null, null)).slice(0, NEAREST);
  const near = await desk.statementItems(latest, falling(latest));
  return notOnRecord(query, say.notInPeriod(query.period, near), near);
}

async function said(
  desk: Desk,
  { eventTypes }: Query,
  period: Period | null,
  speakers: readonly ActorRef[] | null,
): Promise<Statement[]> {
  if (speakers?.length === 0) return [];
  return desk.store.listStatements({
    ...(speakers !== null && { speakers }),
    ...(period?.from != null && { from: period.from }),
    ...(period?.to != null && { to: period.to }),
    ...(eventTypes.length > 0 && { eventTypes }),
    limit: MOST,
  });
}

/** Scores that fall with the place in a list. */
const falling = (all: readonly unknown[]) => {
  let at = 0;
  return () => 1 - at++ / (all.length + 1);
};
