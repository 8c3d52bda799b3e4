import {
  HandleEmptyInListsPlugin,
  type Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
} from 'kysely';
import { CodedError } from '../../record/errors.ts';
import { columnsOf } from '../columns.ts';
import type { Dialect } from '../dialect.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { OpenMode } from '../sqlite-file.ts';
import { columnTypes } from './column-types.ts';
import { rowsFromJsonb } from './given-rows.ts';
import { listenTo } from './listening.ts';
import { openPool } from './pool.ts';
import { searchIndex } from './search-index.ts';

/** How long a write waits for another process's. */
const LOCK_WAIT = '3s';

/** The first major version that will do (`server_version_num` of it). */
const OLDEST = 14;

/**
 * PostgreSQL by `pg`: a pool of connections, search by arrays of terms under a GIN index. Writers of one workspace
 * wait for each other by its row; within a process they take turns, so that those that wait hold no connections.
 */
export function postgresDialect(url: string, mode: OpenMode): Dialect {
  const turn = oneAtATime();
  return {
    kysely: new PostgresDialect({ pool: async () => openPool(url, mode) }),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
    keyedByPrimaryKey: sql``,
    migrating: [columnTypes],
    requireFit,
    requireHeld() {},
    ...searchIndex,
    async tables(db) {
      const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
      const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
      return columnsOf(tables.filter(({ schema }) => schema === rows[0]?.schema));
    },
    async idsGoOn(db, table) {
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from ${sql.table(table)}`.execute(
        db,
      );
    },
    snapshot: (db, read) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
    alone: (db, id, work) =>
      turn(id, () =>
        db.transaction().execute(async (tx) => {
          await sql`set local lock_timeout = ${sql.lit(LOCK_WAIT)}`.execute(tx);
          return work(tx);
        }),
      ),
    withoutWaiting: (db, work) => work(db),
    givenRows: rowsFromJsonb,
    skippingLocked: (query, of) => query.forUpdate(of).skipLocked(),
    // Sent when the transaction is committed (postgresql.org/docs/current/sql-notify.html).
    async announce(db, topic) {
      await sql`select pg_notify(${channelOf(topic)}, '')`.execute(db);
    },
    listen: (topic, hear) => listenTo(url, channelOf(topic), hear),
  };
}

const channelOf = (topic: string): string => `ukraine_talks_${topic}`;

/** Version and encoding; what the user may do, PostgreSQL says itself. */
async function requireFit<T>(db: Kysely<T>): Promise<void> {
  const { rows } = await sql<{ version: string; number: number; encoding: string }>`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::integer as number,
      current_setting('server_encoding') as encoding`.execute(db);
  const [server] = rows;
  if (server === undefined || server.number < OLDEST * 10_000)
    throw new CodedError(
      'store_unfit',
      `it needs PostgreSQL ${OLDEST} or later, and this is ${server?.version}`,
    );
  if (server.encoding !== 'UTF8')
    throw new CodedError('store_unfit', `its encoding must be UTF8, and is ${server.encoding}`);
}
