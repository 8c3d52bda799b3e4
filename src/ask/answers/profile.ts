import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import type { Answer } from '../answer.ts';
import { hunt } from '../find/hunt.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame } from '../frame/frame.ts';
import { unitsIn } from '../frame/units.ts';
import { declined, itemsOf, notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';

const SAID = 3;
const PART = 3;
const NEAR = 0.2;

/** Answers *who is X*: office, whom they represent, what they said, what they had part in. */
export async function profileAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const actors = actorsOf(frame.speakers).flatMap((ref) => desk.index.get(ref) ?? []);
  if (actors.length === 0) return unknown(desk, frame);
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
  return onRecord(frame, say.whoIs(actors), items);
}

async function unknown(desk: Desk, frame: Frame): Promise<Answer> {
  const [named] = frame.speakers;
  if (named === undefined) return declined(frame);
  const about = { ...frame, speakers: [], about: unitsIn(named.text, desk.index), matter: named.text };
  const found = await hunt(desk.store, desk.index, roomOf(desk), about);
  const near = (await found.best('development')).filter((one) => one.coverage >= NEAR).slice(0, 2);
  return notOnRecord(frame, say.unknownActor(named), await itemsOf(desk, near));
}
