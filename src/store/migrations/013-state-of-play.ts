import type { Kysely } from 'kysely';

/** Where a curator's own words on where it stands are kept, one for each workspace. */
export const stateOfPlay = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('state_of_play')
      .addColumn('workspace_id', 'integer', (c) => c.primaryKey().references('workspaces.id'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
  },
});
