import type { Kysely } from 'kysely';

/** The marks of articles carry the version of what computed them; those from before are made anew. */
export const marksVersion = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('sources')
      .addColumn('marks_version', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema.createIndex('sources_by_marks_version').on('sources').column('marks_version').execute();
    await db.schema
      .createIndex('source_marks_source')
      .on('source_marks')
      .columns(['workspace_id', 'source'])
      .execute();
  },
});
