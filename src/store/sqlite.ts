import { SqliteDialect, sql } from 'kysely';
import { portions } from './batches.ts';
import type { Dialect } from './dialect.ts';
import { LOCK_WAIT_MS, type OpenMode, openSqliteFile } from './sqlite-file.ts';

/** SQLite by better-sqlite3: write-ahead log, foreign keys, FTS5. `file` may be `:memory:`. */
export function sqliteDialect(file: string, mode: OpenMode): Dialect {
  return {
    kysely: new SqliteDialect({ database: async () => openSqliteFile(file, mode) }),
    keyedByPrimaryKey: sql`without rowid`,
    withoutWaiting: (db, work) =>
      db.connection().execute(async (one) => {
        const wait = (ms: number) => sql`pragma busy_timeout = ${sql.raw(String(ms))}`.execute(one);
        await wait(0);
        try {
          return await work(one);
        } finally {
          await wait(LOCK_WAIT_MS);
        }
      }),
    async index(db, kind, entries) {
      for (const some of portions(entries)) {
        const rows = some.map(({ id, terms }) => sql`(${id}, ${terms.join(' ')})`);
        await sql`insert into ${sql.table(`${kind}_search`)} (rowid, terms) values ${sql.join(rows)}`.execute(
          db,
        );
      }
    },
    async indexed(db, kind, ids) {
      const found = new Map<number, string[]>();
      for (let at = 0; at < ids.length; at += BOUND_VALUES) {
        const batch = ids.slice(at, at + BOUND_VALUES);
        const { rows } = await sql<{ id: number; terms: string }>`
          select rowid as id, terms from ${sql.table(`${kind}_search`)} where rowid in (${sql.join(batch)})`.execute(
          db,
        );
        for (const { id, terms } of rows) found.set(id, terms === '' ? [] : terms.split(' '));
      }
      return found;
    },
    async unindex(db, kind, id) {
      await sql`delete from ${sql.table(`${kind}_search`)} where rowid = ${id}`.execute(db);
    },
    async find(db, kind, clauses, limit) {
      const tokens = clauses.map((any) => any.filter((term) => TOKEN.test(term)));
      if (tokens.some((any) => any.length === 0)) return [];
      const query = tokens.map((any) => `(${any.map(phrase).join(' OR ')})`).join(' AND ');
      const rows = await sql<{ number: number }>`
        select number from ${sql.table(`${kind}s`)} where id in (
          select rowid from ${sql.table(`${kind}_search`)}
          where ${sql.table(`${kind}_search`)} match ${query} order by rowid desc limit ${limit}
        )`.execute(db);
      return rows.rows.map((row) => row.number);
    },
  };
}

/** How many values one statement binds; SQLite takes 32,766 (sqlite.org/limits.html). */
const BOUND_VALUES = 500;

/** What the tokenizer takes for one token; a term with anything else in it stands in no entry. */
const TOKEN = /^[a-z0-9@.:_-]+$/;

/** An FTS5 string: between double quotation marks nothing is syntax (sqlite.org/fts5.html#fts5_strings). */
const phrase = (token: string): string => `"${token}"`;
