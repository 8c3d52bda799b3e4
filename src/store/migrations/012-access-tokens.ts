import type { Kysely } from 'kysely';

/** Tokens with which other programs read a workspace's record; only their hashes are kept. */
export const accessTokens = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('access_tokens')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('team_id', 'text', (c) => c.notNull())
      .addColumn('label', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull().unique())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .execute();
  },
});
