import { isStatement } from '../../record/entry.ts';
import { isFiniteVerb, isPlainVerb, plainOfGerund } from '../../words/english.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import type { Frame } from '../frame/frame.ts';
import { WANTING } from '../frame/lexicon.ts';
import { placesOf, verbAsked } from './doing.ts';
import { BE, mayBeVerb } from './verbs.ts';

/** How settled it is that something is done: only possible or wished, to come, or done. */
const STANDING = { open: 0, coming: 1, done: 2 } as const;
type Standing = (typeof STANDING)[keyof typeof STANDING];

const MAY = /^(?:could|may|might|can|should|must)$/;
const WILL = /^(?:will|would|shall)$/;
/** What commits somebody to what they do. */
const COMMITTING = new Set(['agree', 'promise', 'pledge', 'vow', 'offer', 'accept', 'guarantee'].map(stem));
/** So many words before a verb its auxiliary may stand, and so many before *to* what governs it. */
const NEAR = 2;
const GOVERNING = 5;
/** Behind these it is only wished, asked or possible: *want them to*, *call on X to*, *the power to*. */
const WISHING = new Set(
  [
    ...WANTING,
    'call',
    'ask',
    'urge',
    'press',
    'push',
    'propose',
    'consider',
    'able',
    'power',
    'right',
    'option',
    'chance',
    'like',
    'free',
  ].map(stem),
);

/** *I doubt that they will agree* */
const DOUBT = /^(?:doubts?|doubted|doubtful|unlikely|unsure|uncertain)$/;

const OF_NOUN = /^(?:the|an?|of|for|our|their|its|his|her|this|that|any|no)$/;

const NOW = /^(?:and |so )?(?:is|are)\b/i;

const wordsBefore = (pieces: readonly Piece[], at: number, many: number): Piece[] =>
  pieces.slice(Math.max(0, at - many), at).filter(({ sentence }) => sentence === pieces[at]?.sentence);

/** How settled it is what the verb at a place tells. */
function standingAt(pieces: readonly Piece[], at: number): Standing {
  const word = pieces[at]?.word ?? '';
  const last = pieces[at - 1]?.word ?? '';
  // *For the repair of it*, *opening the gates*: a thing that is spoken of.
  if (OF_NOUN.test(last) || (plainOfGerund(word) !== null && !BE.test(last))) return STANDING.open;
  const before = wordsBefore(pieces, at, NEAR);
  if (before.some(({ word }) => MAY.test(word))) return STANDING.open;
  if (wordsBefore(pieces, at, GOVERNING).some(({ word }) => DOUBT.test(word))) return STANDING.open;
  if (before.some(({ word }) => WILL.test(word))) return STANDING.coming;
  const to = before.findLastIndex(({ word }) => word === 'to');
  if (to < 0) return STANDING.done;
  const governing = wordsBefore(pieces, at - before.length + to, GOVERNING);
  return governing.some(({ key }) => WISHING.has(key)) ? STANDING.open : STANDING.coming;
}

/** Whether an entry tells of a verb of a claim nowhere as settled as that. */
function isLessSettled(verb: Piece, claimed: Standing, query: Query, { pieces, ...entry }: Scored): boolean {
  const places = placesOf(verb, query, { ...entry, pieces }).filter(
    (at) => mayBeVerb(pieces[at]?.word ?? '') || plainOfGerund(pieces[at]?.word ?? '') !== null,
  );
  return places.length > 0 && places.every((at) => standingAt(pieces, at) < claimed);
}

/** *They publish it* where an entry has them urged to publish it. */
function isOnlyUrged(verb: Piece, query: Query, { pieces, ...entry }: Scored): boolean {
  const places = placesOf(verb, query, { ...entry, pieces });
  const isUrged = (at: number): boolean =>
    pieces[at - 1]?.word === 'to' && standingAt(pieces, at) === STANDING.open;
  return places.length > 0 && places.every(isUrged);
}

/** *X will raise it* where an entry has nothing but that X raised it. */
function isOver(verb: Piece, query: Query, { pieces, ...entry }: Scored): boolean {
  const places = placesOf(verb, query, { ...entry, pieces });
  const isPast = (at: number): boolean =>
    /ed$/.test(pieces[at]?.word ?? '') &&
    pieces[at - 1]?.small !== true &&
    standingAt(pieces, at) === STANDING.done;
  return places.length > 0 && places.every(isPast);
}

const IS = /^(?:is|are|was|were)$/;

/** *They are empty* where an entry has *they will be empty*. */
function isOnlyToCome(state: Piece, query: Query, { pieces, ...entry }: Scored): boolean {
  const places = placesOf(state, query, { ...entry, pieces });
  const isToCome = (at: number): boolean =>
    wordsBefore(pieces, at, NEAR).some(({ word }) => WILL.test(word) || MAY.test(word));
  return places.length > 0 && places.every(isToCome);
}

/** Whether somebody only speaks of what a claim has done as of something that is to be: *did X send them?* where X will. */
export function isOnlySpokenOf(frame: Frame, query: Query, entry: Scored): boolean {
  const deed = query.pieces[verbAsked(frame, query)];
  return deed !== undefined && isStatement(entry.entry) && isLessSettled(deed, STANDING.done, query, entry);
}

/** *Who fired X?*: whether somebody only speaks of that as of what is to be, or may be. */
export function isNotDone({ act, speech }: Frame, query: Query, entry: Scored): boolean {
  const deed = query.pieces.find(({ small }) => !small);
  const isPast = deed !== undefined && isFiniteVerb(deed.word) && !isPlainVerb(deed.word);
  return (
    act === 'who-said' &&
    !speech &&
    isPast &&
    isStatement(entry.entry) &&
    isLessSettled(deed, STANDING.done, query, entry)
  );
}

/** So far before what a claim is about may stand what makes it only a wish or a thought. */
const CONCEIVING = 6;
const CONCEIVED = /^(?:would|could|may|might|should|must)$/;

/**
 * *Are their troops there?* where they would be welcome, *has it got an inquiry?* where it wants one: whether somebody only
 * wishes or thinks of what a claim is about, and the claim is of no wish or thought.
 */
export function isOnlyConceived(frame: Frame, query: Query, { pieces, entry, alignment }: Scored): boolean {
  const asked = tokenize(frame.text);
  if (!isStatement(entry) || asked.some(({ word }) => CONCEIVED.test(word) || word === 'can')) return false;
  if (query.pieces.some(({ key }) => WISHING.has(key)) || asked.some(({ word }) => WISHING.has(stem(word))))
    return false;
  const places = alignment.pairs.map(([, at]) => at).filter((at) => pieces[at]?.small === false);
  const hasVerb = query.pieces.some(({ word }) => STATING.test(word));
  if (places.length === 0 || (frame.speech && !hasVerb)) return false;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  // Of the verb itself others tell.
  const isSame = (at: number): boolean => pieces[at]?.sentence === pieces[first]?.sentence;
  const wish = pieces.findIndex(
    ({ word, key, small }, at) =>
      isSame(at) &&
      at >= first - CONCEIVING &&
      at < last &&
      !places.includes(at) &&
      (CONCEIVED.test(word) || (!small && WANTED.has(key) && pieces[at - 1]?.word !== 'not')),
  );
  return wish >= 0 && places.filter((at) => at > wish).length * 2 >= places.length;
}
const STATING = /^(?:is|are|was|were|has|have|had|will|gets?|got)$/;
const WANTED = new Set(['want', 'wish', 'hope', 'need', 'demand', 'seek', 'require'].map(stem));

/** *Closed*, *brought*, *met*: no plain form, nor that of *he closes*. */
const isPastForm = (word: string): boolean =>
  /ed$/.test(word) || (mayBeVerb(word) && !isPlainVerb(word) && !word.endsWith('s'));

/**
 * Whether what a claim lets somebody say is done, or will be, is less settled in an entry: *Y responded* where Y is ready
 * to, *the bank will lend* where it could.
 */
export function isToldAsLess(frame: Frame, query: Query, entry: Scored): boolean {
  const { pieces: asked } = query;
  const verb = /^(?:and |so )?(?:will|wo)\b/i.test(frame.text) ? asked[verbAsked(frame, query)] : undefined;
  if (verb !== undefined && isLessSettled(verb, STANDING.coming, query, entry)) return true;
  // *Are the boats running?* where they will.
  const going =
    asked.find(({ word, small }) => !small && plainOfGerund(word) !== null) ??
    asked.findLast(({ small }) => !small);
  const isAsked = NOW.test(frame.text) && frame.period === null && isStatement(entry.entry);
  if (isAsked && going !== undefined && isOnlyToCome(going, query, entry)) return true;
  if (isAsked && going !== undefined && plainOfGerund(going.word) !== null)
    if (isLessSettled(going, STANDING.done, query, entry)) return true;
  return asked.some((piece, i) => {
    if (piece.small || i === 0) return false;
    // *It is hard to …* tells no time.
    const isState = IS.test(asked[i - 1]?.word ?? '') && asked[i - 2]?.word !== 'it';
    if (frame.speech && isState && isOnlyToCome(piece, query, entry)) return true;
    if (!mayBeVerb(piece.word)) return false;
    const before = wordsBefore(asked, i, NEAR);
    if (before.some(({ word }) => /^(?:will|shall)$/.test(word)))
      return isLessSettled(piece, STANDING.coming, query, entry) || isOver(piece, query, entry);
    if (asked[i - 1]?.word === 'to' && COMMITTING.has(asked[i - 2]?.key ?? ''))
      return isLessSettled(piece, STANDING.coming, query, entry);
    if (!frame.speech) return false;
    const isLed = before.some(({ word }) => MAY.test(word) || WILL.test(word) || word === 'to');
    const last = asked[i - 1];
    const isPassive = /^(?:was|were|been)$/.test(last?.word ?? '');
    const isPerfect = before.some(({ word }) => /^(?:has|have|had)$/.test(word));
    const isActive = isFiniteVerb(piece.word) && last?.small === false;
    // *Y publish it* where Y is urged to.
    const isSubject = asked[i - 1]?.small === false && /[^s]s$/.test(asked[i - 1]?.word ?? '');
    const isPresent = frame.act === 'verify' && isPlainVerb(piece.word) && isSubject && !isLed;
    if (isPresent && isOnlyUrged(piece, query, entry)) return true;
    const isDone = isPastForm(piece.word) && (isPassive || isPerfect || isActive);
    return isDone && !isLed && isLessSettled(piece, STANDING.done, query, entry);
  });
}
