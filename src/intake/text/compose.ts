import type { TextUnit } from './units.ts';

/** Where a stretch of a text stands in what it was read from: offsets in UTF-16 units. */
export interface LineOrigin {
  /** In the text. */
  at: number;
  /** In what was read. */
  from: number;
}

/** The text of `units`, its paragraphs parted by blank lines; and where each line came from. */
export function composeText(units: readonly TextUnit[]): { text: string; places: LineOrigin[] } {
  const places: LineOrigin[] = [];
  let text = '';
  for (const { lines, apart } of units) {
    if (text !== '') text += apart ? '\n\n' : '\n';
    for (const [i, line] of lines.entries()) {
      if (i > 0) text += '\n';
      places.push({ at: text.length, from: line.at });
      text += line.text;
    }
  }
  return { text, places };
}

/** The offset in what was read of the offset `at` in a text; an end is looked for in the line that it ends. */
export function originOf(places: readonly LineOrigin[], at: number, side: 'start' | 'end'): number {
  const before = side === 'start' ? at : at - 1;
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle]?.at ?? 0) <= before) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  return place === undefined ? at : place.from + at - place.at;
}
