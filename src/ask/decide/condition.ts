import { isFiniteVerb, isPlainVerb } from '../../words/english.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { PERFORMING } from '../frame/lexicon.ts';
import { isNegation } from './polarity.ts';

/** What begins a condition. */
const IF = /^(?:if|unless|whether)$/;
/** What states something flatly. */
const STATING = /^(?:will|would|shall|going|is|are|was|were|has|have|had)$/;
/** What leaves it open. */
const OPEN = /^(?:if|unless|whether|should|may|might|could|can|when|case|likely|possible|possibly)$/;
/** Of what is only that, it is not told that it comes. */
export const LIKELIHOOD = /^(?:risks?|dangers?|threats?|chances?|possibility|likelihood|prospects?|fears?)$/;
/** So many words behind it may stand what there is a risk of. */
const OF_RISK = 4;
/** What a main clause begins with behind a condition that no comma ends. */
const SUBJECT = /^(?:the|we|they|it|he|she|there|i|you|then|this|our|his|her|their)$/;

/**
 * Whether all that an entry holds of a claim stands in a condition there, and the claim states it: *if he invades, the
 * consequences will be harsh* is not that he will invade. What asks whether something is done or comes `isStated` so.
 */
export function isOnlyCondition(
  { pieces: asked, counting, wanted }: Query,
  { pieces, alignment }: Scored,
  isStated = false,
): boolean {
  if (isUnconditional(asked) && !isUnconditional(pieces) && conditionalPlaces(pieces, false).size > 0)
    return true;
  const isPromised = asked.some((_, at) => isPromisedAt(asked, at));
  const isTold = asked.some(({ word }, at) => STATING.test(word) || isStatedAt(asked, at));
  if (!isStated && !isPromised && !isTold) return false;
  if (asked.some(({ word }) => OPEN.test(word) || LIKELIHOOD.test(word))) return false;
  const held = new Set(asked.filter(({ small }) => !small).map(({ key }) => key));
  const isHeld = ({ key, small, actors }: Piece): boolean =>
    !small && actors.length === 0 && (held.has(key) || counting.has(key));
  const places = new Set([
    ...alignment.pairs.map(([, at]) => at).filter((at) => pieces[at]?.small === false),
    ...pieces.flatMap((piece, at) => (isHeld(piece) ? [at] : [])),
  ]);
  // A name that stands elsewhere tells nothing of what is done.
  const names = new Set(wanted.flatMap(({ unit }) => (unit.proper ? [unit.stem] : [])));
  const told = [...places].filter((at) => !names.has(pieces[at]?.key ?? ''));
  const conditional = conditionalPlaces(pieces, !asked.some(isNegation));
  const isOnlyThere = (at: number): boolean => conditional.has(at);
  const isAsked = ({ word, small }: Piece, at: number): boolean =>
    isStated && !small && asked[at - 1]?.small === false && isPlainVerb(word);
  const deeds = asked.filter(
    (piece, at) => isStatedAt(asked, at) || isPromisedAt(asked, at) || isAsked(piece, at),
  );
  const isConditional = ({ key }: Piece): boolean => {
    const done = pieces.flatMap((piece, at) => (!piece.small && piece.key === key ? [at] : []));
    return done.length > 0 && done.every(isOnlyThere);
  };
  // *Pay rose* where an entry has *unless pay rises*.
  const isOtherForm = ({ word }: Piece): boolean => !pieces.some((one) => one.word === word);
  if (deeds.some((deed) => isOtherForm(deed) && isConditional(deed))) return true;
  // Whose words are given one after the other is asked for the words.
  if (asked.length >= WORDED && alignment.share > 0.9 && alignment.adjacent > 0.9) return false;
  if (told.length > 0 && told.every(isOnlyThere)) return true;
  return deeds.some(isConditional);
}

/** *Whatever happens*, *even if it rains*. */
const isUnconditional = (pieces: readonly Piece[]): boolean =>
  UNCONDITIONALLY.test(pieces.map(({ word }) => word).join(' '));
const UNCONDITIONALLY =
  /\b(?:even if|whatever happens|no matter|unconditional(?:ly)?|without (?:any )?conditions?|in any (?:case|event)|regardless|come what may)\b/;

/** *Threatened to withdraw*: what somebody is to have said they will do. */
const isPromisedAt = (asked: readonly Piece[], at: number): boolean =>
  asked[at]?.small === false && asked[at - 1]?.word === 'to' && PERFORMING.has(asked[at - 2]?.word ?? '');

/** *X has chosen*, *will X invade*: a verb that a claim states flatly. */
function isStatedAt(asked: readonly Piece[], at: number): boolean {
  const { small, actors, word } = asked[at] ?? { small: true, actors: [], word: '' };
  const before = asked[at - 1];
  if (small || actors.length > 0 || before === undefined) return false;
  return STATING.test(before.word) || (!before.small && isFiniteVerb(word) && !isPlainVerb(word));
}

/** From so many words on a claim may be a quotation. */
const WORDED = 5;

/** So many words may stand before the *if* that opens a sentence: *that even if*. */
const OPENING = 3;

/** The places of words that stand in a condition, and with `risks` those of which there is only a risk. */
function conditionalPlaces(pieces: readonly Piece[], risks: boolean): Set<number> {
  const places = new Set<number>();
  for (const [at, { word, sentence, stretch }] of pieces.entries()) {
    if (risks && LIKELIHOOD.test(word) && /^(?:of|that)$/.test(pieces[at + 1]?.word ?? ''))
      for (let to = at + 2; to < at + 2 + OF_RISK && pieces[to]?.stretch === stretch; to++) places.add(to);
    if (!IF.test(word)) continue;
    const opens = at - pieces.findIndex((one) => one.sentence === sentence) <= OPENING;
    const endsWithComma = opens && pieces.some((one) => one.sentence === sentence && one.stretch > stretch);
    for (let to = at + 1; pieces[to]?.sentence === sentence; to++) {
      const piece = pieces[to];
      if (piece === undefined || (endsWithComma && piece.stretch !== stretch)) break;
      if (opens && !endsWithComma && to > at + 2 && SUBJECT.test(piece.word)) break;
      places.add(to);
    }
  }
  return places;
}
