import type { Piece } from '../find/prepare.ts';
import { isKindred } from './roles.ts';

/** How much of something words tell, from none to all. */
const EXTENT: readonly [words: RegExp, extent: number][] = [
  [/^(?:few|some|several|certain|handful)$/, 1],
  [/^(?:many|numerous|much|lots?|plenty)$/, 2],
  [/^(?:most|majority)$/, 3],
  [/^(?:all|every|each|entire|whole)$/, 4],
];
/** So many words behind it may stand of what it tells: *all of X’s proposals*. */
const REACH = 4;

/** *All of X’s proposals* where the record has *many of* them: a claim of more of it than an entry tells. */
export function tellsMore(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const theirs = extentsIn(entry);
  if (theirs.length === 0) return false;
  return extentsIn(asked).some(({ extent, of }) => {
    const same = theirs.filter((one) => isKindred(one.of, of));
    return same.length > 0 && same.every((one) => extent > one.extent && extent > SEVERAL);
  });
}
/** Between some and many nobody counts. */
const SEVERAL = 2;

/** What is told of how much of which, each by the stem of the first word behind it that names nobody. */
function extentsIn(pieces: readonly Piece[]): { extent: number; of: string }[] {
  return pieces.flatMap(({ word, stretch }, at) => {
    const extent = EXTENT.find(([words]) => words.test(word))?.[1];
    const of = pieces
      .slice(at + 1, at + 1 + REACH)
      .find((one) => !one.small && one.actors.length === 0 && one.stretch === stretch);
    return extent === undefined || of === undefined ? [] : [{ extent, of: of.key }];
  });
}
