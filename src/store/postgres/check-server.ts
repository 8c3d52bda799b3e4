import { Kysely, PostgresDialect, sql } from 'kysely';
import type { StoreCheck } from '../sqlite-check.ts';
import { openPool } from './pool.ts';

/** What the app's user must be allowed in the schema of its tables. */
interface Server {
  schema: string | null;
  version: string;
  locale: string;
  creates: boolean;
  connections: number;
  used: number;
}

/** Reads every table through once, and looks at the server; changes nothing. Throws as opening the store does. */
export async function checkPostgres(url: string): Promise<StoreCheck> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: async () => openPool(url, 'read') }),
  });
  try {
    const server = await serverOf(db);
    return {
      problems: problemsOf(server),
      rows: await rowsOf(db, server.schema ?? ''),
      about: aboutOf(server),
    };
  } finally {
    await db.destroy();
  }
}

async function serverOf(db: Kysely<unknown>): Promise<Server> {
  const { rows } = await sql<Server>`
    select current_schema() as schema, current_setting('server_version') as version,
      (select coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale', d.datcollate)
        from pg_database d where datname = current_database()) as locale,
      coalesce(has_schema_privilege(current_schema(), 'create'), false) as creates,
      current_setting('max_connections')::integer
        - current_setting('superuser_reserved_connections')::integer as connections,
      (select count(*)::integer from pg_stat_activity where backend_type = 'client backend') as used`.execute(
    db,
  );
  const [server] = rows;
  if (server === undefined) throw new Error('the server says nothing of itself');
  return server;
}

/** So few connections left are too few for one process and whoever looks after the server. */
const FEW_LEFT = 12;

function problemsOf({ schema, creates, connections, used }: Server): string[] {
  if (schema === null) return ['the user of DATABASE_URL may use no schema'];
  return [
    ...(creates ? [] : [`the user of DATABASE_URL may not create tables in the schema ${schema}`]),
    ...(connections - used < FEW_LEFT
      ? [
          `${used} of the server’s ${connections} connections are taken, and a process of the app takes up to 10`,
        ]
      : []),
  ];
}

const aboutOf = ({ version, locale, connections, used }: Server): string =>
  `PostgreSQL ${version}, locale ${locale}, ${used} of ${connections} connections taken`;

async function rowsOf(db: Kysely<unknown>, schema: string): Promise<Map<string, number>> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const found = new Map<string, number>();
  for (const { name } of tables.filter((table) => table.schema === schema)) {
    const { rows } = await sql<{ rows: number }>`
      select count(whole) as rows from (select t::text as whole from ${sql.table(name)} as t) as texts`.execute(
      db,
    );
    found.set(name, rows[0]?.rows ?? 0);
  }
  return found;
}
