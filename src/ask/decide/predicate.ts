import { plainOfGerund } from '../../words/english.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { NEGATION } from '../frame/lexicon.ts';

const BE = /^(?:is|are|was|were|be|been|being|become|becomes|became|get|gets|got|remains?|seems?|looks?)$/;
/** What stands between it and what something is said to be. */
const BETWEEN =
  /^(?:a|an|the|very|so|too|also|still|now|just|only|even|already|ever|all|both|really|more|most|been|being|quite)$/;
const ADVERB = /\w{3}ly$/;
/** What says nothing behind it, or points to what was said before. */
const POINTING = /^(?:it|that|this|there|here|then|them|him|her|us|me|you|not|yet|again|please)$/;
/** So few words of weight make a claim of which each counts. */
const FEW = 4;

/**
 * Whether a short claim says of something that it is what an entry does not say: *the consequences will be negligible*.
 * A word that another of the claim stands for already does not say it: *the invasion is aggressive*.
 */
export function lacksPredicate(query: Query, entry: Scored): boolean {
  if (query.wanted.filter(({ unit }) => !unit.light).length > FEW) return false;
  return query.pieces.some(({ word }, at) => {
    const predicate = BE.test(word) ? predicateAt(query.pieces, at + 1) : null;
    return predicate !== null && !isHeld(predicate, query, entry);
  });
}

/** What something is said to be, from a place on; null where that is told by more than a word. */
function predicateAt(pieces: readonly Piece[], from: number): Piece | null {
  const at = pieces.findIndex(
    ({ word }, i) =>
      i >= from &&
      !BETWEEN.test(word) &&
      !NEGATION.has(word) &&
      !(ADVERB.test(word) && i < pieces.length - 1),
  );
  const piece = pieces[at];
  if (piece?.sentence !== pieces[from - 1]?.sentence) return null;
  if (piece === undefined || piece.actors.length > 0 || POINTING.test(piece.word)) return null;
  // *Would be dining*: what somebody does, and not what they are.
  if (plainOfGerund(piece.word) !== null) return null;
  const behind = pieces.slice(at + 1);
  // *Is over*; but *is over in Geneva* only leads up to a place.
  return behind.some(({ small, actors }) => piece.small || (!small && actors.length === 0)) ? null : piece;
}

function isHeld(predicate: Piece, { pieces, wanted }: Query, entry: Scored): boolean {
  // Within an expression a small word stands under another: *up* in *was set up*.
  if (predicate.small) return ` ${entry.plain()} `.includes(` ${predicate.word} `);
  if (entry.words.has(predicate.word)) return isSaidOfSame(predicate, { pieces, wanted }, entry);
  const near = wanted.find(({ unit }) => unit.stem === predicate.key)?.near;
  if (near === undefined) return entry.keys.has(predicate.key);
  const others = pieces.filter((one) => !one.small && one.key !== predicate.key);
  const isTaken = (key: string, nearness: number): boolean =>
    others.some((one) => (wanted.find(({ unit }) => unit.stem === one.key)?.near.get(key) ?? 0) >= nearness);
  const rest = new Set(
    entry.pieces.filter((one) => others.some(({ key }) => key === one.key)).map(({ sentence }) => sentence),
  );
  return entry.pieces.some(({ key, sentence }) => {
    const nearness = near.get(key);
    if (nearness === undefined || isTaken(key, nearness)) return false;
    return rest.size === 0 || rest.has(sentence);
  });
}

/**
 * Whether it stands in a sentence of an entry in which something else of the claim stands, where that stands in any: *no
 * concessions. It is ruled out* goes on about what the sentence before is about.
 */
function isSaidOfSame(
  predicate: Piece,
  { pieces, wanted }: Pick<Query, 'pieces' | 'wanted'>,
  entry: Scored,
): boolean {
  const others = pieces.filter((one) => !one.small && one.key !== predicate.key && one.actors.length === 0);
  const nears = others.flatMap(
    ({ key }) => wanted.find(({ unit }) => unit.stem === key && !unit.light)?.near ?? [],
  );
  const sentences = new Set(
    entry.pieces.filter(({ key }) => nears.some((near) => near.has(key))).map(({ sentence }) => sentence),
  );
  const goesOn = (sentence: number): boolean =>
    GOING_ON.test(entry.pieces.find((one) => one.sentence === sentence)?.word ?? '') &&
    sentences.has(sentence - 1);
  return (
    sentences.size === 0 ||
    entry.pieces.some(
      ({ word, sentence }) => word === predicate.word && (sentences.has(sentence) || goesOn(sentence)),
    )
  );
}

/** How a sentence opens that goes on about what was said before it. */
const GOING_ON = /^(?:it|its|that|this|they|these|those|such)$/;
