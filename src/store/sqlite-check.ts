import type Database from 'better-sqlite3';
import { storeError } from './sqlite-errors.ts';
import { connect } from './sqlite-file.ts';

/** What was found in a database. */
export interface StoreCheck {
  /** What is wrong, as sentences without a full stop; empty when nothing is. */
  problems: string[];
  /** How many rows each table has, by its name. */
  rows: Map<string, number>;
  /** What keeps it: the server's version and such. */
  about?: string;
}

/** So many problems are named. */
const MOST = 10;

/**
 * Looks through a whole database file: its pages and indexes (sqlite.org/pragma.html#pragma_integrity_check), what
 * its rows refer to, and every row of every table. Takes seconds for a large one; changes nothing.
 */
export function checkSqlite(file: string): StoreCheck {
  const database = connect(file, 'read');
  try {
    return { problems: problemsOf(database), rows: rowsOf(database) };
  } catch (cause) {
    const error = storeError(cause);
    if (error.code !== 'store_damaged') throw error;
    return { problems: [cause instanceof Error ? cause.message : String(cause)], rows: new Map() };
  } finally {
    database.close();
  }
}

function problemsOf(database: Database.Database): string[] {
  const told = database.pragma(`integrity_check(${MOST})`) as { integrity_check: string }[];
  const damaged = told.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  const dangling = database.pragma('foreign_key_check') as { table: string; parent: string }[];
  const missing = new Set(
    dangling.map(({ table, parent }) => `${table} has rows whose ${parent} are missing`),
  );
  return [...damaged, ...missing];
}

function rowsOf(database: Database.Database): Map<string, number> {
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .all() as { name: string }[];
  return new Map(
    tables.map(({ name }) => {
      let rows = 0;
      for (const _ of database.prepare(`select * from "${name}"`).iterate()) rows++;
      return [name, rows];
    }),
  );
}
