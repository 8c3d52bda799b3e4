import type { Desk } from '../../recall/desk.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { isFragment } from '../decide/clause.ts';
import { compare } from '../decide/compare.ts';
import { withBest, within } from '../decide/topical.ts';
import { bySense, type Sensed } from '../find/by-sense.ts';
import type { Hunt } from '../find/hunt.ts';
import type { Scored } from '../find/rank.ts';
import type { Frame } from '../frame/frame.ts';
import { itemsOf, onRecord } from './outcome.ts';
import * as say from './say.ts';

/** How many entries are offered. */
const NEAREST = 3;

/**
 * What tells that the nearest in sense is meant: how near it is, by how much it is nearer than all others, how little
 * of it the words would have found by themselves, and how much there is to go by. Fitted on six seeds of 168
 * paraphrases of statements, of which 245 are found so, and on 743 fragments of statements that were left out, of which
 * five are.
 */
const MEANT = { lead: 1, coverage: -0.5, word: 0.03, least: 0.93 };
/** With less of the words of a question in it, an entry is told too differently to see that it says the opposite. */
const COMPARABLE = 0.6;
/** Fewer words than these mean anything. */
const FEW = 4;
/** More words than these tell no more. */
const MANY = 20;
/** What words count for beside nearness in sense: little where few are the same, much where most are. */
const WORDS = 1;

/** Whether what is nearest in sense is likely to be what is meant: names, figures and roles of the question must be its own. */
function isLikelyMeant(desk: Desk, frame: Frame, found: Hunt, [first]: readonly Sensed[]): boolean {
  if (first === undefined || found.query.pieces.length < FEW) return false;
  const words = Math.min(MANY, found.query.pieces.length);
  const sum =
    first.nearness + MEANT.lead * first.ahead + MEANT.coverage * first.entry.coverage + MEANT.word * words;
  if (sum < MEANT.least || isFragment(frame)) return false;
  const { conflict, stray } = compare(frame, found.query, first.entry, desk.index);
  if (conflict === 'numbers' || stray.some((word) => isOwnWord(desk, frame, word))) return false;
  return (
    first.entry.coverage < COMPARABLE || (conflict !== 'roles' && !(frame.claim && conflict === 'polarity'))
  );
}

/** Whether a stray word of a question is a figure, or written as the name that it is; *law* and *Republican* may well be told in other words. */
const isOwnWord = (desk: Desk, { text }: Frame, word: string): boolean =>
  /\d/.test(word) ||
  (desk.index.exactly(word).length > 0 &&
    tokenize(text).some((token) => word.startsWith(token.word) && /^\p{Lu}/u.test(token.raw)));

/** Statements that a question may mean, nearest first: by words, and where there is an encoder by sense too. */
export async function nearestOf(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  byWords: readonly Scored[],
): Promise<Scored[]> {
  const once = [...new Map(byWords.map((one) => [one.entry.ref, one])).values()];
  if (frame.quoted !== null || frame.about.length === 0) return once;
  return bothWays(await bySense(desk, frame, found), once);
}

/** What is near in sense and what is near by words, in one order; of what has no sense the least is taken. */
function bothWays(sensed: readonly Sensed[], byWords: readonly Scored[]): Scored[] {
  const least = sensed.at(-1)?.nearness;
  if (least === undefined) return [...byWords];
  const rated = new Map(byWords.map((entry) => [entry.entry.ref, { entry, nearness: least }]));
  for (const one of sensed) rated.set(one.entry.entry.ref, one);
  return [...rated.values()]
    .map(({ entry, nearness }) => ({ entry, worth: nearness + WORDS * entry.score ** 4 }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ entry }) => entry);
}

/** What comes closest to a question that nothing bears out whole: those that hold most of it, and what is near to it in sense. */
export async function closestOf(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  byWords: readonly Scored[],
): Promise<Scored[]> {
  const sensed = frame.quoted === null ? await bySense(desk, frame, found) : [];
  const timely = sensed.filter(({ entry }) => within(frame.period)(entry));
  return timely.length === 0 ? withBest(byWords) : bothWays(timely, byWords).slice(0, NEAREST);
}

/** What is told in other words altogether: offered as the closest in sense, never as what was asked for. */
export async function sensedAnswer(desk: Desk, frame: Frame, found: Hunt): Promise<Answer | null> {
  if (frame.quoted !== null) return null;
  const near = (await bySense(desk, frame, found)).filter(({ entry }) => within(frame.period)(entry));
  if (!isLikelyMeant(desk, frame, found, near)) return null;
  const items = await itemsOf(
    desk,
    near.slice(0, NEAREST).map(({ entry }) => entry),
  );
  return onRecord(frame, say.closestInSense(items), items, { total: items.length });
}
