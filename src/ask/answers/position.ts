import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import type { Development } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import type { Answer } from '../answer.ts';
import { hunt } from '../find/hunt.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame, topicsOf } from '../frame/frame.ts';
import { unitsIn } from '../frame/units.ts';
import { notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';

const NEAR = 0.35;
const NEAREST = 3;
/** From this share of the question on, a position counts as that of the party it names. */
const NAMED = 0.6;

/** Answers *what does X want*: the positions that the record holds of X, then what X demanded or refused. */
export async function positionAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const named = actorsOf(frame.speakers);
  if (named.length === 0) {
    const held = await positionsAbout(desk, frame);
    if (held.length > 0) {
      const items = await desk.developmentItems(held);
      return onRecord(frame, say.positionAs(), items);
    }
    return notOnRecord(frame, say.unknownPosition(frame.speakers[0] ?? null), []);
  }
  const voices = [...named, ...named.flatMap((ref) => desk.index.spokenForBy(ref))];
  const held = (
    await desk.store.listDevelopments({ parties: named, phases: ['position'], limit: 50 })
  ).filter((one) => one.actors.some((ref) => voices.includes(ref)));
  const said = await desk.store.listStatements({ speakers: voices, limit: 50 });
  const wanted = frame.about.length === 0 ? null : await rated(desk, frame);
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
  const actor = desk.index.get(named[0] ?? '');
  // What they want of other things is no answer.
  const isOnTopic = best.length > 0 || topicsOf(frame).every((unit) => unit.actors.length > 0);
  return shown.length > 0 && isOnTopic
    ? onRecord(frame, say.positionOf(actor), shown)
    : notOnRecord(frame, say.noPosition(actor), shown.slice(0, NEAREST));
}

/** Positions of a party that is no actor of the record, such as *the West*, by the words that name it. */
async function positionsAbout(desk: Desk, frame: Frame): Promise<Development[]> {
  const words = [...frame.speakers.map((one) => one.text), frame.matter].join(' ');
  const about = { ...frame, about: unitsIn(words, desk.index), matter: words };
  const found = await hunt(desk.store, desk.index, roomOf(desk), about);
  return (await found.best('development')).flatMap(({ entry, coverage }) =>
    !isStatement(entry) && entry.phase === 'position' && coverage >= NAMED ? [entry] : [],
  );
}

async function rated(desk: Desk, frame: Frame): Promise<Map<string, number>> {
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const all = [...(await found.best('statement')), ...(await found.best('development'))];
  return new Map(all.map((one) => [one.entry.ref, one.score]));
}
