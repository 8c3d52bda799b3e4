import type { Kysely } from 'kysely';

/** Beside the vector of an entry those of its word pieces; what has none yet is made anew with the next version. */
export const pieces = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('vectors').addColumn('pieces', 'blob').execute();
  },
});
