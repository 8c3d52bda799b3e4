import { isFiniteVerb } from '../../words/english.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { placesOf } from './doing.ts';
import { mayBeVerb } from './verbs.ts';

/** Where what something is done to ends. */
const ENDING =
  /^(?:in|on|at|for|with|by|from|until|after|before|if|because|that|and|or|but|to|over|about|against|as|when|while|is|are|was|were|will|would)$/;
/** Before a word that makes it a verb: *to pardon*, *will pardon*. */
const LEADING = /^(?:to|will|would|shall|should|can|could|may|might|must|not|never|has|have|had)$/;
const POINTING = /^(?:it|them|him|her|this|that|these|those|both|all|so|us|me|you)$/;
/** So many words behind a verb what it is done to begins. */
const NEAR = 4;

/** What a verb at a place is done to, by its words of weight. */
function objectOf(pieces: readonly Piece[], at: number): Piece[] {
  const behind = pieces.slice(at + 1).filter(({ sentence }) => sentence === pieces[at]?.sentence);
  const end = behind.findIndex(({ word }) => ENDING.test(word));
  return (end < 0 ? behind : behind.slice(0, end)).filter(
    ({ small, stretch }) => !small && stretch === pieces[at]?.stretch,
  );
}

/**
 * *Will they pardon the captain?* where an entry has *we will pardon the two youngest. The captain will stand trial*: whether what a
 * claim has something done to is told of in other sentences alone, and that is done to something else.
 */
export function isDoneToElse(query: Query, entry: Scored): boolean {
  const { pieces: asked } = query;
  const { pieces } = entry;
  return asked.some((verb, i) => {
    const isVerb = isFiniteVerb(verb.word) || LEADING.test(asked[i - 1]?.word ?? '');
    const objects = verb.small || !isVerb || !mayBeVerb(verb.word) ? [] : objectOf(asked, i);
    if (objects.length === 0) return false;
    const places = placesOf(verb, query, entry).filter((at) => mayBeVerb(pieces[at]?.word ?? ''));
    const sentences = new Set(pieces.map(({ sentence }) => sentence));
    const heldIn = (sentence: number | undefined): number =>
      objects.filter((one) => placesOf(one, query, entry).some((at) => pieces[at]?.sentence === sentence))
        .length;
    const isOther = (at: number): boolean => {
      const here = pieces[at]?.sentence;
      const isMoreElsewhere = [...sentences].some((one) => heldIn(one) > heldIn(here));
      const isPointing = pieces.slice(at + 1, at + 1 + NEAR).some(({ word }) => POINTING.test(word));
      // *The old bridge* may be what another sentence calls *the bridge*; *the visas of the students* are no others.
      const own = objectOf(pieces, at).filter(({ key }) => !asked.some((one) => one.key === key));
      return isMoreElsewhere && !isPointing && own.length > 0;
    };
    return places.length > 0 && places.every(isOther);
  });
}
