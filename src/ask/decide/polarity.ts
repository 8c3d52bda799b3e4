import { isFiniteVerb } from '../../words/english.ts';
import { isDenial, sense, sidesOf, turnOf } from '../../words/senses.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import type { Piece, Prepared } from '../find/prepare.ts';
import type { Query } from '../find/wanted.ts';
import { NEGATION } from '../frame/lexicon.ts';
import { BE } from './verbs.ts';

/** Whether a word says no, whatever stands beside it. */
export const isNegation = (piece: Piece): boolean =>
  (NEGATION.has(piece.word) && turnOf(piece.key) === null) || isDenial(piece.key);

/** What tells that a stretch has a verb of its own. */
const FINITE =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|cannot)$/;
/** What opens a clause of its own between two that have a verb each. */
const JOINING = /^(?:and|but|or|yet|while|so|since|after|before)$/;
/** What opens a clause wherever it stands. */
const SUBORDINATING = /^(?:if|unless|because|although|though|whereas|whilst|until|when|once)$/;

/** Whether a claim and an entry stand on opposite sides in a clause of the claim that both are about. */
export function areOpposed(
  asked: readonly Piece[],
  window: readonly Piece[],
  entry: readonly Piece[],
): boolean {
  if (deniesTheSame(asked, entry)) return false;
  const theirs = clausesOf(window);
  return clausesOf(asked).some((clause) => isOpposedIn(clause, asked, theirs));
}

/** *No reason to doubt it* on both sides: whether all that a claim denies an entry denies in the same words, and a claim denies something. */
function deniesTheSame(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const [mine, theirs] = [deniedIn(asked), deniedIn(entry)];
  const isOnlyOne = asked.filter(isNegation).length === mine.length;
  return mine.length > 0 && isOnlyOne && mine.every((one) => theirs.some((other) => other.key === one.key));
}

/** The clauses of a stretch: what says nothing by itself goes on in the one behind it. */
function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const clause = clauses.at(-1);
    if (clause === undefined || (clause.some(carries) && opensClause(pieces, at, clause)))
      clauses.push([piece]);
    else clause.push(piece);
  }
  return clauses;
}

const carries = (piece: Piece): boolean => !piece.small || isDenial(piece.key);

function opensClause(pieces: readonly Piece[], at: number, before: readonly Piece[]): boolean {
  const piece = pieces[at];
  const last = pieces[at - 1];
  if (piece === undefined || last === undefined) return false;
  if (last.sentence !== piece.sentence) return true;
  if (SUBORDINATING.test(piece.word) || (piece.word === 'as' && pieces[at + 1]?.word === 'long')) return true;
  // *Wants X not to expand*
  if (piece.word === 'not' && pieces[at + 1]?.word === 'to') return true;
  // *Assurances that X will not expand*
  if (piece.word === 'that' && ownVerb(pieces, at))
    // *Do not accept that it is over* says no to that; *we will not, that is over* does not.
    return last.stretch !== piece.stretch || !isDeniedAt(pieces, at - 1);
  if (!JOINING.test(piece.word) && last.stretch === piece.stretch) return false;
  return before.some(isVerb) && ownVerb(pieces, at);
}

const isVerb = (piece: Piece): boolean =>
  FINITE.test(piece.word) || isNegation(piece) || (!piece.small && isFiniteVerb(piece.word));

/** *Do not accept*, *never said*, *deny*: whether what stands at a place is said not to be. */
const isDeniedAt = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(Math.max(0, at - 2), at + 1).some(isNegation);

/** Whether a verb stands between a place and the next that may open a clause. */
function ownVerb(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.sentence !== pieces[from]?.sentence) return false;
    if (at > from && (JOINING.test(piece.word) || SUBORDINATING.test(piece.word))) return false;
    if (isVerb(piece)) return true;
  }
  return false;
}

/** How often a stretch says no beside another: *neither … nor* once, *not only* not at all. */
function negations(pieces: readonly Piece[], beside: readonly Piece[]): number {
  let count = 0;
  for (const [at, piece] of pieces.entries()) {
    if (!isNegation(piece) && !turnsBeside(pieces, at, beside) && !isDismissed(pieces, at, beside)) continue;
    if (piece.word === 'nor' || (piece.word === 'not' && pieces[at + 1]?.word === 'only')) continue;
    if (isDeed(piece, beside) || isPointedTo(pieces, at) || isOfElse(pieces, at, beside)) continue;
    // *No money unless there is a plan*, *without a plan no money*: on both sides a condition.
    if (SAVE.test(piece.word) && beside.some(({ word }) => SAVE.test(word))) continue;
    // *Without warning* says no to that alone.
    if (piece.word === 'without' && !isOfShared(pieces, at, beside)) continue;
    count++;
  }
  return count;
}

const FALSE =
  /^(?:false|untrue|nonsense|lies?|invented|invention|baseless|unfounded|groundless|fabricated|fabrications?|fiction|rubbish|absurd|wrong|incorrect|myth)$/;

/** *The story that they were armed is nonsense*: whether at a place stands that what is told in the same clause is not so. */
function isDismissed(pieces: readonly Piece[], at: number, beside: readonly Piece[]): boolean {
  const word = pieces[at]?.word ?? '';
  if (!FALSE.test(word) || beside.some((other) => other.word === word)) return false;
  const before = pieces.slice(0, at).filter(({ sentence }) => sentence === pieces[at]?.sentence);
  const be = before.slice(-DISMISSING).some(({ word }) => BE.test(word));
  return be && before[0]?.word === 'that' && before.some(carries);
}
/** So many words before it stands its form of *be*: *is simply not*. */
const DISMISSING = 3;

/** So many words behind what says no is what it says no to: *not an admission of guilt*, *not ready to accept*. */
const DENIED = 2;

/** *The offer is not an admission* beside *the offer is valid*: whether a place says no to what the other stretch does not tell of. */
function isOfElse(pieces: readonly Piece[], at: number, beside: readonly Piece[]): boolean {
  const word = pieces[at]?.word ?? '';
  if (!/^(?:not|no|never)$/.test(word) && !(NEGATION.has(word) && word.endsWith('nt'))) return false;
  const what = pieces
    .slice(at + 1)
    .filter(({ small, sentence }) => !small && sentence === pieces[at]?.sentence)
    .slice(0, DENIED);
  return what.length === DENIED && !what.some((one) => beside.some((other) => isShared(one, other)));
}

/** What sets apart that on which something hangs. */
const SAVE = /^(?:without|unless)$/;

/** *Without an agreement*: whether what is told to be absent at a place is told of by another stretch too. */
function isOfShared(pieces: readonly Piece[], at: number, beside: readonly Piece[]): boolean {
  const what = pieces.slice(at + 1).find(({ word }) => !/^(?:an?|the|any|its|their|his|her|our)$/.test(word));
  return what !== undefined && beside.some((other) => isShared(what, other));
}

/** *Excluded from the system* beside *cut off from it*: what says no elsewhere is here what is done. */
const isDeed = ({ key }: Piece, beside: readonly Piece[]): boolean =>
  SHUTTING_OUT.has(key) &&
  beside.some(
    (other) =>
      !other.small && !isNegation(other) && nearStems(key).has(other.key) && sense(key, other.key) !== -1,
  );

/** *Exempt from the ban*, *under the embargo*: what is spoken of, and says no to nothing. */
const isPointedTo = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:the|this|that|his|her|its|their|our)$/.test(pieces[at - 1]?.word ?? '') &&
  /^(?:from|under|of|after|before|with|by|despite|during|since|to|about|on)$/.test(
    pieces[at - 2]?.word ?? '',
  );

const SHUTTING_OUT = new Set(['exclude', 'block', 'ban'].map(stem));

/** Whether a stretch says no beside another. */
export const saysNo = (pieces: readonly Piece[], beside: readonly Piece[]): boolean =>
  negations(pieces, beside) > 0;

/** So many words behind it may stand what a word of leaving off leaves off: *gave up on trying to push*. */
const LEFT_OFF = 3;
/** Behind these it is no verb: *the end of*, *at the end*. */
const OF_NOUN = /^(?:the|an?|till?|until|this|that|its|their|his|her|of|at|in|by|no)$/;

/** *Ended without a deal*, *ended in silence*: what stands behind it tells how, and it leaves off nothing. */
const OUTCOME = /^(?:without|with|in|as)$/;

/**
 * *Stopped supporting*, *will hardly progress*: whether a word turns something that the other has too, which has no word of its
 * own for that: where it has, the two are held against each other.
 */
function turnsBeside(pieces: readonly Piece[], at: number, beside: readonly Piece[]): boolean {
  const piece = pieces[at];
  const turn = piece === undefined ? null : turnOf(piece.key);
  if (piece === undefined || turn === null) return false;
  if (beside.some((other) => !other.small && sense(piece.key, other.key) !== 0)) return false;
  if (turn === 'almost') return true;
  const next = pieces[at + 1]?.word ?? '';
  if (
    OF_NOUN.test(pieces[at - 1]?.word ?? '') ||
    OUTCOME.test(next) ||
    (piece.word === 'end' && next === 'of')
  )
    return false;
  const carrying = (one: Piece): boolean => !one.small;
  const behind = pieces.slice(at + 1).filter(carrying);
  const before = pieces.slice(0, at).filter(carrying);
  const object = behind.length > 0 ? behind.slice(0, LEFT_OFF) : before.slice(-1);
  return object.some((one) => beside.some((other) => isShared(one, other)));
}

const isOdd = (count: number): boolean => count % 2 === 1;

/** Whether what stands at one place of a claim turns what stands at the same place of an entry: an odd number of turns. */
export const isTurned = (
  mine: readonly Piece[],
  theirs: readonly Piece[],
  asked: readonly Piece[] = mine,
  entry: readonly Piece[] = theirs,
): boolean => isOdd(negations(mine, entry) + negations(theirs, asked) + opposites(mine, mine, theirs));

/** What a word is compared by. */
const rootOf = ({ small, word, key }: Piece): string => (small ? word : key);

/**
 * Whether a clause of a claim is turned against those of an entry that hold its words, most of them: what says no on
 * either side, and opposites, turn it round.
 */
function isOpposedIn(clause: readonly Piece[], asked: readonly Piece[], theirs: readonly Piece[][]): boolean {
  const window = theirs.flat();
  const turned = isOdd(negations(clause, window) + opposites(clause, asked, window));
  const absent = [...deniedIn(clause), ...theirs.flatMap(absentIn)];
  const deciding = clause.filter((one) => absent.some((other) => isShared(one, other)));
  // *No reply came from the ministry*: what tells of a reply decides, and not what tells of the ministry.
  const ofAbsent = theirs.filter((their) =>
    their.some((other) => deciding.some((one) => isShared(one, other))),
  );
  let [against, beside] = [0, 0];
  for (const their of ofAbsent.length > 0 ? ofAbsent : theirs) {
    const shared = clause.filter((piece) => their.some((other) => isShared(piece, other))).length;
    if (isOdd(negations(their, asked)) === turned) beside += shared;
    else against += shared;
  }
  // Of two clauses that hold as much of it, what is turned in one is not borne out.
  return against > 0 && against >= beside;
}

/** The words right behind those that say no: *not yet a mediator*, *no reply*, *doesn’t recognise it*. */
export const deniedIn = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, at) =>
    NEGATION.has(piece.word) ? (pieces.slice(at + 1).find(({ small }) => !small) ?? []) : [],
  );

/** What a clause says there is none of: *no reply*, *without an agreement*, *have not received a reply*. */
const absentIn = (clause: readonly Piece[]): Piece[] =>
  clause.flatMap(({ word }, at) => {
    const behind = clause.slice(at + 1).filter(({ small }) => !small);
    if (/^(?:no|without)$/.test(word)) return behind.slice(0, 1);
    return /^(?:not|never)$/.test(word) && HAVING.test(behind[0]?.word ?? '') ? behind.slice(1, 2) : [];
  });
const HAVING = /^(?:received?|got|gotten|get|seen?|heard|hear|had|have|found|find)$/;

/** Whether a word of a claim stands for the same in an entry, or says the opposite of it. */
const isShared = (one: Piece, other: Piece): boolean => {
  if (one.small || other.small) return false;
  return one.key === other.key || sense(one.key, other.key) !== 0 || nearStems(one.key).has(other.key);
};

/** How many words of a clause have nothing but their opposite in an entry. */
function opposites(clause: readonly Piece[], asked: readonly Piece[], window: readonly Piece[]): number {
  const there = new Set(window.map(({ key }) => key));
  const here = new Set(asked.map(({ key }) => key));
  const others = window.filter((other) => !isNegation(other));
  return clause.filter((one, at) => {
    // *Is going to*: what is ahead, and nobody goes.
    if (one.word === 'going' && clause[at + 1]?.word === 'to') return false;
    if (isNegation(one) || there.has(one.key) || (one.small && sidesOf(one.word).length === 0)) return false;
    if (others.some((other) => sense(rootOf(one), rootOf(other)) === 1)) return false;
    return others.some((other) => !here.has(other.key) && sense(rootOf(one), rootOf(other)) === -1);
  }).length;
}

/** Whether a word of a question is held by its opposite alone: *pulled back* by *send*. */
export const isHeldByOpposite = ({ wanted }: Query, { keys }: Prepared): boolean =>
  wanted.some(({ unit, near }) => {
    if (unit.light || unit.actors.length > 0) return false;
    const held = [...near.keys()].filter((key) => keys.has(key));
    return held.length > 0 && held.every((key) => sense(unit.stem, key) === -1);
  });
