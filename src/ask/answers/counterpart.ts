import type { Desk } from '../../recall/desk.ts';
import { representedBy } from '../../record/actor.ts';
import type { Answer } from '../answer.ts';
import { actorsOf, type Frame } from '../frame/frame.ts';
import { acrossFrom, sidesOf } from './across.ts';
import { notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';

const SHOWN = 3;

/** Answers *who is X’s counterpart?*: whom of another side X meets most often, of the one asked for where one is, with the meetings. */
export async function counterpartAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const [of] = actorsOf(frame.speakers);
  const actor = desk.index.get(of ?? '');
  if (of === undefined || actor === undefined) return notOnRecord(frame, say.noCounterpart(null), []);
  const asked = actorsOf(frame.addressees);
  const isMeant = (ref: string): boolean => {
    const other = desk.index.get(ref);
    if (other?.kind !== 'person') return false;
    return asked.length === 0 || representedBy(other).some((side) => asked.includes(side));
  };
  const found = await acrossFrom(desk, new Set(sidesOf(desk, of)), actor.kind === 'person' ? isMeant : null);
  const other = desk.index.get(found?.ref ?? '');
  if (found === null || other === undefined) return notOnRecord(frame, say.noCounterpart(actor), []);
  const meetings = await desk.developmentItems(found.meetings.slice(0, SHOWN), () => 0.5);
  return onRecord(frame, say.counterpart(other, actor), [desk.actorItem(other, 1), ...meetings], {
    total: 1,
  });
}
