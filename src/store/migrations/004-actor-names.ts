import type { Kysely } from 'kysely';

/** Actors by the keys of their names, so that one is found without reading all; 007 has them filled in. */
export const actorNames = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('actor_names')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('actor', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('actor_names_pk', ['workspace_id', 'key', 'actor'])
      .execute();
    await db.schema
      .createIndex('actor_names_actor')
      .on('actor_names')
      .columns(['workspace_id', 'actor'])
      .execute();
  },
});
