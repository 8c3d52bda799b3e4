import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import { isFiniteVerb } from '../../words/english.ts';
import { figureFor } from '../../words/figures.ts';
import { oppositesOf } from '../../words/senses.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import type { Frame } from '../frame/frame.ts';
import { PERFORMING, WANTING } from '../frame/lexicon.ts';
import { ownersIn } from './owners.ts';
import { isKindred, related } from './roles.ts';
import { asksOfDeed, BE, isPassivelyAsked, mayBeVerb } from './verbs.ts';

/** What is told as something that is wanted, meant or denied, and not as done: *to join*, *would not expand*. */
const LED = /^(?:to|will|would|shall|should|can|could|may|might|must|never|not)$/;

const isVerbAt = (pieces: readonly Piece[], at: number, key: string): boolean =>
  isKindred(pieces[at]?.key ?? '', key);

/** Whether an entry tells of a deed nowhere but as something that is to be, or is not, done: *wants to join*. */
export function isOnlyAhead(deed: string, { pieces }: Scored): boolean {
  const places = pieces.flatMap((_, at) => (isVerbAt(pieces, at, deed) ? [at] : []));
  const isLed = (at: number): boolean =>
    LED.test(pieces[at - 1]?.word ?? '') || LED.test(pieces[at - 2]?.word ?? '');
  return places.length > 0 && places.every(isLed);
}

/** The places in an entry of the word for what a claim is about, or of one as good. */
export function placesOf(deed: Piece, { wanted }: Pick<Query, 'wanted'>, { pieces }: Scored): number[] {
  const near = wanted.find(({ unit }) => unit.stem === deed.key)?.near;
  const opposites = oppositesOf(deed.key);
  return pieces.flatMap(({ key }, at) =>
    isKindred(key, deed.key) || (near?.has(key) === true && !opposites.includes(key)) ? [at] : [],
  );
}

/** So far from each other are told who does something and what they do, in one clause or in two that are joined. */
const DOING = 10;

/**
 * Where the verb of a claim stands that is asked (*did X …?*, *has the station burned down?*), behind its subject where
 * that is no speaker; -1 where that is not told.
 */
export function verbAsked(frame: Pick<Frame, 'text' | 'speakers'>, { pieces }: Query): number {
  if (!asksOfDeed(frame)) return -1;
  const isWord = ({ small, actors }: Piece): boolean => !small && actors.length === 0;
  const isVerbHere = (piece: Piece | undefined): boolean =>
    piece !== undefined && isWord(piece) && mayBeVerb(piece.word) && figureFor(piece.word) === null;
  const first = pieces.findIndex(({ small }) => !small);
  if (frame.speakers.length > 0) return pieces.findIndex(isVerbHere);
  // Of several words side by side that may be one the last is: *the pumping station burned*.
  let verb = -1;
  for (let at = first + 1; at < pieces.length; at++) {
    if (isVerbHere(pieces[at])) verb = at;
    else if (verb >= 0 && !BEING.test(pieces[at]?.word ?? '')) break;
  }
  return verb;
}

/** Whether an entry tells of what a claim has somebody do, who is no actor, far from any word for them (*did the pact expand?*), or by their name alone. */
export function isDoneApart(frame: Pick<Frame, 'text' | 'speakers'>, query: Query, entry: Scored): boolean {
  const verb = verbAsked(frame, query);
  const deed = query.pieces[verb];
  const doers = query.pieces.slice(0, Math.max(0, verb)).filter(({ small }) => !small);
  if (frame.speakers.length > 0 || deed === undefined || doers.length === 0) return false;
  if (doers.some(({ actors }) => actors.length > 0)) return false;
  // *Did Poland ask for troops?* where others send them there.
  if (doers.every(({ proper }) => proper) && placesOf(deed, query, entry).length === 0) return true;
  return isToldApart(deed, doers, query, entry, DOING);
}

/**
 * *Did Petrona sell its shares in the fund?* where the fund sold its shares in Petrona: whether those who do something in a
 * claim, who are no actors, stand only behind the verb in an entry, and before it what they do it to.
 */
export function isDoneToThem(frame: Pick<Frame, 'text' | 'speakers'>, query: Query, entry: Scored): boolean {
  const { pieces } = query;
  const verb = verbAsked(frame, query);
  const deed = pieces[verb];
  if (frame.speakers.length > 0 || deed === undefined) return false;
  const isNoun = ({ small, actors }: Piece): boolean => !small && actors.length === 0;
  const doers = pieces.slice(0, verb).filter(isNoun);
  const objects = pieces.slice(verb + 1).filter(({ small }) => !small);
  const isThere = (one: Piece, at: number): boolean => placesOf(one, query, entry).includes(at);
  const places = placesOf(deed, query, entry).filter((at) => mayBeVerb(entry.pieces[at]?.word ?? ''));
  const side = (at: number, from: number, to: number, all: readonly Piece[]): boolean =>
    entry.pieces.some(
      (one, i) =>
        i >= from &&
        i < to &&
        one.sentence === entry.pieces[at]?.sentence &&
        all.some((other) => isThere(other, i)),
    );
  const many = entry.pieces.length;
  return (
    doers.length > 0 &&
    places.length > 0 &&
    places.every(
      (at) =>
        !BE.test(entry.pieces[at - 1]?.word ?? '') &&
        !side(at, 0, at, doers) &&
        side(at, at + 1, many, doers) &&
        side(at, 0, at, objects),
    )
  );
}

/** Whether an entry has a word of a claim, and others of it, and these nowhere `within` so many words of that. */
export function isToldApart(
  one: Piece,
  others: readonly Piece[],
  query: Query,
  entry: Scored,
  within: number,
): boolean {
  const places = placesOf(one, query, entry);
  const there = others.flatMap((other) => placesOf(other, query, entry));
  const isNear = (at: number, other: number): boolean =>
    Math.abs(at - other) <= within && entry.pieces[at]?.sentence === entry.pieces[other]?.sentence;
  return (
    places.length > 0 && there.length > 0 && !places.some((at) => there.some((other) => isNear(at, other)))
  );
}

const BEING = /^(?:be|been|being)$/;

/** So many words before a verb stands who does it. */
const SUBJECT = 3;

/** What a claim begins with that tells where somebody is, and not what they do. */
const PLACING = /^(?:at|in|on|near|inside|outside|beside|behind|aboard|across|around)$/;

/** Verbs of being after something, beside those of wanting. */
const WISHING = new Set([...WANTING, 'push', 'press', 'ask', 'call', 'urge'].map(stem));

/** Whether an entry that tells what somebody is after has a deed nowhere but as that: *pushes for the withdrawal*. */
export function isOnlyWished(deed: string, { pieces }: Scored): boolean {
  const wish = pieces.findIndex(({ key, small }) => !small && WISHING.has(key));
  if (wish < 0 || WISHING.has(deed)) return false;
  const places = pieces.flatMap((_, at) => (isVerbAt(pieces, at, deed) ? [at] : []));
  return places.length > 0 && places.every((at) => at > wish);
}

/**
 * Whether an entry tells nothing of what *who …?* has somebody do: *who thanked X for the visit?* beside that X visited.
 * What is done by saying the words of a statement do themselves.
 */
export function lacksDeed({ pieces, wanted }: Query, { keys, entry }: Scored): boolean {
  const deed = pieces.find(({ small }) => !small);
  const want = wanted.find(({ unit }) => unit.stem === deed?.key);
  if (deed === undefined || want === undefined || !isFiniteVerb(deed.word)) return false;
  if (isStatement(entry) && PERFORMING.has(deed.word)) return false;
  return ![...want.near.keys()].some((key) => keys.has(key));
}

/**
 * Whether it is others who do in an entry what a claim has these do: *is X expanding?* where Y expands, *is X backed by
 * them?* where X backs them.
 */
export function isOthersDeed(
  frame: Pick<Frame, 'text'>,
  query: Query,
  { pieces, entry }: Scored,
  doers: readonly ActorRef[],
  index: ActorIndex,
): boolean {
  const verb = query.pieces.findIndex(({ small, actors }) => !small && actors.length === 0);
  const claimed = query.pieces[verb];
  // *Is X at Y’s border?*: where somebody is, is done by nobody.
  if (claimed === undefined || PLACING.test(query.pieces[0]?.word ?? '')) return false;
  const there = ownersIn(pieces, isStatement(entry) ? [entry.speaker] : []);
  // *The ministry will pay*, said by the Ministry of Agriculture.
  const name = isStatement(entry)
    ? tokenize(index.get(entry.speaker)?.name ?? '').map(({ word }) => word)
    : [];
  const isOwn = (at: number): boolean =>
    isStatement(entry) && pieces.slice(Math.max(0, at - SUBJECT), at).some(({ word }) => name.includes(word));
  const owners = pieces.flatMap((_, at) => {
    if (!isVerbAt(pieces, at, claimed.key)) return [];
    return isOwn(at) && isStatement(entry) ? [[entry.speaker]] : [there[at] ?? null];
  });
  const known = owners.filter((owner) => owner !== null);
  // What several do together each of them does, though the nearest name is one.
  const together = isStatement(entry) || !related(entry.actors, doers, index) ? [] : entry.actors;
  const isTheirs = (owner: readonly ActorRef[]): boolean =>
    related(owner, doers, index) || related(owner, together, index);
  // *Have they spoken by telephone?*: done by them, whatever stands behind *by*.
  const isPassive = isPassivelyAsked(frame) && query.pieces[verb + 1]?.word === 'by';
  if (known.length === 0) return false;
  return isPassive ? known.every(isTheirs) : known.length === owners.length && !known.some(isTheirs);
}
