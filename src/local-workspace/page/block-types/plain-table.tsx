import type { Snapshot } from '../api.ts';
import type { BlockJson } from '../block-kit.ts';
import { Cell, type CellJson, cellClass } from './cell.tsx';

interface Props {
  snapshot: Snapshot;
  block: BlockJson;
}

/** A `table` block: all its rows, the first of them as a header. */
export function PlainTable({ snapshot, block }: Props) {
  const [header = [], ...rows] = block.rows as CellJson[][];
  const columns = (block.column_settings ?? []) as { align?: 'left' | 'center' | 'right' }[];
  const style = (at: number) => ({ textAlign: columns[at]?.align ?? ('left' as const) });
  return (
    <div className="table-box">
      <table>
        <thead>
          <tr>
            {header.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell has nothing else to be known by
              <th key={at} scope="col" style={style(at)}>
                <Cell snapshot={snapshot} cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: neither has a row
            <tr key={line}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has nothing else to be known by
                <td key={at} style={style(at)} className={cellClass(cell)}>
                  <Cell snapshot={snapshot} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
