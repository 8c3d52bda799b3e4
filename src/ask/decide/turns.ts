import { isDenial, sense } from '../../words/senses.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { NEGATION } from '../frame/lexicon.ts';
import { areOpposed, isNegation, isTurned, saysNo } from './polarity.ts';
import { mayBeVerb } from './verbs.ts';

/** Words for where something stands beside something else, each with its opposite. */
const SIDES = new Map([
  ['before', 'after'],
  ['after', 'before'],
  ['with', 'without'],
  ['without', 'with'],
  ['inside', 'outside'],
  ['outside', 'inside'],
  ['for', 'against'],
  ['against', 'for'],
  ['above', 'below'],
  ['below', 'above'],
]);

/** *Before the floods* where an entry has *after the floods*, and nowhere before them. */
export function standsOtherwise(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const sidesOf = (pieces: readonly Piece[], key: string): string[] =>
    pieces.flatMap((piece, at) => {
      if (piece.small || piece.key !== key) return [];
      const lead = /^(?:the|an?|its|their|his|her|our)$/.test(pieces[at - 1]?.word ?? '') ? at - 2 : at - 1;
      return pieces[lead]?.word ?? [];
    });
  return asked.some((piece) => {
    if (piece.small) return false;
    const [side = ''] = sidesOf(asked, piece.key);
    // *No money unless there is a plan* says the same as *without a plan*.
    if (/^with/.test(side) && asked.some(isNegation)) return false;
    const other = SIDES.get(side);
    const theirs = other === undefined ? [] : sidesOf(entry, piece.key);
    return other !== undefined && theirs.includes(other) && !theirs.includes(side);
  });
}

/** Whether an entry says the opposite. */
export const isOpposed = ({ pieces: asked }: Query, entry: Scored, window: readonly Piece[]): boolean =>
  (isNearlyWorded(asked, entry) ? turnsWithin(asked, entry) : areOpposed(asked, window, entry.pieces)) !==
  isDenied(entry);

export const isNearlyWorded = (asked: readonly Piece[], { alignment }: Scored): boolean =>
  alignment.share > 0.85 && alignment.adjacent > 0.6 && asked.length >= 5;

/** A stretch that a claim leaves out says nothing against it when it is longer. */
const LEFT_OUT = 5;

/** Whether a claim that is nearly an entry's words turns round in one of the stretches in which the two differ. */
function turnsWithin(asked: readonly Piece[], { alignment: { pairs }, pieces }: Scored): boolean {
  if (turnsAround(asked, pairs, pieces) || turnsBefore(asked, pairs, pieces)) return true;
  return pairs.some(([i, at], n) => {
    if (areOpposite(asked[i], pieces[at])) return true;
    const [to, there] = pairs[n + 1] ?? [asked.length, at];
    if (there - at - 1 > LEFT_OUT) return false;
    // The word that both go on with tells what is turned.
    return isTurned(asked.slice(i + 1, to + 1), pieces.slice(at + 1, there + 1), asked, pieces);
  });
}

/** *No longer wants progress*: whether only the claim says no before the words that both have. */
function turnsBefore(
  asked: readonly Piece[],
  [first]: Scored['alignment']['pairs'],
  pieces: readonly Piece[],
): boolean {
  if (first === undefined) return false;
  const [i, at] = first;
  const mine = asked.slice(0, i + 1);
  const theirs = pieces
    .slice(Math.max(0, at - LEFT_OUT), at + 1)
    .filter(({ sentence }) => sentence === pieces[at]?.sentence);
  return saysNo(mine, theirs) && isTurned(mine, theirs, asked, pieces);
}

/**
 * *Accept many of X’s proposals* where the entry has *many of X’s proposals are inadmissible*, *will easily progress* where it has
 * *difficult to progress*: among the words that only one of them has.
 */
function turnsAround(
  asked: readonly Piece[],
  pairs: Scored['alignment']['pairs'],
  pieces: readonly Piece[],
): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return false;
  const held = new Set(pairs.map(([, at]) => at));
  const said = new Set(pairs.map(([i]) => i));
  const isNear = ({ sentence }: Piece, at: number): boolean =>
    sentence === pieces[first[1]]?.sentence &&
    !held.has(at) &&
    at >= first[1] - LEFT_OUT &&
    at <= last[1] + LEFT_OUT;
  const isOuter = (at: number): boolean => at < first[1] || at > last[1];
  const mine = asked.filter((_, i) => !said.has(i));
  const theirs = pieces.filter(isNear);
  const turns = mine.filter(
    (one) =>
      !theirs.some(({ key }) => key === one.key) &&
      theirs.some((other) => areOpposite(one, other) && isAkin(one, other)),
  );
  const denials = [
    ...asked.filter((_, i) => i < first[0] || i > last[0]),
    ...pieces.filter((one, at) => isNear(one, at) && isOuter(at)),
  ].filter(({ word }) => NEGATION.has(word));
  return (
    (turns.length > 0 && (turns.length + denials.length) % 2 === 1) ||
    statesWhatIsHard(mine, asked, pairs, pieces)
  );
}

const STATING = /^(?:will|would|can|could|shall|is|are|was|were|does|did|has|have)$/;
const HARD = stem('difficult');
/** So many words before what is hard to do stands that it is: *difficult for the talks to …*. */
const GOVERNING = 6;

/** *The talks will progress* where the entry has *it is hard for the talks to progress*. */
function statesWhatIsHard(
  mine: readonly Piece[],
  asked: readonly Piece[],
  pairs: Scored['alignment']['pairs'],
  pieces: readonly Piece[],
): boolean {
  const isHard = (one: Piece): boolean => isNegation(one) || sense(one.key, HARD) === 1;
  if (mine.some(isHard)) return false;
  const held = new Set(pairs.map(([, at]) => at));
  return pairs.some(([i, at]) => {
    if (!STATING.test(asked[i - 1]?.word ?? '') || pieces[at - 1]?.word !== 'to') return false;
    const from = Math.max(0, at - GOVERNING);
    return pieces
      .slice(from, at)
      .some((one, n) => one.sentence === pieces[at]?.sentence && !held.has(from + n) && isHard(one));
  });
}

const isAkin = (one: Piece, other: Piece): boolean =>
  sense(one.key, other.key) === -1 || nearStems(one.key).has(other.key);

/** *Acceptable* where the entry has *inadmissible*: of one family, and on different sides. */
const areOpposite = (one: Piece | undefined, other: Piece | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  !one.small &&
  !other.small &&
  one.key !== other.key &&
  (isDenial(one.key) !== isDenial(other.key) || sense(one.key, other.key) === -1);

/** Whether only the entry says no right before the words that a claim of what somebody does begins with: *cannot support*. */
export function isDeniedBefore(asked: readonly Piece[], { alignment: { pairs }, pieces }: Scored): boolean {
  const [first] = pairs;
  if (first === undefined) return false;
  const [i, at] = first;
  const isBefore =
    (reach: number) =>
    (one: Piece, i: number): boolean =>
      i < at && i >= at - reach && one.sentence === pieces[at]?.sentence;
  // *Nobody in the party supports it*
  const around = pieces.filter(isBefore(NOBODY_WITHIN));
  const clause = around.slice(around.findLastIndex(({ word }) => OPENING.test(word)) + 1);
  const nobody = clause.some(({ word }) => NOBODY.test(word));
  const before = pieces.filter(isBefore(2));
  return (nobody || before.some(isNegation)) && !asked.slice(0, i).some(isNegation);
}

/** So many words a piece of a wording begins with. */
const BEGINNING = 2;
/** So many words before a word stands what denies it. */
const DENYING = 2;

/**
 * *Did they cancel it?* where an entry has *we have not cancelled it*, *were shots fired?* where it has *no shots*: whether a word of a
 * claim that denies nothing stands in an entry only where that denies it.
 */
export function isOnlyDenied(asked: readonly Piece[], entry: Scored): boolean {
  if (asked.some((one) => isNegation(one) || isDenial(one.key))) return false;
  const { pieces } = entry;
  // A piece of a wording may begin right behind what denies it.
  const from = isNearlyWorded(asked, entry) ? BEGINNING : 0;
  const held = heldBySentence(asked, pieces);
  const most = Math.max(...held.values(), 0);
  return asked.slice(from).some(({ key, small, word, actors }) => {
    if (small || actors.length > 0) return false;
    const places = pieces.flatMap((one, at) => (!one.small && one.key === key ? [at] : []));
    const isVerb = mayBeVerb(word);
    // What a sentence denies that holds hardly any of the claim is not denied of what is claimed.
    const isAbout = (at: number): boolean => HARDLY * (held.get(pieces[at]?.sentence ?? -1) ?? 0) > most;
    return places.length > 0 && places.some(isAbout) && places.every((at) => isDeniedAt(pieces, at, isVerb));
  });
}

/** By so much must another sentence hold more of a claim. */
const HARDLY = 3;

/** How many words of weight of a claim each sentence of an entry holds. */
function heldBySentence(asked: readonly Piece[], pieces: readonly Piece[]): Map<number, number> {
  const wanted = new Set(asked.filter(({ small }) => !small).map(({ key }) => key));
  const held = new Map<number, Set<string>>();
  for (const { key, small, sentence } of pieces)
    if (!small && wanted.has(key)) held.set(sentence, (held.get(sentence) ?? new Set()).add(key));
  return new Map([...held].map(([sentence, keys]) => [sentence, keys.size]));
}

/** *Has not yet replied*, where it is a verb; *no shots*, *no written mandate*. */
function isDeniedAt(pieces: readonly Piece[], at: number, isVerb: boolean): boolean {
  const sameSentence = ({ sentence }: Piece): boolean => sentence === pieces[at]?.sentence;
  const before = pieces.slice(Math.max(0, at - DENYING), at).filter(sameSentence);
  const [no, , to] = pieces.slice(Math.max(0, at - 3), at).filter(sameSentence);
  // *No reason to doubt it*
  if (no?.word === 'no' && to?.word === 'to') return true;
  // *No one has been charged*
  if (isVerb && isOfNobody(pieces.slice(0, at).filter(sameSentence))) return true;
  return before.some(({ word }, n) =>
    word === 'no'
      ? before[n + 1]?.small !== true
      : isVerb && /^(?:not|never)$/.test(word) && before[n + 1]?.word !== 'only',
  );
}

/** *Nobody has yet been*: whether what stands before a verb is nobody, and nothing else. */
function isOfNobody(before: readonly Piece[]): boolean {
  const subject = before.findLastIndex(({ word }) => !OF_TENSE.test(word));
  const [lead, word] = [before[subject - 1]?.word, before[subject]?.word ?? ''];
  return /^(?:nobody|none)$/.test(word) || (lead === 'no' && word === 'one');
}
const OF_TENSE = /^(?:has|have|had|is|are|was|were|be|been|being|will|would|yet|ever|so|far|\w{3,}ly)$/;

/** What opens a clause of its own. */
const OPENING = /^(?:when|while|if|because|that|who|which|as|after|before|since|and|but)$/;
const NOBODY = /^(?:nobody|none|neither|nowhere)$/;
const NOBODY_WITHIN = 5;

/** Whether its speaker is on the record as denying it. */
const isDenied = ({ entry }: Scored): boolean => 'polarity' in entry && entry.polarity === 'denied';
