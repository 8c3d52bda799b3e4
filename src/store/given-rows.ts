import { type RawBuilder, sql } from 'kysely';

export type Cell = string | number | null;
export type ColumnType = 'text' | 'integer';

/**
 * Rows as a query can join them: `with('given(a, b)', () => givenRows({ a: 'text', b: 'integer' }, rows))`, with the columns in
 * the order of `types`. They go as one parameter, so that the query is the same however many they are.
 */
export type GivenRows = <Row extends Record<keyof Row, Cell>>(
  types: Readonly<Record<keyof Row, ColumnType>>,
  rows: readonly Row[],
) => RawBuilder<Row>;

/** The cells of `rows` as JSON: an array of arrays, in the order of `types`. */
export const cellsOf = <Row extends Record<keyof Row, Cell>>(
  types: Readonly<Record<keyof Row, ColumnType>>,
  rows: readonly Row[],
): Cell[][] => {
  const columns = Object.keys(types) as (keyof Row)[];
  return rows.map((row) => columns.map((column) => row[column]));
};

/** As SQLite reads JSON: numbers are integers, strings are text. */
export const rowsFromJson: GivenRows = (types, rows) => {
  const cells = Object.keys(types).map((_, at) => sql`json_extract(value, ${sql.lit(`$[${at}]`)})`);
  return sql`(select ${sql.join(cells)} from json_each(${JSON.stringify(cellsOf(types, rows))}))`;
};
