import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import { isStatement } from '../../record/entry.ts';
import { type ActorRef, refNumber } from '../../record/refs.ts';
import { speakerTerm } from '../../record/search-terms.ts';
import type { Statement } from '../../record/statement.ts';
import type { Answer } from '../answer.ts';
import { hunt, type Listed } from '../find/hunt.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame, LISTED, type Named, type Period, topicsOf } from '../frame/frame.ts';
import { type Choice, wider } from './choices.ts';
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
    frame.speakers.length === 1 && named !== undefined ? await namesakes(desk, named, frame) : null;
  if (several !== null) return several;
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
  const numbers = new Set(await desk.store.saidTo(to, {}));
  return listed.filter(({ number }) => numbers.has(number));
}

const leadOf = (frame: Frame, items: readonly Item[], total: number): string =>
  frame.act === 'when' ? say.found(frame, items, 1) : say.listOf(frame, items, total);

/** Statements that hold all topics of a frame, in the order that it asks for. */
export async function statementsOf(
  desk: Desk,
  frame: Frame,
  speakers: readonly string[] | null,
  period: Period | null,
): Promise<Listed[]> {
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const listed = await found.all('statement', speakers, period);
  if (frame.eventTypes.length === 0) return ordered(await dated(desk, listed), frame);
  const refs = new Set(
    (
      await desk.store.listStatements({
        eventTypes: frame.eventTypes,
        ...(speakers !== null && { speakers }),
        limit: 10_000,
      })
    ).map(({ ref }) => refNumber(ref)),
  );
  return ordered(
    await dated(
      desk,
      listed.filter(({ number }) => refs.has(number)),
    ),
    frame,
  );
}

/** What has no day of its own stands by that of its source. */
async function dated(desk: Desk, listed: readonly Listed[]): Promise<Listed[]> {
  const undated = listed.filter(({ day }) => day === null);
  if (undated.length === 0) return [...listed];
  const prepared = await roomOf(desk).prepared(
    'statement',
    undated.map(({ number }) => number),
  );
  const items = await desk.statementItems(
    prepared.flatMap(({ entry }) => (isStatement(entry) ? [entry] : [])),
  );
  const days = new Map(
    items.map(({ statement, sources }) => [
      refNumber(statement.ref),
      sources.map(({ published }) => published).find((one) => one !== null) ?? null,
    ]),
  );
  return listed.map(({ number, day }) => ({
    number,
    day: day ?? days.get(number)?.slice(0, 10) ?? null,
    ...(day === null && { isUndated: true }),
  }));
}

/** By day; what has no day of its own comes after what has, by that of its source. */
function ordered(listed: Listed[], { order }: Frame): Listed[] {
  const sign = order === 'earliest' ? 1 : -1;
  return listed.sort(
    (a, b) =>
      Number(a.isUndated ?? false) - Number(b.isUndated ?? false) ||
      sign * (a.day ?? '').localeCompare(b.day ?? '') ||
      a.number - b.number,
  );
}

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

/** The part of a list that a frame asks for, as items. */
export async function shown(desk: Desk, { skip }: Frame, listed: readonly Listed[]): Promise<Item[]> {
  const prepared = await roomOf(desk).prepared(
    'statement',
    listed.slice(skip, skip + LISTED).map(({ number }) => number),
  );
  const statements = prepared.flatMap(({ entry }): Statement[] => (isStatement(entry) ? [entry] : []));
  return desk.statementItems(
    statements,
    ({ ref }) => 1 - statements.findIndex((one) => one.ref === ref) / (statements.length + 1),
  );
}

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

/** Several people on the record bear the name: each is told with what there is of theirs. */
async function namesakes(desk: Desk, named: Named, frame: Frame): Promise<Answer | null> {
  const people = named.actors
    .flatMap((ref) => desk.index.get(ref) ?? [])
    .filter((actor) => actor.kind === 'person' && !actor.anonymous);
  if (people.length < 2) return null;
  const said = await Promise.all(
    people.map(async (actor) => ({
      actor,
      listed: await statementsOf(desk, { ...frame, speakers: [] }, [actor.ref], frame.period),
    })),
  );
  const speaking = said
    .filter(({ listed }) => listed.length > 0)
    .sort((a, b) => b.listed.length - a.listed.length);
  if (speaking.length < 2) {
    const [only] = speaking;
    return only === undefined
      ? null
      : listAnswer(desk, { ...frame, speakers: [{ text: only.actor.name, actors: [only.actor.ref] }] });
  }
  const sections = await Promise.all(
    speaking.map(async ({ actor, listed }) => ({
      heading: `${actor.name} (${listed.length})`,
      items: await shown(desk, { ...frame, skip: 0 }, listed.slice(0, 2)),
    })),
  );
  const total = speaking.reduce((sum, { listed }) => sum + listed.length, 0);
  const choices = speaking.slice(0, 5).map(({ actor }) => ({
    label: actor.name,
    frame: { ...frame, speakers: [{ text: actor.name, actors: [actor.ref] }] },
  }));
  const lead = say.whichOne(
    named,
    speaking.slice(0, 8).map(({ actor, listed }) => ({ name: actor.name, count: listed.length })),
  );
  return onRecord(
    frame,
    lead,
    sections.flatMap(({ items }) => items.slice(0, 1)),
    { total, sections, choices },
  );
}

/** Whether a frame asks for a list: nothing but speakers and periods narrow it. */
export const isList = (frame: Frame): boolean => topicsOf(frame).length === 0;
