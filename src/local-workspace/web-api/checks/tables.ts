import type { KitBlock } from '../../state/types.ts';
import { SLACK_LIMITS } from './limits.ts';
import { checkRichText } from './rich-text.ts';
import { checkLength, checkList, isObject, type Spot } from './spot.ts';

type Cell = 'raw_text' | 'raw_number' | 'rich_text';

const ANY_CELL: readonly Cell[] = ['raw_text', 'raw_number', 'rich_text'];
const ALIGN = new Set(['left', 'center', 'right']);

/** docs.slack.dev/reference/block-kit/blocks/table-block */
export function checkTable(block: KitBlock, spot: Spot): void {
  checkList(block.rows, spot.into('rows'), [1, SLACK_LIMITS.tableRows], (row, at) =>
    checkRow(row, at, ANY_CELL),
  );
  if (block.column_settings !== undefined)
    checkList(
      block.column_settings,
      spot.into('column_settings'),
      [0, SLACK_LIMITS.tableColumns],
      checkColumn,
    );
}

function checkColumn(column: unknown, spot: Spot): void {
  if (!isObject(column)) spot.problem('must be an object');
  else if (column.align !== undefined && !ALIGN.has(String(column.align)))
    spot.into('align').problem('must be left, center or right');
}

/** docs.slack.dev/reference/block-kit/blocks/data-table-block */
export function checkDataTable(block: KitBlock, spot: Spot): void {
  if (typeof block.caption !== 'string' || block.caption === '')
    spot.problem('missing required field: caption');
  checkList(block.rows, spot.into('rows'), [2, SLACK_LIMITS.dataTableRows], (row, at) =>
    checkRow(row, at, row === first(block.rows) ? ['raw_text', 'raw_number'] : ANY_CELL),
  );
  const rows = Array.isArray(block.rows) ? block.rows : [];
  const columns = lengthOf(rows[0]);
  if (rows.some((row) => lengthOf(row) !== columns))
    spot.into('rows').problem('all rows must have the same number of cells');
  checkWhole(block.page_size, spot.into('page_size'), [1, SLACK_LIMITS.dataTablePage]);
  checkWhole(block.row_header_column_index, spot.into('row_header_column_index'), [0, columns - 1]);
  if (charactersIn(rows) > SLACK_LIMITS.dataTableCharacters)
    spot
      .into('rows')
      .problem(`must be less than ${SLACK_LIMITS.dataTableCharacters + 1} characters in all cells`);
}

const first = (rows: unknown): unknown => (Array.isArray(rows) ? rows[0] : undefined);
const lengthOf = (row: unknown): number => (Array.isArray(row) ? row.length : 0);

function checkRow(row: unknown, spot: Spot, cells: readonly Cell[]): void {
  checkList(row, spot, [1, SLACK_LIMITS.tableColumns], (cell, at) => checkCell(cell, at, cells));
}

function checkCell(cell: unknown, spot: Spot, cells: readonly Cell[]): void {
  const type = cells.find((one) => isObject(cell) && one === cell.type);
  if (!isObject(cell) || type === undefined) {
    spot.into('type').problem(`must be ${cells.join(' or ')}`);
    return;
  }
  if (type === 'rich_text') {
    checkRichText(cell.elements, spot.into('elements'));
    return;
  }
  if (typeof cell.text !== 'string') spot.problem('missing required field: text');
  else if (cell.text === '') spot.into('text').problem('must be more than 0 characters');
  checkLength(cell.text, spot.into('text'), SLACK_LIMITS.text);
  if (type === 'raw_number' && !Number.isFinite(cell.value)) spot.problem('missing required field: value');
}

function checkWhole(value: unknown, spot: Spot, [min, max]: readonly [number, number]): void {
  if (value === undefined) return;
  if (!Number.isInteger(value) || Number(value) < min || Number(value) > max)
    spot.problem(`must be a whole number from ${min} to ${max}`);
}

/** Of every text in the cells, however deep. */
function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charactersIn(one), 0);
  if (!isObject(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  return own + charactersIn(value.elements);
}
