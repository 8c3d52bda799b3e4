import { type Kysely, SqliteDialect, sql } from 'kysely';
import { inProcess } from './announcing.ts';
import { columnsOf } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { rowsFromJson } from './given-rows.ts';
import { patiently } from './patience.ts';
import { heldFile, LOCK_WAIT_MS, type OpenMode, openSqliteFile } from './sqlite-file.ts';
import { searchIndex } from './sqlite-index.ts';
import type { Tables } from './tables.ts';

/** SQLite by better-sqlite3: write-ahead log, foreign keys, FTS5. `file` may be `:memory:`. */
export function sqliteDialect(file: string, mode: OpenMode): Dialect {
  const heard = inProcess();
  const opened = heldFile(file);
  return {
    kysely: new SqliteDialect({
      database: async () => {
        const database = openSqliteFile(file, mode);
        opened.hold();
        return database;
      },
    }),
    keyedByPrimaryKey: sql`without rowid`,
    plugins: [],
    migrating: [],
    async requireFit() {},
    requireHeld: opened.require,
    async idsGoOn() {},
    ...searchIndex,
    tables: async (db) => columnsOf(await db.introspection.getTables({ withInternalKyselyTables: true })),
    snapshot: (db, read) => db.transaction().execute(read),
    alone: (db, _, work) => patiently(() => withoutWaiting(db, (one) => one.transaction().execute(work))),
    withoutWaiting,
    givenRows: rowsFromJson,
    // One writer at a time: no row is locked for itself.
    skippingLocked: (query) => query,
    announce: async (_, topic) => heard.announce(topic),
    listen: async (topic, hear) => heard.listen(topic, hear),
  };
}

function withoutWaiting<T>(db: Kysely<Tables>, work: (one: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
    const wait = (ms: number) => sql`pragma busy_timeout = ${sql.raw(String(ms))}`.execute(one);
    await wait(0);
    try {
      return await work(one);
    } finally {
      await wait(LOCK_WAIT_MS);
    }
  });
}
