import type { Kysely } from 'kysely';

/** Vectors of published entries, which lie near each other when the entries mean alike. */
export const vectors = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of ['statements', 'developments']) {
      await db.schema
        .alterTable(table)
        .addColumn('vector_version', 'text', (c) => c.notNull().defaultTo(''))
        .execute();
      await db.schema.createIndex(`${table}_by_vector_version`).on(table).column('vector_version').execute();
    }
    await db.schema
      .createTable('vectors')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('vector', 'blob', (c) => c.notNull())
      .addUniqueConstraint('vectors_entry', ['workspace_id', 'kind', 'number'])
      .execute();
    await db.schema.createIndex('vectors_in_order').on('vectors').columns(['workspace_id', 'id']).execute();
  },
});
