import { sql } from 'kysely';
import { portions } from '../batches.ts';
import type { Dialect } from '../dialect.ts';
import { TOKEN } from '../own-term.ts';

/** Search by arrays of terms under a GIN index. */
export const searchIndex: Pick<
  Dialect,
  'makeIndex' | 'index' | 'indexed' | 'unindex' | 'unindexAll' | 'find'
> = {
  async makeIndex(db, kind) {
    const table = sql.table(`${kind}_search`);
    await sql`create table ${table} (id integer primary key, terms text[] collate "C" not null)`.execute(db);
    // Without a list of pending entries, which every search would have to read through.
    await sql`create index ${sql.ref(`${kind}_search_terms`)} on ${table} using gin (terms) with (fastupdate = off)`.execute(
      db,
    );
  },
  async index(db, kind, entries) {
    for (const some of portions(entries)) {
      const rows = some.map(({ id, terms }) => sql`(${id}, ${[...new Set(terms)]})`);
      await sql`insert into ${sql.table(`${kind}_search`)} (id, terms) values ${sql.join(rows)}`.execute(db);
    }
  },
  async indexed(db, kind, ids) {
    const { rows } = await sql<{ id: number; terms: string[] }>`
      select id, terms from ${sql.table(`${kind}_search`)} where id = any(${[...ids]}::integer[])`.execute(
      db,
    );
    return new Map(rows.map(({ id, terms }) => [id, terms]));
  },
  async unindex(db, kind, id) {
    await sql`delete from ${sql.table(`${kind}_search`)} where id = ${id}`.execute(db);
  },
  async unindexAll(db, kind, workspace) {
    await sql`
      delete from ${sql.table(`${kind}_search`)} where id in (
        select id from ${sql.table(`${kind}s`)} where workspace_id = ${workspace}
      )`.execute(db);
  },
  async find(db, kind, clauses, limit) {
    const tokens = clauses.map((any) => any.filter((term) => TOKEN.test(term)));
    if (tokens.some((any) => any.length === 0)) return [];
    const held = tokens.map((any) => sql`terms && ${any}::text[]`);
    const { rows } = await sql<{ number: number }>`
      select number from ${sql.table(`${kind}s`)} where id in (
        select id from ${sql.table(`${kind}_search`)}
        where ${sql.join(held, sql` and `)} order by id desc limit ${limit}
      ) order by id`.execute(db);
    return rows.map((row) => row.number);
  },
};
