import type { DataTableBlock } from '@slack/types';
import { type Line, type Part, withoutRefs } from '../../document/document.ts';
import { lineText } from './runs.ts';

/** Of all cells together; Slack takes 20,000, a message 12,000 with all its blocks. */
const CHARACTERS = 7_000;
const MOST_ROWS = 100;
const MOST_COLUMNS = 20;
/** One row is read more easily as lines. */
const LEAST_ROWS = 2;
const ROWS_SHOWN = 10;

/** A table as one of Slack's (docs.slack.dev/reference/block-kit/blocks/data-table-block); null where it does not fit into one. */
export function dataTable(
  { head, rows }: Extract<Part, { kind: 'table' }>,
  caption: string,
): DataTableBlock | null {
  const cells = [head, ...rows.map((row) => row.map(textOf))];
  const characters = cells.flat().reduce((sum, text) => sum + text.length, 0);
  const fits = rows.length >= LEAST_ROWS && rows.length <= MOST_ROWS && head.length <= MOST_COLUMNS;
  if (!fits || characters > CHARACTERS) return null;
  return {
    type: 'data_table',
    caption,
    page_size: Math.min(ROWS_SHOWN, rows.length),
    row_header_column_index: 0,
    rows: cells.map((row) => row.map((text) => ({ type: 'raw_text' as const, text }))),
  };
}

/** A cell holds at least one character. */
const textOf = (line: Line): string => lineText(withoutRefs(line)) || '–';
