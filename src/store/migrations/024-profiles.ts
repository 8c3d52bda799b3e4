import type { Kysely } from 'kysely';

/** What Slack says of people, with the version of the profile that says it. */
export const profiles = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('profiles')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addColumn('time_zone', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('told_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('profiles_pk', ['workspace_id', 'user_id'])
      .execute();
  },
});
