import type { Snapshot } from '../api.ts';
import { Drawn } from '../slack-text.tsx';

/** A cell of a table, as Slack has them. */
export type CellJson =
  | { type: 'raw_text'; text: string }
  | { type: 'raw_number'; text: string; value: number }
  | { type: 'rich_text'; elements: unknown[] };

export function Cell({ snapshot, cell }: { snapshot: Snapshot; cell: CellJson }) {
  return cell.type === 'rich_text' ? <Drawn snapshot={snapshot} blocks={[cell]} /> : cell.text;
}

/** Long enough to read badly in a narrow column. */
const LONG = 40;
/** Short enough for one line: a day, a number with its unit. */
const SHORT = 16;

/** The class of a cell, by what it holds. */
export function cellClass(cell: CellJson): string | undefined {
  if (cell.type === 'raw_number') return 'number';
  const { length } = cellWords(cell);
  return length > LONG ? 'long' : length <= SHORT ? 'short' : undefined;
}

/** The words of a cell, to sort and filter by. */
export const cellWords = (cell: CellJson | undefined): string =>
  cell === undefined ? '' : cell.type === 'rich_text' ? wordsIn(cell.elements) : cell.text;

function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, elements }: { text?: unknown; elements?: unknown } = value;
  return typeof text === 'string' ? text : wordsIn(elements);
}
