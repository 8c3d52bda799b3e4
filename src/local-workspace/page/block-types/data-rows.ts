import { type CellJson, cellWords } from './cell.tsx';

/** By which column rows are sorted, and whether from the end. */
export interface Order {
  column: number;
  descending: boolean;
}

const compare = (one: CellJson | undefined, other: CellJson | undefined): number =>
  one?.type === 'raw_number' && other?.type === 'raw_number'
    ? one.value - other.value
    : cellWords(one).localeCompare(cellWords(other), undefined, { numeric: true });

/** The rows that hold the typed words, in the order asked for, or as they came. */
export function shownRows(rows: readonly CellJson[][], typed: string, order: Order | null): CellJson[][] {
  const words = typed.trim().toLowerCase();
  const kept = rows.filter((row) => row.some((cell) => cellWords(cell).toLowerCase().includes(words)));
  if (order === null) return kept;
  const { column, descending } = order;
  return kept.sort((one, other) => compare(one[column], other[column]) * (descending ? -1 : 1));
}
