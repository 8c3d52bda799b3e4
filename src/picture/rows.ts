import type { Day } from '../record/edtf.ts';
import type { Row } from './said.ts';
import { binAround, type Stretch } from './strip.ts';
import { text } from './svg.ts';
import { fitted, widthOf, wrapped } from './text.ts';

/** Of every picture, in its own units. */
export const WIDTH = 1_000;
export const MARGIN = 24;
/** Of the names of rows. */
export const NAMES = 190;

/** The name of a row with its total, in two lines at most, around the height `middle`. */
export function rowName({ name, total }: Row, fill: string, middle: number): string[] {
  const size = 17;
  const width = NAMES - 12;
  const lines = wrapped(name, { width, size, most: 2 });
  const last = fitted(lines.pop() ?? '', width - widthOf(` ${total}`, size), size);
  const first = middle + 6 - lines.length * 10;
  return [...lines, `${last} ${total}`].map((line, i) =>
    text(MARGIN, first + i * 20, line, { size, fill, bold: true }),
  );
}

/** Statements of a row, counted by the first day of the stretch that each is in. */
export function countsIn({ said }: Row, stretch: Stretch): Map<Day, number> {
  const byDay = new Map<Day, number>();
  for (const { day, count } of said) byDay.set(day, (byDay.get(day) ?? 0) + count);
  const counts = new Map<Day, number>();
  for (const [day, count] of byDay) {
    const { from } = binAround(stretch, day);
    counts.set(from, (counts.get(from) ?? 0) + count);
  }
  return counts;
}
