import type { Development } from '../../record/development.ts';
import type { Answer, Item } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { retrieval } from '../find/retrieve.ts';
import type { Query } from '../read/query.ts';
import * as say from './leads.ts';

const NEAR = 0.35;
/** From this share of the question on, a position counts as that of the party it names. */
const NAMED = 0.6;

/** Answers *what does X want*: the positions that the record holds of X, then what X demanded or refused. */
export async function positionAnswer(desk: Desk, query: Query): Promise<Answer> {
  const named = query.speaker?.actors ?? [];
  if (named.length === 0) {
    const held = await positionsAbout(desk, query);
    if (held.length > 0) {
      const items = await desk.developmentItems(held);
      return { query, intent: 'position', onRecord: true, lead: say.positionAs(), items, sections: [] };
    }
    return {
      query,
      intent: 'position',
      onRecord: false,
      lead: say.unknownPosition(query.speaker),
      items: [],
      sections: [],
    };
  }
  const voices = [...named, ...named.flatMap((ref) => desk.index.spokenForBy(ref))];
  const held = (
    await desk.store.listDevelopments({ parties: named, phases: ['position'], limit: 50 })
  ).filter((one) => one.actors.some((ref) => voices.includes(ref)));
  const said = await desk.store.listStatements({ speakers: voices, limit: 50 });
  const wanted = query.about.length === 0 ? null : await rated(desk, query);
  const score = ({ ref }: { ref: string }) => (wanted === null ? 0.8 : (wanted.get(ref) ?? 0));
  const items: Item[] = [
    ...(await desk.developmentItems(held, score)),
    ...(await desk.statementItems(
      said.filter((one) => one.eventType !== null || one.speaker === named[0]),
      (one) => 0.9 * score(one),
    )),
  ];
  const best =
    wanted === null ? items : items.filter((item) => item.score >= NEAR).sort((a, b) => b.score - a.score);
  const shown = best.length > 0 ? best : items;
  const onRecord = shown.length > 0;
  const actor = desk.index.get(named[0] ?? '');
  return {
    query,
    intent: 'position',
    onRecord,
    lead: onRecord ? say.positionOf(actor) : say.noPosition(actor),
    items: shown,
    sections: [],
  };
}

/** Positions of a party that is no actor of the record, such as *the West*, by the words that name it. */
async function positionsAbout(desk: Desk, query: Query): Promise<Development[]> {
  const search = await retrieval(desk.store, desk.index, query.about);
  return (await search.candidates('development')).flatMap(({ entry, coverage }) =>
    'phase' in entry && entry.phase === 'position' && coverage >= NAMED ? [entry] : [],
  );
}

async function rated(desk: Desk, query: Query): Promise<Map<string, number>> {
  const search = await retrieval(desk.store, desk.index, query.about);
  const all = [...(await search.candidates('statement')), ...(await search.candidates('development'))];
  return new Map(all.map((one) => [one.entry.ref, one.score]));
}
