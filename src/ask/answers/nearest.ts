import type { Desk } from '../../recall/desk.ts';
import { namesState } from '../../record/states.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { isFragment } from '../decide/clause.ts';
import { compare } from '../decide/compare.ts';
import { CHANCE } from '../decide/features.ts';
import { isMeant } from '../decide/meant.ts';
import { presence } from '../decide/presence.ts';
import { withBest, within } from '../decide/topical.ts';
import { isReplaced } from '../decide/whole.ts';
import { bySense, type Sensed, sensedKinds } from '../find/by-sense.ts';
import { type Candidate, candidatesOf } from '../find/candidates.ts';
import type { Hunt } from '../find/hunt.ts';
import type { Scored } from '../find/rank.ts';
import type { Frame } from '../frame/frame.ts';
import { itemsOf, onRecord } from './outcome.ts';
import * as say from './say.ts';

/** How many entries are offered. */
const NEAREST = 3;

/** With less of the words of a question in it, an entry is told too differently to see that it says the opposite. */
const COMPARABLE = 0.6;
/** Fewer words than these mean anything. */
const FEW = 4;
/**
 * Whether what comes first by sense and words is likely to be what is meant, where a question is told in other words;
 * without an encoder that is not known: `null`.
 */
async function isLikelyMeant(desk: Desk, frame: Frame, found: Hunt): Promise<boolean | null> {
  return frame.quoted === null ? isMeant(found.query, await candidates(desk, frame, found)) : null;
}

/** What is held by near words alone is offered only where it is near in sense, or likely by its words. */
export async function mayBeMeant(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  ranked: readonly Scored[],
): Promise<boolean> {
  const [first] = ranked;
  if (first !== undefined && presence(found.query, first, ranked[CHANCE]) >= LIKELY_BY_WORDS) return true;
  return (await isLikelyMeant(desk, frame, found)) !== false;
}
/** So likely is what is asked with many words missing, and no fragment of what nobody said. */
const LIKELY_BY_WORDS = 0.3;

/** What a question may mean, by sense and by words; none where no encoder is. */
export async function candidates(desk: Desk, frame: Frame, found: Hunt): Promise<Candidate[]> {
  const byWords: Scored[] = [];
  for (const kind of sensedKinds(frame)) byWords.push(...(await found.best(kind)).slice(0, LOOKED_AT));
  return candidatesOf(await bySense(desk, frame, found), byWords).filter(({ entry }) =>
    within(frame.period)(entry),
  );
}
const LOOKED_AT = 8;

/** Whether an entry may be what is told in other words: names, figures and roles of the question must be its own. */
function mayBeTold(desk: Desk, frame: Frame, found: Hunt, entry: Scored): boolean {
  if (found.query.pieces.length < FEW || isFragment(frame) || frame.besides.length > 0) return false;
  const { conflict, stray } = compare(frame, found.query, entry, desk.index);
  if (conflict === 'numbers' || stray.some((word) => isOwnWord(desk, frame, word))) return false;
  // *A military solution is preferable*, where a diplomatic one is.
  if (entry.coverage >= COMPARABLE && isReplaced(found.query, entry)) return false;
  return entry.coverage < COMPARABLE || (conflict !== 'roles' && !(frame.claim && conflict === 'polarity'));
}

/** Whether a stray word of a question is a figure, or written as the name that it is; *law* and *Republican* may well be told in other words. */
const isOwnWord = (desk: Desk, { text }: Frame, word: string): boolean =>
  /\d/.test(word) ||
  ((desk.index.exactly(word).length > 0 || namesState(word)) &&
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

/** Both in one order; by words alone where nothing is known of sense. */
const bothWays = (sensed: readonly Sensed[], byWords: readonly Scored[]): Scored[] =>
  sensed.length === 0 ? [...byWords] : candidatesOf(sensed, byWords).map(({ entry }) => entry);

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

/**
 * What is told in other words altogether: offered as the closest in sense, never as what was asked for. Whether something is so
 * is not told by what is near to it.
 */
export async function sensedAnswer(desk: Desk, frame: Frame, found: Hunt): Promise<Answer | null> {
  if (frame.quoted !== null || frame.act === 'verify' || (await isLikelyMeant(desk, frame, found)) !== true)
    return null;
  const near = (await candidates(desk, frame, found)).map(({ entry }) => entry);
  const [first] = near;
  if (first === undefined || !mayBeTold(desk, frame, found, first)) return null;
  const items = await itemsOf(desk, near.slice(0, NEAREST));
  return onRecord(frame, say.closestInSense(items), items, { total: items.length });
}
