import type { Desk } from '../../recall/desk.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import { isFragment } from '../decide/clause.ts';
import { compare } from '../decide/compare.ts';
import { isOthersDeed } from '../decide/doing.ts';
import { CHANCE } from '../decide/features.ts';
import { isHeldByOpposite } from '../decide/polarity.ts';
import { presence } from '../decide/presence.ts';
import { partiesOf, within } from '../decide/topical.ts';
import { isUnstated } from '../decide/unstated.ts';
import { isReplaced } from '../decide/whole.ts';
import type { Hunt } from '../find/hunt.ts';
import type { Scored } from '../find/rank.ts';
import { actorsOf, type Frame, topicsOf } from '../frame/frame.ts';
import { PERFORMING } from '../frame/lexicon.ts';
import { isAhead } from './happened.ts';
import { itemsOf, onRecord } from './outcome.ts';
import * as say from './say.ts';

/** So much of a question, and of its topic, an entry must hold whose words are only near to those of the question. */
const HELD = 0.58;
/** The same for the words that carry a topic: near-synonyms of all of them. */
const HELD_TOPIC = 0.65;
/** So likely must be what is meant where a word of the question is missing. */
const SURE = 0.95;
const NEAREST = 3;

/**
 * What holds all of weight in a question by words that are near to its own: offered as the closest, never as what was
 * asked for. Null where the question names somebody who is no party to it or states nothing, or the record says otherwise.
 */
export async function closeAnswer(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  ranked: readonly Scored[],
): Promise<Answer | null> {
  if (frame.quoted !== null || frame.amount !== null || isOneDeed(frame) || isFragment(frame)) return null;
  const close = ranked.filter(within(frame.period)).filter((one) => isClose(desk, frame, found, one));
  if (close.length === 0) return null;
  const items = await itemsOf(desk, close.slice(0, NEAREST));
  return onRecord(frame, say.closest(items), items, { total: items.length });
}

/** *Who is hosting?*: of the one word for what somebody does a near one tells nothing. */
const isOneDeed = (frame: Frame): boolean =>
  frame.act === 'who-said' && !frame.speech && topicsOf(frame).length < 2;

/** The same of what those whom a claim names did: what was done to them, or is only ahead, is no part of it. */
export async function closeDeed(desk: Desk, frame: Frame, found: Hunt): Promise<Answer | null> {
  if (frame.speech) return null;
  const named = actorsOf(frame.speakers);
  const developments = await found.best('development');
  const own = developments.filter(
    (told) =>
      !isStatement(told.entry) &&
      (isPassive(frame) ? told.entry.recipients : told.entry.actors).some((ref) => named.includes(ref)) &&
      isDoneTo(told, actorsOf(frame.addressees)) &&
      !isOthersDeed(frame, found.query, told, named, desk.index) &&
      holdsDeed(found, told) &&
      !(frame.past && (isAhead(told.entry) || told.entry.phase === 'position')),
  );
  const whole = await closeAnswer(desk, frame, found, own);
  if (whole !== null || frame.past) return whole;
  // *Is X at one over T?* asks how it stands: what is known of just that answers.
  const [first] = own;
  if (first === undefined) return null;
  const isMeant =
    first.missing.every(({ isKnown }) => !isKnown) &&
    first.topical > 0 &&
    presence(found.query, first, developments[CHANCE]) >= SURE &&
    agrees(desk, frame, found, first);
  return isMeant ? closest(desk, frame, first) : null;
}

/** Whether whoever a claim has it done to, where it names them, had part in it. */
const isDoneTo = (told: Scored, whom: readonly ActorRef[]): boolean =>
  whom.length === 0 || partiesOf(told).some((ref) => whom.includes(ref));

/** *Could X be cut off?*: those who are named had it done to them. */
const isPassive = ({ matter }: Frame): boolean => /^(?:be|been|being)\b/.test(matter);

/** Whether what is done by saying, where a claim begins with that, is held at all: *did X accept by telephone?* */
export function holdsDeed({ query: { wanted } }: Hunt, { keys }: Scored): boolean {
  const [first] = wanted;
  return (
    first === undefined ||
    !PERFORMING.has(first.unit.text) ||
    [...first.near.keys()].some((key) => keys.has(key))
  );
}

async function closest(desk: Desk, frame: Frame, first: Scored): Promise<Answer> {
  const items = await itemsOf(desk, [first]);
  return onRecord(frame, say.closest(items), items, { total: 1 });
}

function isClose(desk: Desk, frame: Frame, found: Hunt, entry: Scored): boolean {
  const { missing, strict, topical } = entry;
  return missing.length === 0 && topical >= HELD_TOPIC && strict >= HELD && agrees(desk, frame, found, entry);
}

/** Whether nothing in an entry speaks against a question, and all names and figures of it are there. */
function agrees(desk: Desk, frame: Frame, found: Hunt, entry: Scored): boolean {
  const { conflict, stray } = compare(frame, found.query, entry, desk.index);
  return (
    conflict === null &&
    stray.length === 0 &&
    !isUnstated(frame, found.query, entry, desk.index) &&
    !isReplaced(found.query, entry) &&
    !isHeldByOpposite(found.query, entry)
  );
}
