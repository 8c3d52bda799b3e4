import type { Desk } from '../../recall/desk.ts';
import type { Answer } from '../answer.ts';
import { ofType, partiesOf, within } from '../decide/topical.ts';
import { hunt } from '../find/hunt.ts';
import type { Scored } from '../find/rank.ts';
import { roomOf } from '../find/room.ts';
import type { Frame } from '../frame/frame.ts';
import { happened, isUndone } from './happened.ts';
import { itemsOf, notOnRecord } from './outcome.ts';
import * as say from './say.ts';

/** What says only that something came about. */
const HAPPENS = /^(?:happens?|happened|happening)$/;
/** The end of a claim that something came about, and in which forms that is over. */
const CAME_ABOUT =
  /\b(?:happen|happened|happening|started?|began|begun|begin|opened|ended|finished|took place|taken place|take place)[\s?]*$/i;
const IS_OVER = /\b(?:happened|started|began|begun|opened|ended|finished|took place|taken place)[\s?]*$/i;

/** *Did the dinner happen?*, *have the talks begun?*: of what was only planned that is told, before whoever spoke of it; else null. */
export async function onlyAhead(desk: Desk, frame: Frame): Promise<Answer | null> {
  const isPast = frame.past || IS_OVER.test(frame.text);
  if (!isPast || frame.speech || frame.quoted !== null || !CAME_ABOUT.test(frame.matter)) return null;
  const about = frame.about.filter(({ text }) => !HAPPENS.test(text));
  const matter = frame.matter.replace(/\s*\b(?:happen\p{L}*|t(?:ook|aken?) place)[\s?]*$/iu, '');
  const asked = { ...frame, past: true, matter, about: about.length > 0 ? about : frame.about };
  const found = await hunt(desk.store, desk.index, roomOf(desk), asked);
  const developments = (await found.best('development')).filter(ofType(asked)).filter(within(asked.period));
  const match = happened(desk, asked, found, partiesFirst(asked, developments));
  if (match === null || match.conflict !== null || !isUndone(asked, match.entry)) return null;
  const items = await itemsOf(desk, [match.entry]);
  return notOnRecord(frame, say.undone(items), items);
}

/** Those first in which whoever is named takes part, and is not only named beside it. */
function partiesFirst({ about }: Frame, told: readonly Scored[]): Scored[] {
  const named = about.flatMap(({ actors }) => actors);
  const takesPart = (one: Scored): number =>
    named.length === 0 || partiesOf(one).some((ref) => named.includes(ref)) ? 0 : 1;
  return [...told].sort((one, other) => takesPart(one) - takesPart(other));
}
