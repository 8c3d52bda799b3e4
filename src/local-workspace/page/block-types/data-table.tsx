import { useState } from 'react';
import type { Snapshot } from '../api.ts';
import type { BlockJson } from '../block-kit.ts';
import { Cell, type CellJson, cellClass, cellWords } from './cell.tsx';
import { type Order, shownRows } from './data-rows.ts';
import { Pager } from './pager.tsx';
import { SortingHeader } from './sorting-header.tsx';

interface Props {
  snapshot: Snapshot;
  block: BlockJson;
}

/** Slack's own, unless the app says otherwise. */
const PAGE_SIZE = 5;

/** A `data_table` block: sorted by its headers, filtered by what is typed, a page at a time. */
export function DataTable({ snapshot, block }: Props) {
  const [header = [], ...all] = block.rows as CellJson[][];
  const caption = String(block.caption);
  const size = Number(block.page_size ?? PAGE_SIZE);
  const heading = Number(block.row_header_column_index ?? 0);
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const [page, setPage] = useState(0);
  const rows = shownRows(all, typed, order);
  const shown = rows.slice(page * size, (page + 1) * size);
  const filter = (words: string) => {
    setTyped(words);
    setPage(0);
  };
  return (
    <div className="data-table">
      <div className="table-box">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {header.map((cell, column) => (
                <SortingHeader
                  key={cellWords(cell)}
                  name={cellWords(cell)}
                  numeric={all.every((row) => row[column]?.type === 'raw_number')}
                  order={order?.column === column ? order : null}
                  onOrder={(descending) => setOrder({ column, descending })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={all.indexOf(row)}>
                <RowCells snapshot={snapshot} row={row} header={header} heading={heading} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > size && (
        <div className="table-foot">
          <input
            type="search"
            value={typed}
            placeholder="Filter"
            aria-label={`Filter ${caption}`}
            onChange={(event) => filter(event.target.value)}
          />
          <Pager page={page} size={size} count={rows.length} onPage={setPage} />
        </div>
      )}
    </div>
  );
}

interface RowProps {
  snapshot: Snapshot;
  row: readonly CellJson[];
  header: readonly CellJson[];
  /** The column that names the row. */
  heading: number;
}

function RowCells({ snapshot, row, header, heading }: RowProps) {
  return row.map((cell, column) => {
    const Tag = column === heading ? 'th' : 'td';
    return (
      <Tag
        key={cellWords(header[column])}
        scope={column === heading ? 'row' : undefined}
        className={cellClass(cell)}
      >
        <Cell snapshot={snapshot} cell={cell} />
      </Tag>
    );
  });
}
