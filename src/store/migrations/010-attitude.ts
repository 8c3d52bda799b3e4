import type { Kysely } from 'kysely';

/** Candidates tell whether an article reports words or a thought; of those that wait, nobody knows it any more. */
export const attitude = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('candidates')
      .addColumn('attitude', 'text', (c) => c.notNull().defaultTo('speech'))
      .execute();
  },
});
