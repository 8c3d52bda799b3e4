import { sql } from 'kysely';
import { portions } from './batches.ts';
import type { Dialect } from './dialect.ts';
import { TOKEN } from './own-term.ts';

/** Search by FTS5 (sqlite.org/fts5.html). */
export const searchIndex: Pick<
  Dialect,
  'makeIndex' | 'index' | 'indexed' | 'unindex' | 'unindexAll' | 'find'
> = {
  async makeIndex(db, kind, keepsTerms) {
    const content = keepsTerms ? '' : "content='', contentless_delete=1, ";
    await sql
      .raw(
        `create virtual table ${kind}_search using fts5(terms, ${content}detail=none, ` +
          `tokenize="ascii tokenchars '@-.:_'")`,
      )
      .execute(db);
  },
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
  async unindexAll(db, kind, workspace) {
    await sql`
      delete from ${sql.table(`${kind}_search`)} where rowid in (
        select id from ${sql.table(`${kind}s`)} where workspace_id = ${workspace}
      )`.execute(db);
  },
  async find(db, kind, clauses, limit) {
    const tokens = clauses.map((any) => any.filter((term) => TOKEN.test(term)));
    if (tokens.some((any) => any.length === 0)) return [];
    const query = tokens.map((any) => `(${any.map(phrase).join(' OR ')})`).join(' AND ');
    const rows = await sql<{ number: number }>`
      select number from ${sql.table(`${kind}s`)} where id in (
        select rowid from ${sql.table(`${kind}_search`)}
        where ${sql.table(`${kind}_search`)} match ${query} order by rowid desc limit ${limit}
      ) order by id`.execute(db);
    return rows.rows.map((row) => row.number);
  },
};

/** How many values one statement binds; SQLite takes 32,766 (sqlite.org/limits.html). */
const BOUND_VALUES = 500;

/** An FTS5 string: between double quotation marks nothing is syntax (sqlite.org/fts5.html#fts5_strings). */
const phrase = (token: string): string => `"${token}"`;
