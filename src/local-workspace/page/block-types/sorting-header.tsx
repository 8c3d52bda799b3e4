import type { Order } from './data-rows.ts';

interface Props {
  name: string;
  numeric: boolean;
  order: Order | null;
  onOrder: (descending: boolean) => void;
}

/** A header that sorts: upwards, then downwards. */
export function SortingHeader({ name, numeric, order, onOrder }: Props) {
  const sorted = order === null ? undefined : order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted} className={numeric ? 'number' : undefined}>
      <button type="button" onClick={() => onOrder(order !== null && !order.descending)}>
        {name}
        <span aria-hidden="true">{order === null ? '' : order.descending ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}
