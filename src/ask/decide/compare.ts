import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import { figureFor } from '../../words/figures.ts';
import { isDenial, sense } from '../../words/senses.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { type Piece, type Prepared, plainWords } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import type { Frame } from '../frame/frame.ts';
import { NEGATION } from '../frame/lexicon.ts';
import { areOpposed, isNegation, isTurned, saysNo } from './polarity.ts';
import { prefersOther } from './preference.ts';
import { isOftenOtherwise, tellsMore, tellsWhole } from './quantity.ts';
import { related, rolesDiffer } from './roles.ts';

/** What an entry says otherwise than a claim. */
export type Conflict = 'polarity' | 'roles' | 'numbers';

/** A claim beside an entry that is about the same. */
export interface Comparison {
  conflict: Conflict | null;
  /** Names and figures of the claim that the entry has not. */
  stray: string[];
  /** The quoted words stand in the entry as they are, but for marks and case. */
  verbatim: boolean;
  /** The quoted words stand in it, whatever is claimed beside them. */
  stands: boolean;
}

/** Compares what a question claims with what an entry says: negation, opposites, figures, who does what to whom. */
export function compare(frame: Frame, query: Query, entry: Scored, index: ActorIndex): Comparison {
  const window = windowOf(query, entry);
  const stray = strayNames(frame, query, entry, index);
  const quoted = frame.quoted === null ? '' : plainWords(frame.quoted);
  const stands = standsIn(quoted, entry);
  // What is claimed beside the quotation has to be borne out too.
  const verbatim = stands && 2 * quoted.length > plainWords(frame.matter).length;
  if (verbatim) return { conflict: null, stray, verbatim, stands };
  const conflict =
    figuresDiffer(query.pieces, window) ||
    tellsMore(query.pieces, entry.pieces) ||
    tellsWhole(query.pieces, entry.pieces) ||
    isOftenOtherwise(query.pieces, entry.pieces)
      ? 'numbers'
      : isToldBySpeaker(frame, entry) || prefersOther(query, entry) || rolesDiffer(query, entry, index)
        ? 'roles'
        : isOpposed(query, entry, window) !==
            (!frame.speech && isNearlyWorded(query.pieces, entry) && isDeniedBefore(query.pieces, entry))
          ? 'polarity'
          : standsOtherwise(query.pieces, entry.pieces)
            ? 'polarity'
            : null;
  return { conflict, stray, verbatim, stands };
}

/** Whether an entry holds these words as they are; they are given as {@link plainWords} makes them. */
export const standsIn = (quoted: string, entry: Prepared): boolean =>
  quoted !== '' && mayStandIn(quoted, entry) && ` ${entry.plain()} `.includes(` ${quoted} `);

/** Words of an expression stand under another in an entry: so many of a quotation may be missing among its words. */
const FOLDED = 4;

/** Whether an entry has nearly all words of a quotation: to write down its words takes longer. */
function mayStandIn(quoted: string, { words }: Prepared): boolean {
  let missing = 0;
  for (const word of quoted.split(' ')) if (!words.has(word)) missing++;
  return missing <= FOLDED;
}

/** So much further off may the opposite of a word of the claim stand. */
const FURTHER = 6;

/** The stretch of an entry that a claim is laid beside, with the small words that lead up to it. */
function windowOf({ pieces: asked }: Query, { alignment, pieces, keys }: Scored): Piece[] {
  const { pairs } = alignment;
  const [first] = pairs;
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return pieces.slice(0, 40);
  let from = first[1];
  let to = last[1];
  const fragment = alignment.share > 0.85 && alignment.adjacent > 0.7 && asked.length >= 5;
  if (!fragment) {
    const sentence = pieces[from]?.sentence;
    for (let back = 0; back < 5 && from > 0 && pieces[from - 1]?.sentence === sentence; back++) from--;
    // A word of the claim that the chain left out may stand before or after it.
    const keysAsked = new Set(asked.filter((one) => !one.small && keys.has(one.key)).map((one) => one.key));
    const isAgainst = ({ key, small }: Piece): boolean =>
      !small && asked.some((one) => !one.small && sense(one.key, key) === -1);
    for (const [at, piece] of pieces.entries()) {
      if (piece.sentence !== sentence) continue;
      const reach = keysAsked.has(piece.key) ? 0 : isAgainst(piece) ? FURTHER : null;
      if (reach === null) continue;
      if (at > to && at - to <= 12 + reach) to = at;
      if (at < from && from - at <= 8 + reach) from = at;
    }
    for (
      let on = 0;
      on < 8 && pieces[to + 1]?.sentence === pieces[to]?.sentence && to + 1 < pieces.length;
      on++
    )
      to++;
  }
  return pieces.slice(from, to + 1);
}

/** Words for where something stands beside something else, each with its opposite. */
const SIDES = new Map([
  ['before', 'after'],
  ['after', 'before'],
  ['with', 'without'],
  ['without', 'with'],
  ['inside', 'outside'],
  ['outside', 'inside'],
  ['above', 'below'],
  ['below', 'above'],
]);

/** *Before the floods* where an entry has *after the floods*, and nowhere before them. */
function standsOtherwise(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const sidesOf = (pieces: readonly Piece[], key: string): string[] =>
    pieces.flatMap((piece, at) => {
      if (piece.small || piece.key !== key) return [];
      const lead = /^(?:the|an?|its|their|his|her|our)$/.test(pieces[at - 1]?.word ?? '') ? at - 2 : at - 1;
      return pieces[lead]?.word ?? [];
    });
  return asked.some((piece) => {
    if (piece.small) return false;
    const [side = ''] = sidesOf(asked, piece.key);
    const other = SIDES.get(side);
    const theirs = other === undefined ? [] : sidesOf(entry, piece.key);
    return other !== undefined && theirs.includes(other) && !theirs.includes(side);
  });
}

/** Whether an entry says the opposite. */
const isOpposed = ({ pieces: asked }: Query, entry: Scored, window: readonly Piece[]): boolean =>
  (isNearlyWorded(asked, entry) ? turnsWithin(asked, entry) : areOpposed(asked, window)) !== isDenied(entry);

const isNearlyWorded = (asked: readonly Piece[], { alignment }: Scored): boolean =>
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
function isDeniedBefore(asked: readonly Piece[], { alignment: { pairs }, pieces }: Scored): boolean {
  const [first] = pairs;
  if (first === undefined) return false;
  const [i, at] = first;
  const isBefore =
    (reach: number) =>
    (one: Piece, i: number): boolean =>
      i < at && i >= at - reach && one.sentence === pieces[at]?.sentence;
  // *Nobody in the party supports it*
  const nobody = pieces.filter(isBefore(NOBODY_WITHIN)).some(({ word }) => NOBODY.test(word));
  const before = pieces.filter(isBefore(2));
  return (nobody || before.some(isNegation)) && !asked.slice(0, i).some(isNegation);
}

const NOBODY = /^(?:nobody|none|neither|nowhere)$/;
const NOBODY_WITHIN = 5;

/** Whether its speaker is on the record as denying it. */
const isDenied = ({ entry }: Scored): boolean => 'polarity' in entry && entry.polarity === 'denied';

const figureOf = ({ word }: Piece): string | null => (/^\d[\d.]*$/.test(word) ? word : figureFor(word));
const MANY = /^(?:hundred|thousand|million|billion)$/;

/** The figures of a stretch: *two hundred* is one. */
function figuresOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece, at) => {
    const figure = figureOf(piece);
    const before = pieces[at - 1];
    const next = pieces[at + 1];
    if (figure === null) return [];
    if (MANY.test(piece.word) && before !== undefined && figureOf(before) !== null) return [];
    const times = next !== undefined && MANY.test(next.word) ? Number(figureOf(next)) : 1;
    return String(Number(figure) * times);
  });
}

/** Whether a claim has a figure where the entry has another. */
function figuresDiffer(asked: readonly Piece[], window: readonly Piece[]): boolean {
  const figures = figuresOf(counted(asked)).filter((one) => one !== '1');
  if (figures.length === 0) return false;
  const there = new Set(figuresOf(counted(window)));
  if (there.size === 0) return isOneThere(asked, window);
  return figures.some((one) => !there.has(one));
}

/** *Two of the five gauges*: what is counted is the two. */
const counted = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece, at) => {
    const [of, the] = [pieces[at - 2]?.word, pieces[at - 1]?.word ?? ''];
    const isOf = of === 'of' && /^(?:the|its|their|his|her|our)$/.test(the);
    return figureOf(piece) === null || !isOf || figureOf(pieces[at - 3] ?? piece) === null;
  });

/** *Two dinners* beside *a working dinner*. */
function isOneThere(asked: readonly Piece[], window: readonly Piece[]): boolean {
  return asked.some((piece, i) => {
    const figure = figureOf(piece);
    const counted = asked[i + 1];
    if (figure === null || figure === '1' || counted === undefined || counted.small) return false;
    return window.some(
      ({ key }, at) =>
        key === counted.key && window.slice(Math.max(0, at - 2), at).some(({ word }) => /^an?$/.test(word)),
    );
  });
}

/**
 * Names and figures in a claim that stand nowhere in the entry, and are nobody that it is by or to; and whom it was told
 * to by the claim, where the entry was told to others.
 */
function strayNames(frame: Frame, query: Query, entry: Scored, index: ActorIndex): string[] {
  const parties = isStatement(entry.entry)
    ? [entry.entry.speaker, ...entry.entry.addressees]
    : [...entry.entry.actors, ...entry.entry.recipients];
  let known: ActorRef[] | null = null;
  const isNamed = (actors: readonly ActorRef[]): boolean => {
    known ??= [...new Set([...parties, ...entry.pieces.flatMap((piece) => piece.actors)])];
    return related(actors, known, index);
  };
  const isToldOthers = isStatement(entry.entry) && entry.entry.addressees.length > 0;
  const unheard = frame.addressees.filter(
    ({ text, actors }) => isToldOthers && (actors.length > 0 ? !isNamed(actors) : isName(text)),
  );
  const unnamed = query.wanted
    .filter(({ unit, near }) => {
      if (!unit.proper || frame.quoted !== null) return false;
      if (unit.text.split(' ').every((word) => entry.words.has(word))) return false;
      if (unit.actors.length > 0) return !isNamed(unit.actors);
      if (/^\d+$/.test(unit.text) && figuresOf(entry.pieces).includes(unit.text)) return false;
      return ![...near.keys()].some((key) => entry.keys.has(key));
    })
    .map(({ unit }) => unit.text);
  return [...unnamed, ...unheard.map(({ text }) => text)];
}

/** Whether it is written as the name of somebody, whom the record does not know: *the reporters* is none. */
const isName = (text: string): boolean => /^\p{Lu}/u.test(text);

/** *Who told X …?* where X told it to others. */
const isToldBySpeaker = ({ addressees }: Frame, { entry }: Scored): boolean =>
  isStatement(entry) &&
  entry.addressees.length > 0 &&
  addressees.some(
    ({ actors }) => actors.includes(entry.speaker) && !actors.some((ref) => entry.addressees.includes(ref)),
  );

/** Those whom a claim lets it be told to of whom the entry does not tell: it names nobody that it was told to, nor them. */
export function untoldTo({ addressees }: Frame, { entry, pieces }: Scored): string[] {
  if (!isStatement(entry) || entry.addressees.length > 0) return [];
  const named = new Set(pieces.flatMap(({ actors }) => actors));
  return addressees
    .filter(({ text, actors }) => (actors.length > 0 ? !actors.some((ref) => named.has(ref)) : isName(text)))
    .map(({ text }) => text);
}
