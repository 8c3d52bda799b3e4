import type { Kysely } from 'kysely';

/** What is remembered of those who use the app, and of the channels that it has met. */
export const people = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('people')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addColumn('welcomed_at', 'text')
      .addColumn('looked_at', 'text')
      .addColumn('looked_revision', 'integer')
      .addColumn('since_at', 'text')
      .addColumn('since_revision', 'integer')
      .addColumn('nudges', 'integer', (c) => c.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('people_pk', ['workspace_id', 'user_id'])
      .execute();
    await db.schema
      .createTable('met_channels')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('met_channels_pk', ['workspace_id', 'channel'])
      .execute();
  },
});
