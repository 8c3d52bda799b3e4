import type { Item } from '../../recall/items.ts';
import { notOnRecord, onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame, type Frame } from '../frame/frame.ts';
import { unitsIn } from '../frame/units.ts';
import { pointed } from './antecedents.ts';
import { daysOf } from './later.ts';
import { answered, type Turn, type TurnReader } from './turn.ts';

/** *Was that before or after T?*, *did he say it after T?*: what was shown, how they are set in order, and T. */
const IN_ORDER =
  /^(?:(?:and|but|so)\s+)*(?:(?:was|is|were)\s+(?:that|it|this)|did\s+\S+\s+(?:say|do)\s+(?:that|it|this|so))\s+(before\s+or\s+after|after\s+or\s+before|before|after)\s+(.+?)[\s?.!]*$/iu;

/**
 * Whether the first entry shown comes before or after something that happened, by the days of both. Where the record
 * gives no day for one of them, or the same, it is not told; such a turn claims nothing of what is named in it.
 */
export const inOrder: TurnReader = async (turn) => {
  const [, how = '', named = ''] = IN_ORDER.exec(turn.text) ?? [];
  const [ref] = turn.state.shown;
  if (named === '' || ref === undefined) return null;
  const frame: Frame = { ...emptyFrame(turn.text, 'when'), refs: [ref] };
  const [first] = (await answered(turn, frame)).items;
  const other = await happened(turn, await pointed(turn, named));
  const items = [first, other].filter((item) => item !== undefined);
  if (first === undefined || other === undefined) return notOnRecord(frame, say.notOnRecord(frame, []), []);
  const order = orderOf(first, other);
  if (order === null) return notOnRecord(frame, say.orderUnknown(items), items);
  const isClaim = !/\bor\b/i.test(how);
  const bearsOut = how.toLowerCase() === order;
  return onRecord({ ...frame, claim: isClaim }, say.inOrder(order, first, other), items, {
    verdict: isClaim ? (bearsOut ? 'confirmed' : 'contradicted') : null,
  });
};

/** What happened, by the words for it; undefined where the record does not have it. */
async function happened(turn: Turn, matter: string): Promise<Item | undefined> {
  const about = unitsIn(matter, turn.desk.index);
  const answer = await answered(turn, { ...emptyFrame(turn.text, 'when'), about, matter });
  return answer.onRecord ? answer.items.find(({ kind }) => kind === 'development') : undefined;
}

/** Which of two comes first; null where a day is not known, and where they are not clear of each other. */
function orderOf(first: Item, other: Item): 'before' | 'after' | null {
  const [one, two] = [daysOf(first), daysOf(other)];
  if (one.latest !== null && two.earliest !== null && one.latest < two.earliest) return 'before';
  if (one.earliest !== null && two.latest !== null && one.earliest > two.latest) return 'after';
  return null;
}
