import { type Kysely, sql } from 'kysely';
import { CodedError } from '../record/errors.ts';
import { portions } from './batches.ts';
import { BESIDE, COPIED, RECORD } from './copied.ts';
import type { Dialect } from './dialect.ts';
import { connectStore } from './open.ts';
import type { Tables } from './tables.ts';

/** How many rows are read at a time, and written in one transaction. */
const BATCH = 500;

type Row = Record<string, unknown>;
type Told = (progress: { table: string; rows: number }) => void;

/**
 * Copies all of the database `from`, as it is at one moment, to the database `to`, either SQLite or PostgreSQL, with
 * the numbers of all rows as they are. A copy that was stopped goes on where it was. Throws `copy_refused` where `to`
 * holds anything else, `copy_differs` where a table has not as many rows there in the end, and what opening a store throws.
 */
export async function copyStore(from: string, to: string, onTable: Told = () => undefined): Promise<void> {
  if (from === to) throw new CodedError('copy_refused', 'both addresses name the same database');
  const source = await connectStore(from, 'read');
  try {
    const target = await connectStore(to, 'write');
    try {
      await source.dialect.snapshot(source.db, (tx) => copyAll(tx, target, onTable));
    } finally {
      await target.db.destroy();
    }
  } finally {
    await source.db.destroy();
  }
}

async function copyAll(
  source: Kysely<Tables>,
  { db, dialect }: { db: Kysely<Tables>; dialect: Dialect },
  onTable: Told,
): Promise<void> {
  await begin(source, db, dialect);
  for (const [table, keys] of RECORD) onTable({ table, rows: await copyTable(source, db, table, keys) });
  for (const [table] of [...BESIDE].reverse()) await sql`delete from ${sql.table(table)}`.execute(db);
  for (const [table, keys] of BESIDE) onTable({ table, rows: await copyTable(source, db, table, keys) });
  for (const table of COPIED) {
    const [wanted, there] = [await count(source, table), await count(db, table)];
    if (wanted !== there)
      throw new CodedError('copy_differs', `${table} has ${there} rows there, and ${wanted} here`);
  }
  for (const [table, keys] of [...RECORD, ...BESIDE]) if (keys[0] === 'id') await dialect.idsGoOn(db, table);
  await sql`drop table copying`.execute(db);
}

/** Marks `db` as a copy of what `source` is now, unless it is marked so already. */
async function begin(source: Kysely<Tables>, db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const workspaces = await source.selectFrom('workspaces').selectAll().orderBy('id').execute();
  const now = JSON.stringify(workspaces.map(({ team_id, version }) => [team_id, version]));
  if ((await dialect.tables(db)).has('copying')) {
    const { rows } = await sql<{ of: string }>`select "of" from copying`.execute(db);
    if (rows.some((row) => row.of === now)) return;
    throw new CodedError('copy_refused', 'the database has changed since the copy was begun');
  }
  for (const table of COPIED)
    if ((await count(db, table)) > 0)
      throw new CodedError('copy_refused', 'there is a record in that database');
  await db.transaction().execute(async (tx) => {
    await sql`create table copying ("of" text not null)`.execute(tx);
    await sql`insert into copying ("of") values (${now})`.execute(tx);
  });
}

/** Copies the rows behind the last that is there; resolves with how many there are then. */
async function copyTable(
  source: Kysely<Tables>,
  db: Kysely<Tables>,
  table: string,
  keys: readonly string[],
): Promise<number> {
  const key = sql.join(keys.map((one) => sql.ref(one)));
  const backwards = sql.join(keys.map((one) => sql`${sql.ref(one)} desc`));
  const last = await sql<Row>`select * from ${sql.table(table)} order by ${backwards} limit 1`.execute(db);
  for (let after = last.rows[0]; ; ) {
    const behind =
      after === undefined ? sql`` : sql`where (${key}) > (${sql.join(keys.map((one) => after?.[one]))})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${behind} order by ${key} limit ${BATCH}`.execute(source);
    if (rows.length === 0) return count(db, table);
    await db.transaction().execute(async (tx) => {
      for (const some of portions(rows)) await insert(tx, table, some.map(unindexed));
    });
    after = rows.at(-1);
  }
}

async function insert(db: Kysely<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((one) => sql.ref(one)))}) values ${sql.join(values)}`.execute(
    db,
  );
}

/** A row without the mark that it stands in the search index. */
const unindexed = (row: Row): Row => ('terms_version' in row ? { ...row, terms_version: '' } : row);

async function count(db: Kysely<Tables>, table: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.rows ?? 0);
}
