import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';

/**
 * What is computed from a row carries the version of what computed it; rows from before carry none, and are made anew.
 * The search index keeps the terms of its entries, so that they can be taken out whatever made them.
 */
export const derived = (dialect: Pick<Dialect, 'makeIndex'>) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, column] of VERSIONED) {
      await db.schema
        .alterTable(table)
        .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
        .execute();
      await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
    }
    await sql`delete from terms`.execute(db);
    for (const kind of ['statement', 'development'] as const) {
      await sql.raw(`drop table ${kind}_search`).execute(db);
      await dialect.makeIndex(db, kind, true);
    }
  },
});

const VERSIONED = [
  ['statements', 'terms_version'],
  ['developments', 'terms_version'],
  ['actors', 'names_version'],
] as const;
