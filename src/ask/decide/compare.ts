import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import { isDenial, sense } from '../../words/senses.ts';
import { type Piece, type Prepared, plainWords } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { isSameName, isWrittenIn } from '../find/written.ts';
import type { Frame } from '../frame/frame.ts';
import { figuresDiffer, figuresOf } from './figures.ts';
import { deniedIn, isNegation } from './polarity.ts';
import { hasWhatIsNot, prefersOther } from './preference.ts';
import { isOftenOtherwise, tellsMore, tellsWhole } from './quantity.ts';
import { isKindred, related, rolesDiffer } from './roles.ts';
import { hasOtherSubject } from './subjects.ts';
import { isDeniedBefore, isNearlyWorded, isOnlyDenied, isOpposed, standsOtherwise } from './turns.ts';
import { isInThoseWords } from './whole.ts';

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
    figuresDiffer(query.pieces, window, entry.pieces) ||
    tellsMore(query.pieces, entry.pieces) ||
    tellsWhole(frame, query.pieces, entry.pieces) ||
    isOftenOtherwise(query.pieces, entry.pieces)
      ? 'numbers'
      : isToldBySpeaker(frame, entry) ||
          prefersOther(query, entry) ||
          // What is a piece of a wording has nobody else in it.
          (!(frame.speech && isInThoseWords(query, entry)) &&
            (rolesDiffer(query, entry, index) || hasOtherSubject(frame, query, entry, index)))
        ? 'roles'
        : isOpposed(query, entry, window) !==
            ((!frame.speech || hasSubject(query, entry)) &&
              isNearlyWorded(query.pieces, entry) &&
              isDeniedBefore(query.pieces, entry))
          ? 'polarity'
          : standsOtherwise(query.pieces, entry.pieces) ||
              hasWhatIsNot(query, entry) ||
              isOnlyDenied(query.pieces, entry)
            ? 'polarity'
            : null;
  return { conflict, stray, verbatim, stands };
}

/** *They cut the power* beside *we have never cut the power*: a claim with a subject of its own is no piece of a wording. */
const hasSubject = ({ pieces }: Query, { alignment: { pairs } }: Scored): boolean =>
  pairs[0]?.[0] === 1 && /^(?:he|she|they|it|we|i)$/.test(pieces[0]?.word ?? '');

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
    const fuller = fullestSentence(asked, pieces, sentence);
    if (fuller !== null) return fuller;
    // What a claim says no to may be told at the other end of the sentence.
    if (asked.some(isNegation)) return pieces.filter((one) => one.sentence === sentence);
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

/** What a word that a claim denies counts for beside one that it only has. */
const DECIDING = 3;

/**
 * The one sentence that holds more words of a claim than that of which the two are laid beside each other; null where that
 * is none. What a claim denies, and the opposite of what it says, decide before all that it tells these of.
 */
function fullestSentence(
  asked: readonly Piece[],
  pieces: readonly Piece[],
  sentence: number | undefined,
): Piece[] | null {
  const wanted = [...new Set(asked.filter(({ small }) => !small).map(({ key }) => key))];
  const denied = new Set(deniedIn(asked).map(({ key }) => key));
  const itself = new Set(pieces.filter(({ small }) => !small).map(({ key }) => key));
  const held = new Map<number, Map<string, number>>();
  for (const one of pieces) {
    if (one.small) continue;
    const of = held.get(one.sentence) ?? new Map<string, number>();
    held.set(one.sentence, of);
    for (const key of wanted) {
      const beside = isKindred(key, one.key) ? 1 : sense(key, one.key);
      if (beside === 0 || (beside < 0 && itself.has(key))) continue;
      const decides = beside < 0 || denied.has(key) || isDenial(key);
      of.set(key, Math.max(of.get(key) ?? 0, decides ? DECIDING : 1));
    }
  }
  const sizeOf = (of: number): number =>
    [...(held.get(of)?.values() ?? [])].reduce((sum, one) => sum + one, 0);
  const [fullest] = [...held.keys()].sort((a, b) => sizeOf(b) - sizeOf(a));
  return fullest === undefined || sentence === undefined || sizeOf(fullest) <= sizeOf(sentence)
    ? null
    : pieces.filter((one) => one.sentence === fullest);
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
      if (isWrittenIn(unit.text, entry.words)) return false;
      if (unit.actors.length > 0) return !isNamed(unit.actors);
      if (/^\d+$/.test(unit.text) && figuresOf(entry.pieces).includes(unit.text)) return false;
      if (entry.pieces.some((piece) => piece.proper && isSameName(unit.text, piece.word))) return false;
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
