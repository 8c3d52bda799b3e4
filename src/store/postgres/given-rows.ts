import { sql } from 'kysely';
import { type Cell, cellsOf, type GivenRows } from '../given-rows.ts';

/** As PostgreSQL reads JSON, which has neither NUL nor half a pair of surrogates: the replacement character stands for both. */
export const rowsFromJsonb: GivenRows = (types, rows) => {
  const cells = Object.values<string>(types).map(
    (type, at) => sql`cast(value ->> ${sql.lit(at)} as ${sql.raw(type)})`,
  );
  const given = JSON.stringify(cellsOf(types, rows).map((row) => row.map(plain)));
  return sql`(select ${sql.join(cells)} from jsonb_array_elements(cast(${given} as jsonb)))`;
};

const plain = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.toWellFormed().replaceAll('\0', '\ufffd') : cell;
