import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import { isStatement } from '../../record/entry.ts';
import { sense } from '../../words/senses.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { holdsAmount } from '../decide/amounts.ts';
import { isHeldByOpposite } from '../decide/polarity.ts';
import { isLikely } from '../decide/presence.ts';
import { rolesDiffer } from '../decide/roles.ts';
import { isNotDone } from '../decide/standing.ts';
import {
  answersTopic,
  holdsTopic,
  isNear,
  merge,
  ofType,
  partiesOf,
  withBest,
  within,
} from '../decide/topical.ts';
import { type Hunt, hunt } from '../find/hunt.ts';
import type { Scored } from '../find/rank.ts';
import { roomOf } from '../find/room.ts';
import { AS_GOOD, type Query } from '../find/wanted.ts';
import type { Amount } from '../frame/frame.ts';
import { actorsOf, type Frame, type Period, topicsOf } from '../frame/frame.ts';
import { closeAnswer, holdsDeed } from './close.ts';
import { speakingOf, whichOf } from './namesakes.ts';
import { closestOf, nearestOf, sensedAnswer } from './nearest.ts';
import { newest } from './newest.ts';
import { declined, itemsOf, notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';
import { tellingFirst } from './telling.ts';
import { nameIn, ownFirst, voicesOf } from './voices.ts';

const NEAREST = 3;

/** Answers a question about a topic: what somebody said on it, who spoke of it, what happened in it. */
export async function topicAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const [named] = frame.speakers;
  if (named !== undefined && actorsOf(frame.speakers).length === 0) return stranger(desk, frame);
  const several =
    named === undefined || frame.speakers.length > 1 ? [] : await speakingOf(desk, named, frame);
  if (named !== undefined && several.length > 1) return whichOf(desk, named, frame, several);
  if (frame.order !== 'best' || frame.act === 'count' || listsTopic(frame)) {
    const listed = await newest(desk, frame);
    if (listed !== null) return listed;
  }
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  return named === undefined ? ofAnybody(desk, frame, found) : ofSpeaker(desk, frame, found);
}

/** *Quotes about T* is a list: the newest first, like every other. */
const listsTopic = (frame: Frame): boolean =>
  frame.act === 'quotes' && frame.speech && frame.quoted === null && topicsOf(frame).length <= 3;

async function ofAnybody(desk: Desk, frame: Frame, found: Hunt): Promise<Answer> {
  const statements = (await found.best('statement')).filter(ofType(frame));
  const developments = (await found.best('development')).filter(ofType(frame));
  const all = merge(frame, statements, developments);
  const telling = all.filter(tellsWho(frame, found));
  const fitting = telling
    .filter(within(frame.period))
    .filter(holdsAmount(frame.amount))
    .filter((one) => !isTurnedRound(desk, frame, found, one) && !isNotDone(frame, found.query, one));
  const ranked = tellingFirst(frame, fitting);
  if (ranked[0] !== undefined && answersTopic(frame, ranked[0]) && !isOfOthers(frame, ranked[0])) {
    // Nobody is said to be whom a question means by what holds not all of it.
    const isCloseOnly =
      frame.act === 'who-said' ? holdsLittle(frame, found, ranked) : lacksHalf(frame, ranked[0]);
    const best = isCloseOnly ? await closestOf(desk, frame, found, ranked) : withBest(ranked);
    const items = await itemsOf(desk, best);
    const total = Math.max(best.length, await totalOf(found, frame, null, best));
    const lead = isCloseOnly ? say.closest(items) : say.found(frame, items, total);
    return onRecord(frame, lead, items, { total });
  }
  if (frame.amount !== null) return withoutAmount(desk, frame, frame.amount, all);
  const other = otherDay(frame, telling[0]);
  if (other !== null) return onAnotherDay(desk, frame, other, withBest(telling));
  const close = (await closeAnswer(desk, frame, found, all)) ?? (await sensedAnswer(desk, frame, found));
  if (close !== null) return close;
  const near = (await nearestOf(desk, frame, found, all.filter(isNear))).slice(0, NEAREST);
  if (near[0] === undefined) return declined(frame);
  const items = await itemsOf(desk, near);
  const missedPeriod = frame.period !== null && answersTopic(frame, near[0]);
  return notOnRecord(
    frame,
    missedPeriod ? say.notInPeriod(frame.period, items) : say.notOnRecord(frame, items),
    items,
  );
}

/** *What is X unhappy about?* where another is unhappy with X. */
const isTurnedRound = (desk: Desk, { act, about, speech }: Frame, { query }: Hunt, entry: Scored): boolean =>
  entry.kind === 'statement' &&
  act === 'what-said' &&
  !speech &&
  about[0]?.actors.length !== 0 &&
  rolesDiffer(query, entry, desk.index);

/** Of *who did it?* it tells neither what is the opposite, nor what has but the names of those it was done with. */
const tellsWho =
  (frame: Frame, { query }: Hunt) =>
  (entry: Scored): boolean => {
    if (frame.act !== 'who-said' || frame.speech) return true;
    if (isHeldByOpposite(query, entry)) return false;
    if (topicsOf(frame).length === 1 && isOnlyNear(query, entry)) return false;
    const words = query.wanted.filter(({ unit }) => unit.actors.length === 0);
    const isOnlyNames = words.every(({ unit }) => unit.light) && topicsOf(frame).length > 0;
    return !isOnlyNames || words.length === 0 || words.some(({ near }) => holdsAny(entry, near));
  };

/** *Who hosts the talks?*: whether what is asked for, by its first word, is held by words alone that are but near to it. */
function isOnlyNear({ wanted }: Query, { keys }: Scored): boolean {
  const asked = wanted.find(({ unit }) => unit.actors.length === 0 && !unit.light);
  if (asked === undefined) return false;
  const held = [...asked.near].filter(([key]) => keys.has(key));
  return (
    held.length > 0 &&
    held.every(([key, nearness]) => nearness < AS_GOOD && sense(key, asked.unit.stem) !== 1)
  );
}

const holdsAny = ({ keys }: Scored, near: ReadonlyMap<string, number>): boolean =>
  [...near.keys()].some((key) => keys.get(key) === 1);

/** *Who invaded X?*: what was done, or is feared, elsewhere is not even close. */
const isOfOthers = ({ act, speech }: Frame, { missing }: Scored): boolean =>
  act === 'who-said' && !speech && missing.some(({ unit }) => unit.actors.length > 0);

/** With so many words a question tells whom it means. */
const TELLING = 3;

/** Whether the best entry lacks a word of a question, or has many of them only by chance. */
function holdsLittle(frame: Frame, { query }: Hunt, ranked: readonly Scored[]): boolean {
  const [best] = ranked;
  if (best === undefined || best.missing.length > 0 || best.kin) return true;
  if (!frame.speech && isOnlyNear(query, best)) return true;
  return (
    !frame.speech &&
    topicsOf(frame).length >= TELLING &&
    best.kind === 'statement' &&
    !isLikely(query, best, ranked, false)
  );
}

/** *Which envoy said …?*: what has not even half of the words that tell whom a question means is only the closest. */
const lacksHalf = (frame: Frame, { missing }: Scored): boolean =>
  frame.act === 'what-said' &&
  topicsOf(frame).length >= TELLING &&
  2 * missing.length >= topicsOf(frame).length;

async function ofSpeaker(desk: Desk, frame: Frame, found: Hunt): Promise<Answer> {
  const named = actorsOf(frame.speakers);
  const voices = voicesOf(desk, frame);
  const own = ownFirst(named, await found.best('statement', voices)).filter(ofType(frame));
  const inPeriod = own.filter(within(frame.period));
  const fitting = inPeriod.filter(holdsTopic(frame)).filter(holdsAmount(frame.amount));
  if (fitting[0] !== undefined) {
    const best = withBest(fitting);
    const items = await itemsOf(desk, best);
    const total = Math.max(best.length, await totalOf(found, frame, voices, best));
    return onRecord(frame, say.found(frame, items, total), items, { total });
  }
  const developments = (await found.best('development')).filter(ofType(frame));
  const done = developments
    .filter((one) => holdsTopic(frame)(one) && partiesOf(one).some((ref) => named.includes(ref)))
    .filter((one) => isHeldBy(named)(one) || holdsDeed(found, one))
    .filter(holdsAmount(frame.amount));
  if (frame.amount !== null && (frame.speech || done.length === 0))
    return withoutAmount(desk, frame, frame.amount, [
      ...own,
      ...merge({ act: 'what-said', speech: false }, await found.best('statement'), developments),
    ]);
  const doneThen = done.filter(within(frame.period));
  if (!frame.speech && doneThen.length > 0) {
    const items = await itemsOf(desk, withBest(doneThen));
    return onRecord(frame, say.found(frame, items, items.length), items);
  }
  const other = otherDay(frame, own[0]);
  if (other !== null) return onAnotherDay(desk, frame, other, withBest(own));
  const held = developments.filter(isHeldBy(named)).filter((one) => one.coverage >= HELD);
  if (frame.speech && frame.period === null && frame.amount === null && held.length > 0) {
    const items = await itemsOf(desk, withBest(held));
    return onRecord(frame, say.closest(items), items, { total: items.length });
  }
  if (!frame.speech && frame.period !== null && done.length > 0)
    return onAnotherDay(desk, frame, frame.period, withBest(done));
  const statements = await found.best('statement');
  const all = merge({ act: 'what-said', speech: true }, statements, developments);
  const sensed = await nearestOf(desk, frame, found, []);
  const onTopic = all.filter((one) => one.missing.length === 0 && holdsTopic(frame)(one));
  const ownSensed = sensed.filter((one) => partiesOf(one).some((ref) => voices.includes(ref)));
  const near = [
    ...new Map(
      [...onTopic.slice(0, 1), ...ownSensed, ...own.filter(isNear), ...all.filter(isNear), ...own].map(
        (one) => [one.entry.ref, one],
      ),
    ).values(),
  ].slice(0, NEAREST);
  const items = await itemsOf(desk, near);
  return notOnRecord(
    frame,
    named.length === 0 ? say.unknownSpeaker(frame, items) : say.notAbout(nameIn(desk, frame), items),
    items,
  );
}

/** *What does X say of T?*: a position of theirs tells it where no words of theirs do. */
const isHeldBy =
  (named: readonly string[]) =>
  ({ entry }: Scored): boolean =>
    !isStatement(entry) && entry.phase === 'position' && entry.actors.some((ref) => named.includes(ref));
/** So much of a question it must hold. */
const HELD = 0.66;

/** What a question is about may be on the record, without the figure that it asks for: what has one comes first. */
async function withoutAmount(
  desk: Desk,
  frame: Frame,
  amount: Amount,
  ranked: readonly Scored[],
): Promise<Answer> {
  const near = [...new Map(ranked.filter(isNear).map((one) => [one.entry.ref, one])).values()];
  if (near.length === 0) return declined(frame);
  const told = near
    .filter((one) => answersTopic({ ...frame, speech: false }, one))
    .filter(holdsAmount(amount));
  const nearest = [...told, ...near.filter((one) => !told.includes(one))].slice(0, NEAREST);
  const items = await itemsOf(desk, nearest);
  const of = frame.speakers.length === 0 ? null : nameIn(desk, frame);
  return notOnRecord(frame, say.noAmount(amount, of, items), items);
}

async function stranger(desk: Desk, frame: Frame): Promise<Answer> {
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const near = merge(
    { act: 'what-said', speech: true },
    await found.best('statement'),
    await found.best('development'),
  ).filter(isNear);
  const items = await itemsOf(desk, near.slice(0, NEAREST));
  return notOnRecord(frame, say.unknownSpeaker(frame, items), items);
}

/** How many statements match in all; for what has no strict count, what is shown. */
const totalOf = async (
  found: Hunt,
  { period }: Frame,
  speakers: readonly string[] | null,
  best: readonly Scored[],
): Promise<number> =>
  best[0]?.kind === 'development' ? best.length : (await found.all('statement', speakers, period)).length;

/** A question that says enough of what it means is answered also when it is wrong about the day, and told so. */
const SURE = 0.68;
function otherDay(frame: Frame, best: Scored | undefined): Period | null {
  const lists = frame.act === 'summary' || frame.act === 'quotes' || frame.act === 'count';
  return frame.period === null || lists || best === undefined || best.coverage < SURE ? null : frame.period;
}

export async function onAnotherDay(
  desk: Desk,
  frame: Frame,
  period: Period,
  ranked: readonly Scored[],
): Promise<Answer> {
  const items: Item[] = await itemsOf(desk, ranked);
  if (frame.claim && !say.isDated(items[0]) && tellsOtherDay(frame, ranked[0]))
    return onRecord(frame, say.contradicted(null, items), items, { verdict: 'contradicted' });
  if (frame.claim && !say.isDated(items[0])) return notOnRecord(frame, say.undated(period, items), items);
  return onRecord(frame, say.otherDay(period, items), items, {
    verdict: frame.claim ? 'contradicted' : null,
  });
}

/** *On Monday*, where the words of an entry without a day have *on Sunday*. */
function tellsOtherDay({ text }: Frame, entry: Scored | undefined): boolean {
  const asked = tokenize(text).filter(({ word }) => WEEKDAY.test(word));
  const told = [...(entry?.words ?? [])].filter((word) => WEEKDAY.test(word));
  return asked.length > 0 && told.length > 0 && !asked.some(({ word }) => told.includes(word));
}
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
