import { isStatement } from '../../record/entry.ts';
import { plainOfGerund } from '../../words/english.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import type { Frame } from '../frame/frame.ts';
import { NEGATION } from '../frame/lexicon.ts';
import { isToldApart } from './doing.ts';
import { isHeldByOpposite } from './polarity.ts';
import { asksOfBeing } from './verbs.ts';

const BE = /^(?:is|are|was|were|be|been|being|become|becomes|became|get|gets|got|remains?|seems?|looks?)$/;
/** What stands between it and what something is said to be. */
const BETWEEN =
  /^(?:a|an|the|very|so|too|also|still|now|just|only|even|already|ever|all|both|really|more|most|been|being|quite)$/;
const ADVERB = /\w{3}ly$/;
/** What says nothing behind it, or points to what was said before. */
const POINTING =
  /^(?:himself|herself|itself|themselves|it|that|this|there|here|then|them|him|her|us|me|you|not|yet|again|please)$/;
/** So few words of weight make a claim of which each counts. */
const FEW = 4;

/**
 * Whether a short claim says of something that it is what an entry does not say: *the consequences will be negligible*.
 * A word that another of the claim stands for already does not say it: *the invasion is aggressive*.
 */
export function lacksPredicate(frame: Asked, query: Query, entry: Scored): boolean {
  if (isOfState(frame.text, query) && !isInState(query.pieces.at(-1)?.word ?? '', entry)) return true;
  if (query.wanted.filter(({ unit }) => !unit.light).length > FEW) return false;
  const asked = predicateAsked(frame, query);
  if (asked !== null && !isAsAsked(asked, query, entry)) return true;
  return query.pieces.some(({ word }, at) => {
    const predicate = BE.test(word) ? predicateAt(query.pieces, at + 1) : null;
    return predicate !== null && !isHeld(predicate, query, entry);
  });
}

type Asked = Pick<Frame, 'text' | 'speakers'>;

/** Whether an entry says that of something: near the word for it, and not only the opposite. */
function isAsAsked(predicate: Piece, query: Query, entry: Scored): boolean {
  const { pieces } = query;
  if (predicate.actors.length > 0) return isCalled(predicate.actors, entry);
  const others = pieces.filter((one) => !one.small && one.actors.length === 0 && one.key !== predicate.key);
  const isNegated = pieces.some(({ word }) => NEGATION.has(word));
  return (
    isHeld(predicate, query, entry) &&
    !isToldApart(predicate, others, query, entry, BESIDE) &&
    (isNegated || !isHeldByOpposite(query, entry))
  );
}

/** *Is the border closed?*: what stands behind that of which it is asked; null where that is told by more than a word. */
function predicateAsked({ text, speakers }: Asked, { pieces }: Query): Piece | null {
  if (speakers.length > 0 || !asksOfBeing({ text }) || THERE.test(text)) return null;
  const by = pieces.findIndex(({ word }) => word === 'by');
  const told = (by < 0 ? pieces : pieces.slice(0, by)).filter(({ word }) => !BETWEEN.test(word));
  const [before, last] = told.slice(-2);
  const isAlone = before !== undefined && last !== undefined && !before.small && !last.small;
  return isAlone && before.sentence === last.sentence ? last : null;
}
const THERE = /^\S+(?: \S+)? there\b/i;

/** Whether an entry says of something that it is one of these. */
const isCalled = (actors: Piece['actors'], { pieces }: Scored): boolean =>
  pieces.some(
    (piece, at) =>
      piece.actors.some((ref) => actors.includes(ref)) &&
      [pieces[at - 1]?.word ?? '', pieces[at - 2]?.word ?? ''].some((word) => BE.test(word)),
  );

/** So far from it may stand what something is said to be. */
const BESIDE = 6;

/** What a verb may have such a word with: *brought up*. */
const VERBAL = /(?:ed|ing|en|ught|ade|ent)$/;

/** *Is the invasion on?*, *are the talks still off?*: asked by a small word at the end that is no part of a verb. */
function isOfState(text: string, { pieces }: Query): boolean {
  const last = pieces.at(-1);
  if (last?.small !== true || !asksOfBeing({ text })) return false;
  const before = pieces.findLast(({ word }) => word !== last.word && !BETWEEN.test(word));
  const points = POINTING.test(last.word) && !/^(?:there|here)$/.test(last.word);
  return before !== undefined && !points && !BETWEEN.test(last.word) && !VERBAL.test(before.word);
}

/** *Is on*, *is still on*; what is scheduled is on, as far as the record knows. */
const isInState = (state: string, { pieces, entry }: Scored): boolean =>
  (state === 'on' && !isStatement(entry) && entry.phase === 'scheduled') ||
  pieces.some(
    ({ word }, at) =>
      word === state && [pieces[at - 1]?.word ?? '', pieces[at - 2]?.word ?? ''].some((one) => BE.test(one)),
  );

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
