import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import { stem } from '../../words/stem.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { WANTING } from '../frame/lexicon.ts';
import { isKindred, ownersIn, related } from './roles.ts';

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
 * Whether it is others who do in an entry what a claim has these do: *is X expanding?* where Y expands, *is X backed by
 * them?* where X backs them.
 */
export function isOthersDeed(
  query: Query,
  { pieces, entry }: Scored,
  doers: readonly ActorRef[],
  index: ActorIndex,
): boolean {
  const verb = query.pieces.findIndex(({ small, actors }) => !small && actors.length === 0);
  const claimed = query.pieces[verb];
  // *Is X at Y’s border?*: where somebody is, is done by nobody.
  if (claimed === undefined || PLACING.test(query.pieces[0]?.word ?? '')) return false;
  const there = ownersIn(pieces, []);
  const owners = pieces.flatMap((_, at) => (isVerbAt(pieces, at, claimed.key) ? [there[at] ?? null] : []));
  const known = owners.filter((owner) => owner !== null);
  // What several do together each of them does, though the nearest name is one.
  const together = isStatement(entry) || !related(entry.actors, doers, index) ? [] : entry.actors;
  const isTheirs = (owner: readonly ActorRef[]): boolean =>
    related(owner, doers, index) || related(owner, together, index);
  const isPassive = /(?:ed|en|wn)$/.test(claimed.word) && query.pieces[verb + 1]?.word === 'by';
  if (known.length === 0) return false;
  return isPassive ? known.every(isTheirs) : known.length === owners.length && !known.some(isTheirs);
}
