import type { Desk } from '../../recall/desk.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import { compare, untoldTo } from '../decide/compare.ts';
import { LIKELIHOOD } from '../decide/condition.ts';
import { asksOfDeed, isOthersDeed, lacksDeed } from '../decide/doing.ts';
import { isOfWords, isToldOf } from '../decide/of-words.ts';
import { related } from '../decide/roles.ts';
import { isOnlySpokenOf } from '../decide/standing.ts';
import { isNear, merge, ofType, partiesOf, withBest, within } from '../decide/topical.ts';
import { isWhole } from '../decide/whole.ts';
import { type Hunt, hunt } from '../find/hunt.ts';
import { dateOf } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame, topicsOf } from '../frame/frame.ts';
import { unitsIn } from '../frame/units.ts';
import { onlyAhead } from './ahead.ts';
import { closeAnswer, closeDeed } from './close.ts';
import { differencesFrom } from './differing.ts';
import { happened, holds, isUndone, performance, wholeOf } from './happened.ts';
import { looseOf, type Match, matchOf } from './match.ts';
import { closestOf, mayBeMeant, nearestOf, sensedAnswer } from './nearest.ts';
import { declined, itemsOf, notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';
import { onAnotherDay } from './topics.ts';
import { nameIn, ownFirst, voicesOf } from './voices.ts';

const NEAREST = 3;
/** By so much must the words of another speaker fit better to correct a question. */
const BETTER = 0.15;

/** Answers whether somebody said or did just this, and who did. */
export async function claimAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const strange = ofStranger(desk, frame);
  if (strange !== null) return claimAnswer(desk, strange);
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const statements = (await found.best('statement')).filter(ofType(frame));
  return frame.speakers.length === 0
    ? ofAnybody(desk, frame, found, statements)
    : ofSpeaker(desk, frame, found, statements);
}

/** *Did X refuse?* of a deed of whom the record has no actor: they may be told of by name. Null for every other frame. */
function ofStranger({ index }: Desk, frame: Frame): Frame | null {
  const [one, ...others] = frame.speakers;
  if (
    one === undefined ||
    others.length > 0 ||
    one.actors.length > 0 ||
    frame.speech ||
    frame.quoted !== null
  )
    return null;
  const matter = `${one.text} ${frame.matter}`;
  const units = unitsIn(one.text, index).map((unit) => ({ ...unit, proper: true }));
  return units.length === 0 ? null : { ...frame, speakers: [], matter, about: [...units, ...frame.about] };
}

async function ofAnybody(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  statements: readonly Scored[],
): Promise<Answer> {
  const timely = statements.filter(within(frame.period));
  const performed = performance(desk, frame, timely);
  if (performed !== null) return judged(desk, frame, found, performed);
  const ahead = await onlyAhead(desk, frame);
  if (ahead !== null) return ahead;
  const match = matchOf(desk, frame, found, timely);
  if (match !== null && (match.whole || match.conflict !== null || frame.quoted !== null))
    return judged(desk, frame, found, match);
  if (match !== null && !isOtherDeed(frame, found, match.entry))
    return judged(desk, frame, found, await asClosest(desk, frame, found, match));
  if (frame.period !== null) {
    const done = await doneOnAnotherDay(desk, frame, found);
    if (done !== null) return done;
    const other = matchOf(desk, frame, found, statements);
    if (other?.whole === true && other.conflict === null && other.stray.length === 0)
      return onAnotherDay(desk, frame, frame.period, withBest(other.ranked));
  }
  const loose = looseOf(desk, frame, found, timely);
  if (loose !== null && loose.stray.length === 0 && !isOtherDeed(frame, found, loose.entry))
    return judged(desk, frame, found, await asClosest(desk, frame, found, loose));
  const close =
    frame.act === 'who-said' && (await mayBeMeant(desk, frame, found, statements))
      ? await closeAnswer(desk, frame, found, statements)
      : null;
  return close ?? (await sensedAnswer(desk, frame, found)) ?? unborne(desk, frame, found, statements);
}

/** *Who thanked X for the visit?*: that X visited is no answer. */
const isOtherDeed = ({ act, speech, quoted }: Frame, { query }: Hunt, entry: Scored): boolean =>
  act === 'who-said' && !speech && quoted === null && lacksDeed(query, entry);

/** *Did X do it?*: of that what is only near to it tells nothing. */
function isDeedAsked(frame: Frame): boolean {
  if (frame.act !== 'verify' || frame.quoted !== null) return false;
  // *Has Poland asked for it?* of whom the record has no actor.
  const isOfStranger = frame.speakers.length === 0 && frame.about[0]?.proper === true;
  const isPassive = /^(?:is|are|was|were)\b.*\p{L}(?:ed|en)\b[^,]*$/iu.test(frame.text);
  return asksOfDeed(frame) ? isOfStranger || !isOfWords(frame) : isPassive && !isOfWords(frame);
}

/** *Is the dinner on Saturday?*: what has a day of its own tells of it sooner than who spoke of it. */
async function doneOnAnotherDay(desk: Desk, frame: Frame, found: Hunt): Promise<Answer | null> {
  if (frame.speech || frame.quoted !== null) return null;
  const developments = (await found.best('development')).filter(ofType(frame));
  const dated = developments.filter((one) => dateOf(one) !== null);
  return (await deedOnAnotherDay(desk, frame, happened(desk, frame, found, dated)))?.answer ?? null;
}

/** Of what holds not all of a claim, the one that is near in sense too comes first. */
async function asClosest(desk: Desk, frame: Frame, found: Hunt, match: Match): Promise<Match> {
  const closest = await closestOf(desk, frame, found, match.ranked);
  const [first = match.entry] = closest;
  if (first === match.entry) return { ...match, closest };
  const compared = compare(frame, found.query, first, desk.index);
  const others = closest.filter((one) => one !== match.entry);
  if (compared.conflict !== null || compared.stray.length > 0)
    return { ...match, closest: [match.entry, ...others].slice(0, NEAREST) };
  return { ...match, ...compared, whole: false, entry: first, closest };
}

/** Nobody said it; something that happened may bear it out. */
async function unborne(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  statements: readonly Scored[],
): Promise<Answer> {
  const developments = (await found.best('development')).filter(ofType(frame));
  if (!frame.speech && frame.speakers.length === 0) {
    const match = happened(desk, frame, found, developments.filter(within(frame.period)));
    if (match !== null && !isOtherDeed(frame, found, match.entry)) return judged(desk, frame, found, match);
    const undated = await deedOnAnotherDay(desk, frame, happened(desk, frame, found, developments));
    if (undated !== null) return undated.answer;
  }
  const byWords = merge(frame, statements, developments).filter(isNear);
  const near = await nearestOf(desk, frame, found, byWords);
  if (near.length === 0 && frame.speakers.length === 0) return declined(frame);
  const items = await itemsOf(desk, near.slice(0, NEAREST));
  return notOnRecord(frame, leadFor(desk, frame, items), items);
}

function leadFor(desk: Desk, frame: Frame, items: Parameters<typeof say.notOnRecord>[1]): string {
  const [named] = frame.speakers;
  if (named === undefined) return say.notOnRecord(frame, items);
  const actor = desk.index.get(named.actors[0] ?? '');
  if (actor === undefined) return say.unknownSpeaker(frame, items);
  return frame.speech ? say.notAbout(nameIn(desk, frame), items) : say.notOnRecord(frame, items);
}

/** What the record makes of a claim, with the entries that it rests on. */
async function judged(desk: Desk, frame: Frame, found: Hunt, match: Match): Promise<Answer> {
  if (
    frame.past &&
    !isOfWords(frame) &&
    match.conflict === null &&
    isOnlySpokenOf(frame, found.query, match.entry)
  ) {
    const spoken = await itemsOf(desk, [match.entry]);
    return notOnRecord(frame, say.undone(spoken), spoken);
  }
  if (isUndone(frame, match.entry)) {
    const planned = await itemsOf(desk, [match.entry]);
    // *Is X at risk?* claims nothing that was decided: what is known of it answers.
    const isAtRisk = !frame.past && frame.about.some(({ text }) => LIKELIHOOD.test(text));
    return !isAtRisk && (frame.past || topicsOf(frame).some((unit) => holds(match.entry, unit)))
      ? notOnRecord(frame, say.undone(planned), planned)
      : onRecord(frame, say.undone(planned), planned, { total: 1 });
  }
  const ranked =
    match.closest ?? withBest([match.entry, ...match.ranked.filter((one) => one !== match.entry)]);
  const items = await itemsOf(desk, ranked);
  const total = items.length;
  if (match.conflict !== null || match.stray.length > 0) {
    const others = ranked
      .slice(1)
      .filter((one) => compare(frame, found.query, one, desk.index).conflict !== null);
    const against = await itemsOf(desk, [match.entry, ...others].slice(0, NEAREST));
    return onRecord(frame, say.contradicted(match.conflict, against), against, {
      verdict: 'contradicted',
      total: against.length,
      differences: differencesFrom(frame, against),
    });
  }
  if (!match.whole && (frame.quoted === null || match.hedged) && frame.speakers.length === 0)
    return isDeedAsked(frame)
      ? notOnRecord(frame, say.notOnRecord(frame, items), items)
      : onRecord(frame, say.closest(items), items, { total });
  const untold = untoldTo(frame, match.entry);
  if (untold.length > 0) return notOnRecord(frame, say.untold(untold, items), items);
  const worded = frame.quoted !== null && !match.stands;
  if (worded && (frame.exact || frame.act === 'verify'))
    return onRecord(frame, say.altered(items), items.slice(0, 1), {
      verdict: 'altered',
      total: 1,
      differences: differencesFrom(frame, items),
    });
  return onRecord(frame, say.confirmed(frame, items, total), items, {
    verdict: worded ? 'altered' : 'confirmed',
    total,
    differences: worded ? differencesFrom(frame, items) : null,
  });
}

async function ofSpeaker(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  statements: readonly Scored[],
): Promise<Answer> {
  const named = actorsOf(frame.speakers);
  const voices = voicesOf(desk, frame);
  const own =
    voices.length === 0 ? [] : ownFirst(named, await found.best('statement', voices)).filter(ofType(frame));
  const timely = own.filter(within(frame.period));
  const performed = performance(desk, frame, timely);
  if (performed !== null) return judged(desk, frame, found, performed);
  const mine = doneBy(desk, frame, found, named, matchOf(desk, frame, found, timely));
  const others = statements.filter((one) => !partiesOf(one).some((ref) => voices.includes(ref)));
  const theirs = matchOf(desk, frame, found, others);
  const outdone =
    mine !== null &&
    theirs !== null &&
    theirs.conflict === null &&
    (theirs.entry.score > mine.entry.score + BETTER || (theirs.stands && !mine.stands));
  const otherwise = mine === null && frame.period !== null ? matchOf(desk, frame, found, own) : null;
  const onOtherDay = otherwise?.conflict === null && otherwise.whole ? otherwise : null;
  const done = mine?.stands === true ? null : await deed(desk, frame, found, named);
  const said = mine ?? onOtherDay;
  if (done !== null && (said === null || done.score > said.entry.score + BETTER)) return done.answer;
  if (mine !== null && !outdone && (mine.whole || mine.conflict !== null || frame.quoted !== null))
    return judged(desk, frame, found, mine);
  if (onOtherDay !== null && frame.period !== null)
    return onAnotherDay(desk, frame, frame.period, withBest(onOtherDay.ranked));
  if (theirs !== null) {
    const reversed = isReversed(desk, frame, theirs.entry);
    if (reversed) return judged(desk, frame, found, { ...theirs, conflict: 'roles' });
    const own = mine === null ? holdsItToo(desk, frame, found, theirs.entry, timely) : null;
    if (own !== null) return judged(desk, frame, found, own);
    if (isOfWords(frame) && theirs.conflict === null && theirs.stray.length === 0 && theirs.whole) {
      const items = await itemsOf(desk, withBest(theirs.ranked));
      return isToldOf(named, theirs.entry, desk.index)
        ? notOnRecord(frame, say.toldByOther(nameIn(desk, frame), items), items)
        : onRecord(frame, say.corrected(frame, items), items, { verdict: 'misattributed' });
    }
  }
  const close = mine === null || !frame.speech ? await closeDeed(desk, frame, found) : null;
  if (close !== null) return close;
  return unborne(desk, frame, found, [...own.slice(0, 1), ...statements.filter((one) => one !== own[0])]);
}

/** *Did X point a gun?*: what others do in the words of whoever is asked about is done the other way round. */
function doneBy(
  desk: Desk,
  frame: Frame,
  { query }: Hunt,
  named: readonly ActorRef[],
  match: Match | null,
): Match | null {
  const isOfDeed =
    match !== null &&
    asksOfDeed(frame) &&
    !isOfWords(frame) &&
    match.conflict === null &&
    isStatement(match.entry.entry);
  return isOfDeed && isOthersDeed(query, match.entry, named, desk.index)
    ? { ...match, conflict: 'roles' }
    : match;
}

/** The words of whoever is asked about, where they hold all of a claim too that others bear out: then it is not only theirs. */
function holdsItToo(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  theirs: Scored,
  [first]: readonly Scored[],
): Match | null {
  if (first === undefined || frame.quoted !== null || first.missing.length > 0) return null;
  if (first.exactCoverage === 0 || first.coverage < theirs.coverage || !isWhole(found.query, first))
    return null;
  const compared = compare(frame, found.query, first, desk.index);
  const agrees = compared.conflict === null && compared.stray.length === 0;
  return agrees ? { ...compared, whole: true, entry: first, ranked: [first] } : null;
}

/** What is answered with a development, and how well that fits the claim. */
interface Deed {
  answer: Answer;
  score: number;
}

/** Something that those who are named did, which a claim may be about. */
async function deed(desk: Desk, frame: Frame, found: Hunt, named: readonly string[]): Promise<Deed | null> {
  if (frame.speech || frame.quoted !== null || isOnlyBeing(frame)) return null;
  const developments = (await found.best('development')).filter(
    (one) => ofType(frame)(one) && frame.speakers.every(({ actors }) => isPartyTo(desk, one, actors)),
  );
  const match = wholeOf(happened(desk, frame, found, developments.filter(within(frame.period))));
  if (match === null) return deedOnAnotherDay(desk, frame, happened(desk, frame, found, developments));
  // Done to them, not by them.
  const { entry } = match.entry;
  const suffered =
    !isStatement(entry) &&
    ((entry.actors.length > 0 && !entry.actors.some((ref) => related([ref], named, desk.index))) ||
      isOthersDeed(found.query, match.entry, named, desk.index));
  // What others want of them, or hold against them, tells nothing of what they did.
  if (suffered && !isStatement(entry) && entry.phase === 'position') return null;
  const answer = await judged(desk, frame, found, suffered ? { ...match, conflict: 'roles' } : match);
  return { answer, score: match.entry.score };
}

/** *Is X in Y?*: of names alone nothing tells that one is in, or with, the other. */
const isOnlyBeing = ({ text, about }: Frame): boolean =>
  /^(?:and |so |but )?(?:is|are|was|were)(?:n['’]?t)? /i.test(text) &&
  about.every(({ actors }) => actors.length > 0);

/** Whether one of these took part, or, for a state or body, somebody who speaks for it. */
const isPartyTo = ({ index }: Desk, told: Scored, actors: readonly string[]): boolean =>
  partiesOf(told).some(
    (ref) =>
      actors.includes(ref) ||
      actors.some((one) => index.get(one)?.kind !== 'person' && index.spokenForBy(one).includes(ref)),
  );

/** What a claim means, though not on the day that it gives; null where it has none, or where more is otherwise. */
async function deedOnAnotherDay(desk: Desk, frame: Frame, match: Match | null): Promise<Deed | null> {
  if (frame.period === null || match === null || match.conflict !== null) return null;
  if (within(frame.period)(match.entry)) return null;
  const answer = await onAnotherDay(desk, frame, frame.period, withBest(match.ranked));
  return { answer, score: match.entry.score };
}

/** Whether it was said to whom the question takes for the speaker, by whom it takes for the one spoken to. */
function isReversed(desk: Desk, frame: Frame, { entry, actors }: Scored): boolean {
  if (!isStatement(entry)) return false;
  const to = [...actorsOf(frame.addressees), ...frame.about.flatMap((unit) => unit.actors)];
  const from = actorsOf(frame.speakers);
  return (
    related(to, [entry.speaker], desk.index) &&
    from.some((ref) => actors.has(ref)) &&
    !from.includes(entry.speaker)
  );
}
