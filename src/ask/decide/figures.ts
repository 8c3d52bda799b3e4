import { figureFor } from '../../words/figures.ts';
import type { Piece } from '../find/prepare.ts';

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
export function figuresDiffer(asked: readonly Piece[], window: readonly Piece[]): boolean {
  const figures = figuresOf(counted(asked)).filter((one) => one !== '1');
  if (figures.length === 0) return false;
  const there = new Set(figuresOf(counted(window)));
  if (there.size === 0) return isOneThere(asked, window);
  const told = figuresOf(counted(window)).filter((one) => figures.includes(one));
  // *30 votes to 41* where an entry has *41 votes to 30*.
  if (figures.length > 1 && told.length === figures.length && told.join(' ') !== figures.join(' '))
    return true;
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
