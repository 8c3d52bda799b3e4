import type { Kysely } from 'kysely';

/** Where the app is installed, each with its tokens, sealed; and which workspaces of an organisation have called it. */
export const installations = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('installations')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('team_id', 'text')
      .addColumn('enterprise_id', 'text')
      .addColumn('whole', 'integer', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('installed_by', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text')
      .addColumn('installed_at', 'text', (c) => c.notNull())
      .addColumn('removed_at', 'text')
      .execute();
    await db.schema
      .createIndex('installations_of_organisation')
      .on('installations')
      .column('enterprise_id')
      .execute();
    await db.schema
      .createTable('enterprise_teams')
      .addColumn('team_id', 'text', (c) => c.primaryKey())
      .addColumn('enterprise_id', 'text', (c) => c.notNull())
      .execute();
  },
});
