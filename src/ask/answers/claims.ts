import type { Desk } from '../../recall/desk.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import { isFragment } from '../decide/clause.ts';
import { compare } from '../decide/compare.ts';
import { isOthersDeed, lacksDeed } from '../decide/doing.ts';
import { isOfWords, isToldOf } from '../decide/of-words.ts';
import { related } from '../decide/roles.ts';
import { isNear, merge, ofType, partiesOf, withBest, within } from '../decide/topical.ts';
import { asksOfDeed } from '../decide/verbs.ts';
import { isNearlyInThoseWords, isReplaced, isWhole } from '../decide/whole.ts';
import { type Hunt, hunt } from '../find/hunt.ts';
import type { Scored } from '../find/rank.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame } from '../frame/frame.ts';
import { unitsIn } from '../frame/units.ts';
import { onlyAhead } from './ahead.ts';
import { closeAnswer, closeDeed } from './close.ts';
import { deed, deedOnAnotherDay, doneOnAnotherDay } from './deeds.ts';
import { happened, performance } from './happened.ts';
import { judged } from './judged.ts';
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
  if (strange !== null && (await isToldByName(desk, strange))) return claimAnswer(desk, strange);
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

/** Whether the entry that fits best has the name that a claim begins with. */
async function isToldByName(desk: Desk, frame: Frame): Promise<boolean> {
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const [first] = merge(frame, await found.best('statement'), await found.best('development'));
  const name = frame.about.filter(({ proper }) => proper).map(({ text }) => text);
  return first !== undefined && name.some((word) => word.split(' ').every((one) => first.words.has(one)));
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

/** *Who thanked X for the visit?*, *who said force is preferable?*: that X visited is no answer, nor that diplomacy is. */
const isOtherDeed = (frame: Frame, { query }: Hunt, entry: Scored): boolean =>
  frame.act === 'who-said' &&
  frame.quoted === null &&
  // Of a piece of a wording the words are asked for.
  !isFragment(frame) &&
  (isReplaced(query, entry) || (!frame.speech && lacksDeed(query, entry)));

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
  const theirs = matchOf(desk, frame, found, others) ?? wordedBy(frame, found, others);
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
      return isToldOf(frame, found.query, theirs.entry, desk.index)
        ? notOnRecord(frame, say.toldByOther(nameIn(desk, frame), items), items)
        : onRecord(frame, say.corrected(frame, items), items, { verdict: 'misattributed' });
    }
  }
  const close = mine === null || !frame.speech ? await closeDeed(desk, frame, found) : null;
  if (close !== null) return close;
  return unborne(desk, frame, found, [...own.slice(0, 1), ...statements.filter((one) => one !== own[0])]);
}

/** Whose words they are, where a claim that somebody said something is nothing but these, however they stated it. */
function wordedBy({ speech, quoted }: Frame, { query }: Hunt, ranked: readonly Scored[]): Match | null {
  const [first] = ranked;
  if (!speech || quoted !== null || first === undefined || !isNearlyInThoseWords(query, first)) return null;
  const compared = { conflict: null, stray: [], verbatim: false, stands: false };
  return { ...compared, whole: true, entry: first, ranked: [...ranked] };
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
  return isOfDeed && isOthersDeed(frame, query, match.entry, named, desk.index)
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
