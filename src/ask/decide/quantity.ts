import { extentOf } from '../../words/extent.ts';
import type { Piece } from '../find/prepare.ts';
import { isKindred } from './roles.ts';

/** So many words of weight behind it may be what it tells of: *all of X’s proposals*. */
const REACH = 4;

/** *All of X’s proposals* where the record has *many of* them: a claim of more of it than an entry tells. */
export function tellsMore(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const theirs = extentsIn(entry);
  if (theirs.length === 0) return false;
  return extentsIn(asked).some(({ extent, of: [of, ...others] }) => {
    if (of === undefined) return false;
    const what = of.actors.length > 0 && of.owns ? (others.find((one) => one.actors.length === 0) ?? of) : of;
    const same = theirs.filter((one) => one.of.some((other) => isSame(what, other)));
    return same.length > 0 && same.every((one) => extent > one.extent && extent > SEVERAL);
  });
}
/** Between some and many nobody counts. */
const SEVERAL = 2;

/** *Europe* is told of as *European* too. */
const isSame = (one: Piece, other: Piece): boolean =>
  isKindred(one.key, other.key) ||
  (other.key.startsWith(one.key) && ADJECTIVE.test(other.key.slice(one.key.length))) ||
  one.actors.some((ref) => other.actors.includes(ref));
const ADJECTIVE = /^e?(?:an|ian|ish|ese)s?$/;

/** Behind these begins what is told of them, and not what there is so much of. */
const PREPOSITION = /^(?:on|over|about|in|for|with|by|from|to|at|against)$/;

/** What is told of how much, with the words of weight behind it: *some | members | European | bloc*. */
function extentsIn(pieces: readonly Piece[]): { extent: number; of: Piece[] }[] {
  return pieces.flatMap(({ word, stretch }, at) => {
    const extent = extentOf(word);
    const behind = pieces.slice(at + 1);
    const end = behind.findIndex((one) => PREPOSITION.test(one.word));
    const of = (end < 0 ? behind : behind.slice(0, end))
      .filter((one) => !one.small && one.stretch === stretch)
      .slice(0, REACH);
    return extent === null ? [] : [{ extent, of }];
  });
}
