import { figureFor } from '../../words/figures.ts';
import type { Piece, Prepared } from '../find/prepare.ts';

const figureOf = ({ word }: Piece): string | null => (/^\d[\d.]*$/.test(word) ? word : figureFor(word));
const MANY = /^(?:hundred|thousand|million|billion)$/;

/** The figures of a stretch: *two hundred* is one. */
export function figuresOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece, at) => {
    const figure = figureOf(piece);
    const before = pieces[at - 1];
    if (figure === null) return [];
    if (MANY.test(piece.word) && before !== undefined && figureOf(before) !== null) return [];
    let value = Number(figure);
    for (let next = at + 1; MANY.test(pieces[next]?.word ?? ''); next++)
      value *= Number(figureFor(pieces[next]?.word ?? ''));
    return String(value);
  });
}

/** Whether a claim has a figure where the entry has another. */
export function figuresDiffer(
  claim: readonly Piece[],
  window: readonly Piece[],
  entry: readonly Piece[],
): boolean {
  const asked = claim.filter((_, at) => !isCountedAlike(claim, at, entry));
  const [mine, theirs] = [totalsOf(asked), totalsOf(window)];
  if (theirs.length > 0 && mine.some((one) => !theirs.includes(one))) return true;
  if (isOfOtherUnit(asked, window) || isOtherPart(asked, entry)) return true;
  const figures = figuresOf(counted(asked)).filter((one) => one !== '1');
  if (figures.length === 0) return false;
  const there = new Set(figuresOf(counted(window)));
  if (there.size === 0) return isOneThere(asked, window);
  const told = figuresOf(counted(window)).filter((one) => figures.includes(one));
  // *30 votes to 41* where an entry has *41 votes to 30*; the years of *four in 2019, eleven in 2022* may stand first.
  const [inOrder, toldOrder] = [figures, told].map((all) => all.filter((one) => !YEAR.test(one)));
  if (
    inOrder !== undefined &&
    inOrder.length > 1 &&
    toldOrder?.length === inOrder.length &&
    toldOrder.join(' ') !== inOrder.join(' ')
  )
    return true;
  return figures.some((one) => !there.has(one));
}

const PARTS = /^(?:half|third|quarter|fifth|sixth|eighth|tenth)s?$/;
const OF_ONE = /^(?:an?|one)$/;

/** *Half*, *a third of the cost*, *two thirds*: the parts of a whole that are told of, not *a third round*. */
const partsIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece, at) => {
    const before = pieces[at - 1];
    const next = pieces[at + 1];
    if (!PARTS.test(piece.word)) return [];
    if (piece.word === 'half') return ['1 half'];
    const count = before === undefined ? null : OF_ONE.test(before.word) ? '1' : figureOf(before);
    const isOrdinal = next !== undefined && !next.small && next.stretch === piece.stretch;
    return count === null || (isOrdinal && count === '1') ? [] : [`${count} ${piece.word.replace(/s$/, '')}`];
  });

/** *A third of the cost* where an entry tells of half of it. */
function isOtherPart(asked: readonly Piece[], entry: readonly Piece[]): boolean {
  const theirs = partsIn(entry);
  return theirs.length > 0 && partsIn(asked).some((one) => !theirs.includes(one));
}

const YEAR = /^(?:19|20)\d\d$/;

/** So far behind a figure may stand what it counts: *nine of the fourteen families*. */
const COUNTING = 5;

/** Whether an entry counts as many of the same anywhere, whatever other figures stand beside the words that are nearest. */
function isCountedAlike(asked: readonly Piece[], at: number, entry: readonly Piece[]): boolean {
  const piece = asked[at];
  const figure = piece === undefined ? null : figureOf(piece);
  const what = asked.slice(at + 1, at + 3).find(({ small, word }) => !small && !MANY.test(word));
  if (piece === undefined || figure === null || what === undefined || figureOf(what) !== null) return false;
  return entry.some(
    (one, there) =>
      figureOf(one) === figure &&
      !isTotal(entry, there) &&
      entry
        .slice(there + 1, there + 1 + COUNTING)
        .some((other) => other.key === what.key && other.sentence === one.sentence),
  );
}

/** Units that figures are told in, each by itself: *two weeks* are no two months. */
const UNIT =
  /^(minute|hour|day|night|week|month|year|decade|dollar|euro|pound|rouble|ruble|percent|tonne|ton|kilometre|kilometer|mile|metre|meter)s?$/;

/** Whether a claim has a figure with a unit with which an entry has it nowhere, but with another. */
function isOfOtherUnit(asked: readonly Piece[], window: readonly Piece[]): boolean {
  const measured = measuresIn(window);
  return measuresIn(asked).some(({ figure, unit }) => {
    const same = measured.filter((one) => one.figure === figure);
    return same.length > 0 && !same.some((one) => one.unit === unit);
  });
}

const measuresIn = (pieces: readonly Piece[]): { figure: string; unit: string }[] =>
  pieces.flatMap((piece, at) => {
    const figure = figureOf(piece);
    const [, unit] = UNIT.exec(pieces[at + 1]?.word ?? '') ?? [];
    return figure === null || unit === undefined ? [] : [{ figure, unit }];
  });

const OWNING = /^(?:the|its|their|his|her|our)$/;

/** *Two of the five gauges*, *two of five*: whether a place is that of the five. */
function isTotal(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || figureOf(piece) === null) return false;
  const of = OWNING.test(pieces[at - 1]?.word ?? '') ? at - 2 : at - 1;
  const part = pieces[of - 1];
  return pieces[of]?.word === 'of' && part !== undefined && figureOf(part) !== null;
}

/** *Two of the five gauges*: what is counted is the two. */
const counted = (pieces: readonly Piece[]): Piece[] => pieces.filter((_, at) => !isTotal(pieces, at));

/** The totals of which parts are told: the five of *two of the five*. */
const totalsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece, at) =>
    isTotal(pieces, at) ? (figuresOf([piece, ...pieces.slice(at + 1, at + 3)])[0] ?? []) : [],
  );

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

/** Of two it may be told without their number: *the two presidents*. */
const POINTING = /^(?:the|these|those|both|his|her|its|their|our)$/;

/** *Rejected three requests* where an entry has a request, and no number: whether a claim counts what an entry does not. */
export function countsUntold(asked: readonly Piece[], { pieces, keys }: Prepared): boolean {
  const there = figuresOf(pieces);
  return asked.some((piece, at) => {
    const [figure] = figuresOf([piece]);
    if (
      figure === undefined ||
      figure === '1' ||
      there.includes(figure) ||
      keys.has(piece.key) ||
      /^\d/.test(piece.word)
    )
      return false;
    return (
      !(figure === '2' && POINTING.test(asked[at - 1]?.word ?? '')) && !MANY.test(asked[at + 1]?.word ?? '')
    );
  });
}
