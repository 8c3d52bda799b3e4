import { type Kysely, sql } from 'kysely';

/** Statements tell whether they were said or denied, and how their day is known: until now it was stated. */
export const polarity = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('statements')
      .addColumn('polarity', 'text', (c) => c.notNull().defaultTo('said'))
      .execute();
    await db.schema.alterTable('statements').addColumn('said_basis', 'text').execute();
    await sql`update statements set said_basis = 'stated' where said_on is not null`.execute(db);
  },
});
