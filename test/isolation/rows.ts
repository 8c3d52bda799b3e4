import { sql } from 'kysely';
import { connectStore } from '../../src/store/open.ts';

/** Every row of a database, by its table, as JSON. */
export type Rows = Map<string, string[]>;

/** Tables of the migrations, and those in which a search looks. */
const OTHERS = /^kysely_|_search/;

/** Reads all rows of the database that `url` names, again and again. */
export async function openRows(url: string): Promise<{ read(): Promise<Rows>; close(): Promise<void> }> {
  const { db, dialect } = await connectStore(url, 'write');
  const columns = [...(await dialect.tables(db))].map((column) => column.split('.')[0] ?? '');
  const tables = [...new Set(columns)].filter((name) => !OTHERS.test(name)).sort();
  return {
    async read() {
      const all: Rows = new Map();
      for (const table of tables) {
        const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
        all.set(table, rows.map((row) => JSON.stringify(row)).sort());
      }
      return all;
    },
    close: () => db.destroy(),
  };
}

/** The rows that are in one of them alone, each with its table. */
export function changed(before: Rows, after: Rows): string[] {
  const apart = (one: Rows, other: Rows): string[] =>
    [...one].flatMap(([table, rows]) => {
      const there = new Set(other.get(table));
      return rows.filter((row) => !there.has(row)).map((row) => `${table} ${row}`);
    });
  return [...apart(before, after), ...apart(after, before)];
}

/** Rows of the workspace `teamId`, whose number is `id`. */
export const rowsAbout = (rows: readonly string[], teamId: string, id: number): string[] =>
  rows.filter((row) => row.includes(`"workspace_id":${id},`) || row.includes(`"${teamId}"`));
