import { type RawBuilder, sql } from 'kysely';

type Cell = string | number | null;
type ColumnType = 'text' | 'integer';

/**
 * Rows as a query can join them: `with('given(a, b)', () => givenRows({ a: 'text', b: 'integer' }, rows))`, with the columns in
 * the order of `types`.
 */
export function givenRows<Row extends Record<keyof Row, Cell>>(
  types: Readonly<Record<keyof Row, ColumnType>>,
  rows: readonly Row[],
): RawBuilder<Row> {
  const columns = Object.keys(types) as (keyof Row)[];
  const cells = (row: Row) =>
    sql.join(columns.map((column) => sql`cast(${row[column]} as ${sql.raw(types[column])})`));
  return sql<Row>`(values ${sql.join(rows.map((row) => sql`(${cells(row)})`))})`;
}
