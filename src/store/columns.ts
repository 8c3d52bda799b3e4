import type { TableMetadata } from 'kysely';

/** The tables and their columns, as `table` and `table.column`. */
export const columnsOf = (tables: readonly Pick<TableMetadata, 'name' | 'columns'>[]): Set<string> =>
  new Set(tables.flatMap(({ name, columns }) => [name, ...columns.map((one) => `${name}.${one.name}`)]));
