import type { Answer, Item } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { retrieval } from '../find/retrieve.ts';
import type { Query } from '../read/query.ts';
import * as say from './leads.ts';
import { declined } from './outcome.ts';

const SAID = 3;
const PART = 3;
const NEAR = 0.2;

/** Answers *who is X*: office, whom they represent, what they said, what they had part in. */
export async function profileAnswer(desk: Desk, query: Query): Promise<Answer> {
  const actors = (query.speaker?.actors ?? []).flatMap((ref) => desk.index.get(ref) ?? []);
  if (actors.length === 0) return unknown(desk, query);
  const refs = actors.map((actor) => actor.ref);
  const items: Item[] = [
    ...actors.map((actor) => desk.actorItem(actor, 1)),
    ...(await desk.statementItems(
      await desk.store.listStatements({ speakers: refs, limit: SAID }),
      () => 0.6,
    )),
    ...(await desk.developmentItems(
      await desk.store.listDevelopments({ parties: refs, limit: PART }),
      () => 0.5,
    )),
  ];
  return { query, intent: 'who-is', onRecord: true, lead: say.whoIs(actors), items, sections: [] };
}

async function unknown(desk: Desk, query: Query): Promise<Answer> {
  const search = await retrieval(desk.store, desk.index, query.about);
  const near = (await search.candidates('development')).filter((one) => one.coverage >= NEAR).slice(0, 2);
  const items = await desk.developmentItems(
    near.flatMap(({ entry }) => ('phase' in entry ? [entry] : [])),
    () => 0.2,
  );
  if (query.speaker === null) return declined(query);
  return {
    query,
    intent: 'who-is',
    onRecord: false,
    lead: say.unknownActor(query.speaker),
    items,
    sections: [],
  };
}
