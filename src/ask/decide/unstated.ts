import type { ActorIndex } from '../../record/actor-index.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import type { Frame } from '../frame/frame.ts';
import { isByOthers } from './agents.ts';
import { isFragment } from './clause.ts';
import type { Conflict } from './compare.ts';
import { isOnlyCondition } from './condition.ts';
import { isDoneApart, isDoneToThem } from './doing.ts';
import { countsUntold } from './figures.ts';
import { isDoneToElse } from './objects.ts';
import { isOfWords, isSaidOfOthers } from './of-words.ts';
import { lacksPredicate } from './predicate.ts';
import { isElsewhere, isNotInPerson } from './setting.ts';
import { isOnlyConceived, isToldAsLess } from './standing.ts';
import { asksOfDeed } from './verbs.ts';
import { isNearlyInThoseWords } from './whole.ts';

/**
 * Whether an entry has the words of a claim and does not state it: only as a condition, a wish or what is to come, not of
 * that of which it is claimed, not of those who are to have done it, not there. What `conflict`s with it by its polarity
 * says more of that.
 */
export function isUnstated(
  frame: Frame,
  query: Query,
  entry: Scored,
  index: ActorIndex,
  conflict: Conflict | null = null,
): boolean {
  const { quoted, speakers, speech, act } = frame;
  const isOfDeed = !isOfWords(frame);
  // Whose words some are that state nothing.
  if (speakers.length === 0 && isFragment(frame)) return false;
  // Whose words some are asks for no more than those.
  if (
    (quoted === null || speakers.length > 0) &&
    isOnlyCondition(query, entry, isOfDeed && asksOfDeed(frame))
  )
    return true;
  if (speech && isNearlyInThoseWords(query, entry)) return false;
  if (conflict !== 'polarity' && lacksPredicate(frame, query, entry)) return true;
  if (quoted !== null) return false;
  if (isDoneToElse(query, entry)) return true;
  if (isToldAsLess(frame, query, entry) || countsUntold(query.pieces, entry)) return true;
  const isOfVerb = act === 'verify' && (speech || isOfDeed) && conflict !== 'polarity';
  if (isOfVerb && isOnlyConceived(frame, query, entry)) return true;
  if (speech) return false;
  return (
    isSaidOfOthers(frame, query, entry, index) ||
    isByOthers(query, entry, index) ||
    isDoneApart(frame, query, entry) ||
    isDoneToThem(frame, query, entry) ||
    isNotInPerson(frame, entry) ||
    isElsewhere(query, entry, index)
  );
}
