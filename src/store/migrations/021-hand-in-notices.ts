import type { Kysely } from 'kysely';

/** In which message whoever handed in an article hears what became of it. */
export const handInNotices = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('hand_in_notices')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('source', 'integer', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('ts', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('hand_in_notices_pk', ['workspace_id', 'source'])
      .execute();
  },
});
