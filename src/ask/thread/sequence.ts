import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import { entriesAnswer } from '../answers/entries.ts';
import { notOnRecord, onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame, type Frame } from '../frame/frame.ts';
import { readFrame } from '../frame/read.ts';
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

const FIRST =
  /^(?:(?:and|but|so)\s+)*(?:which|who)(?: (?:one|statement|quote|remark)s?)?(?: of (?:them|the(?:se| )?(?:two|three)?|those(?: two)?|these(?: two)?))? (?:(?:came|comes|was|were|is|spoke|said (?:it|that)|did (?:it|that)|happened)(?: (?:said|made|the))? )?(first|last|earlier|earliest|oldest|older|later|latest|newer|newest)[\s?.!]*$/iu;

/** *Which of them came first?*: of what was shown, the entry of the first or the last day; where days are not known, that is said. */
export const whichFirst: TurnReader = async (turn) => {
  const [, which = ''] = FIRST.exec(turn.opening.rest) ?? [];
  const { shown } = turn.state;
  if (which === '' || shown.length < 2) return null;
  const frame: Frame = { ...emptyFrame(turn.text, 'show'), refs: shown };
  const { items } = await entriesAnswer(turn.desk, frame);
  const isLast = /^(?:la|ne)/i.test(which);
  const dayIn = (item: Item): string | null => daysOf(item)[isLast ? 'latest' : 'earliest'];
  const dated = items
    .filter((item) => dayIn(item) !== null)
    .sort((one, two) => (isLast ? -1 : 1) * (dayIn(one) ?? '').localeCompare(dayIn(two) ?? ''));
  const [first, second] = dated;
  if (first === undefined || second === undefined || dayIn(first) === dayIn(second))
    return notOnRecord(frame, say.orderUnknown(dated.length > 1 ? dated : items), items);
  const at = { ...frame, refs: [refOf(first)] };
  return onRecord(at, say.found(at, [first], 1), [first, ...items.filter((item) => item !== first)], {
    total: 1,
  });
};

const WHICH_OF =
  /^(?:(?:and|but|so)\s+)*(?:which(?: (?:one|ones|statements?|quotes?))?|(?:what|any|(?:are|is) (?:any|one))(?: (?:one|ones))? of (?:them|those|these))\b/iu;

/** *Which of them is from Friday?*: of what was shown, what is of that day. */
export const whichOfDay: TurnReader = async (turn) => {
  const { shown } = turn.state;
  const { period, about, speakers } = readFrame(turn.text, turn.reading);
  if (period === null || shown.length < 2 || !WHICH_OF.test(turn.opening.rest)) return null;
  if (speakers.length > 0 || about.some(({ light }) => !light)) return null;
  const frame: Frame = { ...emptyFrame(turn.text, 'show'), refs: shown };
  const { items } = await entriesAnswer(turn.desk, frame);
  const ofDay = items.filter((item) => {
    const { earliest, latest } = daysOf(item);
    return (
      earliest !== null && earliest <= (period.to ?? earliest) && (latest ?? earliest) >= (period.from ?? '')
    );
  });
  const [first] = ofDay;
  if (first === undefined) return notOnRecord(frame, say.notInPeriod(period, items), items);
  const at: Frame = { ...frame, refs: ofDay.map(refOf) };
  return onRecord(at, say.found(at, [first], ofDay.length), ofDay, { total: ofDay.length });
};

/** What happened, by the words for it; undefined where the record does not have it. */
async function happened(turn: Turn, matter: string): Promise<Item | undefined> {
  const about = unitsIn(matter, turn.desk.index);
  const asked = { ...emptyFrame(turn.text, 'when'), about, matter };
  const put = await answered(turn, asked);
  const answer = put.onRecord ? put : await answered(turn, readFrame(`when ${matter}?`, turn.reading));
  return answer.onRecord ? answer.items.find(({ kind }) => kind === 'development') : undefined;
}

/** Which of two comes first; null where a day is not known, and where they are not clear of each other. */
function orderOf(first: Item, other: Item): 'before' | 'after' | null {
  const [one, two] = [daysOf(first), daysOf(other)];
  if (one.latest !== null && two.earliest !== null && one.latest < two.earliest) return 'before';
  if (one.earliest !== null && two.latest !== null && one.earliest > two.latest) return 'after';
  return null;
}
