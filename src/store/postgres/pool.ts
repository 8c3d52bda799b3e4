import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { OpenMode } from '../sqlite-file.ts';
import { postgresError } from './errors.ts';

/** How many connections one process holds at most. */
const CONNECTIONS = 10;
/** How long a connection, a statement, and a transaction between two statements may take, in milliseconds. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 60_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/** Counts come as 64 bits wide, which `pg` gives as text; ours stay below 2^53. */
const INT8 = types.builtins.INT8;
const parsers: Pick<typeof types, 'getTypeParser'> = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** A pool of connections to the server that `url` names, as Kysely's dialect wants it; errors come out in our codes. */
export function openPool(url: string, mode: OpenMode): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'ukraine-talks',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    types: parsers,
  });
  // A connection that breaks tells so beside the statement that it breaks; unheard, that would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    connect: async () => {
      const client = await pool.connect().catch(rethrow);
      if (mode === 'read' && !settled.has(client)) {
        await client.query('set default_transaction_read_only = on').catch(rethrow);
        settled.add(client);
      }
      return coded(client);
    },
    end: () => pool.end(),
  };
}

const settled = new WeakSet<PoolClient>();

function rethrow(cause: unknown): never {
  throw postgresError(cause);
}

function coded(client: PoolClient): PostgresPoolClient {
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('no query is streamed here');
    return client.query(text, parameters.map(withoutNul)).catch(rethrow);
  }
  return { query, release: () => client.release() };
}

/** PostgreSQL keeps no NUL in a text; the replacement character keeps the place of one, so that offsets stay true. */
const withoutNul = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
