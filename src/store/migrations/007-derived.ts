import { type Kysely, sql } from 'kysely';

/**
 * What is computed from a row carries the version of what computed it; rows from before carry none, and are made anew.
 * The search index keeps the terms of its entries, so that they can be taken out whatever made them.
 */
export const derived = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, column] of VERSIONED) {
      await db.schema
        .alterTable(table)
        .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
        .execute();
      await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
    }
    await sql`delete from terms`.execute(db);
    for (const kind of ['statement', 'development']) {
      await sql.raw(`drop table ${kind}_search`).execute(db);
      await sql
        .raw(
          `create virtual table ${kind}_search using fts5(terms, detail=none, ` +
            `tokenize="ascii tokenchars '@-.:_'")`,
        )
        .execute(db);
    }
  },
});

const VERSIONED = [
  ['statements', 'terms_version'],
  ['developments', 'terms_version'],
  ['actors', 'names_version'],
] as const;
