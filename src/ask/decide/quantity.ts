import { extentOf } from '../../words/extent.ts';
import { figureFor } from '../../words/figures.ts';
import type { Piece } from '../find/prepare.ts';
import type { Frame } from '../frame/frame.ts';
import { isKindred } from './roles.ts';
import { asksOfBeing, BE } from './verbs.ts';

/** So many words of weight behind it may be what it tells of: *all of X’s proposals*. */
const REACH = 4;

/** *All of X’s proposals* where the record has *many of* them: a claim of more of it than an entry tells. */
export function tellsMore(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const theirs = extentsIn(entry);
  if (theirs.length === 0) return false;
  if (isOfThemAll(asked, entry)) return true;
  return extentsIn(asked).some(({ extent, of: [of, ...others] }) => {
    if (of === undefined) return false;
    const what = of.actors.length > 0 && of.owns ? (others.find((one) => one.actors.length === 0) ?? of) : of;
    const same = theirs.filter((one) => one.of.some((other) => isSame(what, other)));
    return same.length > 0 && same.every((one) => extent > one.extent && extent > SEVERAL);
  });
}
/** Between some and many nobody counts. */
const SEVERAL = 2;

/** *Europe* is told of as *European* too. */
const isSame = (one: Piece, other: Piece): boolean =>
  isKindred(one.key, other.key) ||
  (other.key.startsWith(one.key) && ADJECTIVE.test(other.key.slice(one.key.length))) ||
  one.actors.some((ref) => other.actors.includes(ref));
const ADJECTIVE = /^e?(?:an|ian|ish|ese)s?$/;

/** Behind these begins what is told of them, and not what there is so much of. */
const PREPOSITION = /^(?:on|over|about|in|for|with|by|from|to|at|against)$/;

/** *The bridges are safe* where an entry has *one of the twelve bridges*: of all of them, where no number is told. */
function isOfThemAll(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  return asked.some(({ key, word, small }, i) => {
    if (small || !/s$/.test(word) || asked[i - 1]?.word !== 'the' || asked[i - 2]?.word === 'of')
      return false;
    const places = entry.flatMap((other, at) => (!other.small && other.key === key ? [at] : []));
    const isOfSome = (at: number): boolean =>
      entry
        .slice(Math.max(0, at - REACH), at)
        .some(({ word: of }, n, before) => of === 'of' && isOfMore(entry, at - before.length + n - 1));
    return places.length > 0 && places.every(isOfSome);
  });
}

/** *Two of the five*, *a third of them*: so many, and not all. */
const isOfMore = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at + 1]?.word === 'of' &&
  (figureFor(pieces[at]?.word ?? '') !== null || PART.test(pieces[at]?.word ?? ''));

/** What is told of how much, with the words of weight behind it: *some | members | European | bloc*. */
function extentsIn(pieces: readonly Piece[]): { extent: number; of: Piece[] }[] {
  return pieces.flatMap(({ word, stretch }, at) => {
    const extent = extentOf(word) ?? (isOfMore(pieces, at) ? SEVERAL : null);
    const behind = pieces.slice(at + 1);
    const end = behind.findIndex((one) => PREPOSITION.test(one.word));
    const of = (end < 0 ? behind : behind.slice(0, end))
      .filter((one) => !one.small && one.stretch === stretch)
      .slice(0, REACH);
    return extent === null ? [] : [{ extent, of }];
  });
}

/** What tells that it is only a part of something, or nearly all of it: *sixty percent complete*, *a third of the harvest*. */
const PART = /^(?:percent|per|half|third|thirds|quarter|quarters|partly|partially|nearly|almost|fraction)$/;
const WHOLE = /^(?:all|entire|entirely|whole|wholly|fully|full|completely|totally|every|entirety)$/;
/** So many words before what it tells of, or behind it, a part may stand. */
const BESIDE = 3;

/**
 * *The dam is complete* where an entry has *sixty percent complete*, *all their harvest* where it has *a third of* it: whether a
 * claim has the whole of that of which an entry tells a part.
 */
export function tellsWhole(frame: Frame, asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const parts = (pieces: readonly Piece[], at: number): boolean =>
    pieces.slice(Math.max(0, at - BESIDE), at).some(({ word }) => PART.test(word));
  return asked.some((piece, i) => {
    if (piece.small || piece.actors.length > 0 || parts(asked, i)) return false;
    const places = entry.flatMap((other, at) =>
      !other.small && isKindred(other.key, piece.key) ? [at] : [],
    );
    const isOfPart = places.length > 0 && places.every((at) => parts(entry, at));
    const isWhole = asked.slice(Math.max(0, i - BESIDE), i).some(({ word }) => WHOLE.test(word));
    const isSaidOf = BE.test(asked[i - 1]?.word ?? '') || (asksOfBeing(frame) && i === asked.length - 1);
    return isOfPart && (isWhole || isSaidOf);
  });
}
const TIMES = new Map(
  Object.entries({
    hourly: 'hour',
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    quarterly: 'quarter',
    yearly: 'year',
    annually: 'year',
    annual: 'year',
  }),
);
const UNIT = /^(?:hour|day|week|month|quarter|year)$/;

/** How often something is, by the unit: *every week*, *weekly*, *once a month*. */
function frequenciesIn(pieces: readonly Piece[]): Set<string> {
  return new Set(
    pieces.flatMap(({ word }, at) => {
      const led = /^(?:every|each|per|an?)$/.test(pieces[at - 1]?.word ?? '');
      const isOften = led && (pieces[at - 1]?.word.length ?? 0) > 2;
      const isCounted = led && /^(?:once|twice|times)$/.test(pieces[at - 2]?.word ?? '');
      return TIMES.get(word) ?? (UNIT.test(word) && (isOften || isCounted) ? word : []);
    }),
  );
}

/** Whether a claim has something more or less often than an entry: *every day* where that has *every week*. */
export function isOftenOtherwise(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  if (OFTEN.test(lineOf(asked)) && ONCE.test(lineOf(entry)) && !OFTEN.test(lineOf(entry))) return true;
  const mine = frequenciesIn(asked);
  const theirs = frequenciesIn(entry);
  return mine.size > 0 && theirs.size > 0 && ![...mine].some((unit) => theirs.has(unit));
}

const lineOf = (pieces: readonly Piece[]): string => pieces.map(({ word }) => word).join(' ');
const OFTEN =
  /\b(?:(?:every|each) (?:hour|day|night|morning|week|month|year|time|\w+day)|always|regularly|repeatedly|often|(?:many|several) times)\b/;
/** *Called for the first time* where a claim has *calls every week*. */
const ONCE = /\b(?:for the first time|only once|just once|the only time)\b/;
