import { sql } from 'kysely';
import { connectStore } from '../../src/store/open.ts';

/** Every row of a database, by its table, as JSON. */
export type Rows = Map<string, string[]>;

/** Tables of the migrations, and those in which a search looks. */
const OTHERS = /^kysely_|_search/;

/** All rows of the database that `url` names. */
export async function rowsOf(url: string): Promise<Rows> {
  const { db, dialect } = await connectStore(url, 'write');
  try {
    const tables = new Set([...(await dialect.tables(db))].map((column) => column.split('.')[0] ?? ''));
    const all: Rows = new Map();
    for (const table of [...tables].filter((name) => !OTHERS.test(name)).sort()) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
      all.set(table, rows.map((row) => JSON.stringify(row)).sort());
    }
    return all;
  } finally {
    await db.destroy();
  }
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
