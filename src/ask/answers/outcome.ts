import type { Answer, Item } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../read/query.ts';
import * as say from './leads.ts';

/** An answer that is on the record. */
export const onRecord = (query: Query, lead: string, items: Item[]): Answer => ({
  query,
  intent: query.intent,
  onRecord: true,
  lead,
  items,
  sections: [],
});

/** An answer that is not on the record; `items` are the nearest that is. */
export const notOnRecord = (query: Query, lead: string, items: Item[]): Answer => ({
  ...onRecord(query, lead, items),
  onRecord: false,
});

/** What has nothing in common with the record is not answered, and nothing is offered for it. */
export const declined = (query: Query): Answer => ({
  ...notOnRecord(query, say.declined(), []),
  intent: 'decline',
});

/** Ranked entries as items of an answer, in their order. */
export async function itemsOf(desk: Desk, ranked: readonly Scored[]): Promise<Item[]> {
  const scores = new Map(ranked.map((one) => [one.entry.ref, one.score]));
  const scoreOf = ({ ref }: { ref: string }) => scores.get(ref) ?? 0;
  const items = [
    ...(await desk.statementItems(
      ranked.flatMap(({ entry }) => ('speaker' in entry ? [entry] : [])),
      scoreOf,
    )),
    ...(await desk.developmentItems(
      ranked.flatMap(({ entry }) => ('phase' in entry ? [entry] : [])),
      scoreOf,
    )),
  ];
  const byRef = new Map(
    items.map((item) => [item.kind === 'statement' ? item.statement.ref : item.development.ref, item]),
  );
  return ranked.flatMap((one) => byRef.get(one.entry.ref) ?? []);
}
