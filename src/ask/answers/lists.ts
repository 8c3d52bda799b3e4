import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import { isStatement } from '../../record/entry.ts';
import { type ActorRef, refNumber } from '../../record/refs.ts';
import { speakerTerm } from '../../record/search-terms.ts';
import type { Answer } from '../answer.ts';
import type { Listed } from '../find/hunt.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame, LISTED, topicsOf } from '../frame/frame.ts';
import { type Choice, wider } from './choices.ts';
import { shown, statementsOf } from './listed.ts';
import { speakingOf, whichOf } from './namesakes.ts';
import { notOnRecord, onRecord } from './outcome.ts';
import { positionAnswer } from './position.ts';
import * as say from './say.ts';
import { voicesOf } from './voices.ts';

const NEAREST = 3;

/** All that somebody said, or that was said in a period: the newest first, with the true total. */
export async function listAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const [named] = frame.speakers;
  if (named !== undefined && named.actors.length === 0)
    return notOnRecord(frame, say.unknownSpeaker(frame, []), []);
  const several =
    frame.speakers.length === 1 && named !== undefined ? await speakingOf(desk, named, frame) : [];
  const [first, another] = several;
  if (named !== undefined && another !== undefined) return whichOf(desk, named, frame, several);
  if (first !== undefined) {
    const { name, ref } = first.actor;
    return listAnswer(desk, { ...frame, speakers: [{ text: name, actors: [ref] }] });
  }
  const speakers = named === undefined ? null : voicesOf(desk, frame);
  const all = await statementsOf(desk, frame, speakers, frame.period);
  const listed = named === undefined ? await saidTo(desk, all, actorsOf(frame.addressees)) : all;
  const untold = named === undefined ? null : await toNobody(desk, frame, listed);
  if (untold !== null) return untold;
  if (listed.length > 0) {
    const total = listed.length;
    const asked = onPage(frame, total);
    const own = await namedFirst(desk, listed, speakers === null ? [] : actorsOf(frame.speakers));
    const items = await shown(desk, asked, await toldFirst(desk, own, actorsOf(frame.addressees)));
    const lead = frame.act === 'count' ? say.countOf(asked, items, total) : leadOf(asked, items, total);
    return onRecord(asked, lead, items, { total, choices: pagesOf(asked, total) });
  }
  if (frame.period !== null) {
    const anyTime = await statementsOf(desk, frame, speakers, null);
    if (anyTime.length > 0) {
      const items = (await shown(desk, frame, anyTime)).slice(0, NEAREST);
      return notOnRecord(frame, say.notInPeriod(frame.period, items), items);
    }
  }
  const actor = desk.index.get(named?.actors[0] ?? '');
  if (actor === undefined) return notOnRecord(frame, say.notInPeriod(frame.period, []), []);
  // Whose view is asked for may have said nothing, and want something.
  const position = VIEW.test(frame.text) ? await positionAnswer(desk, frame) : null;
  if (position?.onRecord === true) return position;
  const parts = await desk.store.listDevelopments({ parties: actorsOf(frame.speakers), limit: NEAREST });
  const items: Item[] = await desk.developmentItems(parts, () => 0.3);
  return notOnRecord(frame, say.saidNothing(actor, items), items);
}

const VIEW = /\b(?:views?|opinions?|take|stance|line|think)\b/i;

/** *What did X tell Y?*: where none of it is recorded as said to Y, that is said before the rest of what X said. */
async function toNobody(desk: Desk, frame: Frame, listed: Listed[]): Promise<Answer | null> {
  const to = actorsOf(frame.addressees);
  if (to.length === 0 || listed.length === 0 || (await saidTo(desk, listed, to)).length > 0) return null;
  const items = (await shown(desk, { ...frame, skip: 0 }, listed)).slice(0, NEAREST);
  return notOnRecord(frame, say.saidToNobody(frame.speakers, frame.addressees, items), items);
}

/** Of a list, what was said to these; all of it where it is asked of nobody in particular. */
async function saidTo(desk: Desk, listed: Listed[], to: readonly ActorRef[]): Promise<Listed[]> {
  if (to.length === 0) return listed;
  // What is said to a state is said to who speaks for it.
  const hearers = [...new Set([...to, ...to.flatMap((ref) => desk.index.spokenForBy(ref))])];
  const numbers = new Set(await desk.store.saidTo(hearers, {}));
  return listed.filter(({ number }) => numbers.has(number));
}

const leadOf = (frame: Frame, items: readonly Item[], total: number): string =>
  frame.act === 'when' ? say.found(frame, items, 1) : say.listOf(frame, items, total);

/** Of several voices, those that were named come first. */
async function namedFirst(
  desk: Desk,
  listed: readonly Listed[],
  named: readonly ActorRef[],
): Promise<Listed[]> {
  const own = new Set((await roomOf(desk).postings('statement', named.map(speakerTerm))).flat());
  const isOwn = ({ number }: Listed): boolean => own.has(number);
  return named.length === 0 ? [...listed] : [...listed.filter(isOwn), ...listed.filter((one) => !isOwn(one))];
}

/** Of a list that can be looked through, what was said to those who are named comes first. */
async function toldFirst(desk: Desk, listed: Listed[], to: readonly ActorRef[]): Promise<Listed[]> {
  if (to.length === 0 || listed.length > LOOKED_THROUGH) return listed;
  const prepared = await roomOf(desk).prepared(
    'statement',
    listed.map(({ number }) => number),
  );
  const told = new Set(
    prepared.flatMap(({ entry }) =>
      isStatement(entry) && entry.addressees.some((ref) => to.includes(ref)) ? [refNumber(entry.ref)] : [],
    ),
  );
  const isTold = ({ number }: Listed): boolean => told.has(number);
  return [...listed.filter(isTold), ...listed.filter((one) => !isTold(one))];
}

const LOOKED_THROUGH = 500;

/** A frame that asks for a part beyond the end of a list gets its last. */
export const onPage = (frame: Frame, total: number): Frame => ({
  ...frame,
  skip: Math.min(frame.skip, LISTED * Math.floor((total - 1) / LISTED)),
});

/** The parts of a list before and after the one that a frame asks for, and the list more widely. */
export const pagesOf = (frame: Frame, total: number): Choice[] => [
  ...(frame.skip > 0
    ? [{ label: `Previous ${LISTED}`, frame: { ...frame, skip: Math.max(0, frame.skip - LISTED) } }]
    : []),
  ...(frame.skip + LISTED < total
    ? [
        {
          label: `Next ${Math.min(LISTED, total - frame.skip - LISTED)}`,
          frame: { ...frame, skip: frame.skip + LISTED },
        },
      ]
    : []),
  ...wider({ ...frame, skip: 0 }),
];

/** Whether a frame asks for a list: nothing but speakers and periods narrow it. */
export const isList = (frame: Frame): boolean => topicsOf(frame).length === 0;
