import type { Kysely } from 'kysely';

/** What a workspace has chosen for itself, by name; and of feedback, which entry it is about and what is wrong with it. */
export const settings = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('settings')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('settings_pk', ['workspace_id', 'name'])
      .execute();
    for (const column of ['about', 'wrong'])
      await db.schema.alterTable('feedback').addColumn(column, 'text').execute();
  },
});
