import type { Kysely } from 'kysely';
import { nameKeysOf } from '../../record/actor-index.ts';
import { toActor } from '../rows.ts';
import type { Tables } from '../tables.ts';

/** Actors by the keys of their names, so that one is found without reading all. */
export const actorNames = () => ({
  async up(db: Kysely<Tables>): Promise<void> {
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
    await fillActorNames(db);
  },
});

/** Writes the keys of all actors' names anew. */
export async function fillActorNames(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('actor_names').execute();
  for (const row of await db.selectFrom('actors').selectAll().execute()) {
    for (const key of nameKeysOf(toActor(row)))
      await db
        .insertInto('actor_names')
        .values({ workspace_id: row.workspace_id, key, actor: row.number })
        .execute();
  }
}
