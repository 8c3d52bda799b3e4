import { type Kysely, sql } from 'kysely';

/** The queue before the record, who may decide on it, and what a decision leaves behind. */
export const curation = {
  async up(db: Kysely<unknown>): Promise<void> {
    const owned = 'workspaces.id';
    await db.schema
      .createTable('candidates')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('source', 'integer', (c) => c.notNull())
      .addColumn('confidence', 'real')
      .addColumn('entry', 'text')
      .addColumn('proposal', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('candidates_pk', ['workspace_id', 'number'])
      .addForeignKeyConstraint('candidates_source_fk', ['workspace_id', 'source'], 'sources', [
        'workspace_id',
        'number',
      ])
      .execute();
    await db.schema
      .createIndex('candidates_in_queue')
      .on('candidates')
      .columns(['workspace_id', 'status', 'source', 'number'])
      .execute();
    await db.schema
      .createIndex('candidates_by_source')
      .on('candidates')
      .columns(['workspace_id', 'source', 'status'])
      .execute();
    await db.schema
      .createTable('feedback')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('open', 'integer', (c) => c.notNull())
      .addColumn('question', 'text', (c) => c.notNull())
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('feedback_pk', ['workspace_id', 'number'])
      .execute();
    await db.schema
      .createIndex('feedback_open')
      .on('feedback')
      .columns(['workspace_id', 'open', 'number'])
      .execute();
    await db.schema
      .createTable('curators')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('curators_pk', ['workspace_id', 'user_id'])
      .execute();
    await db.schema
      .createTable('source_marks')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('mark', 'text', (c) => c.notNull())
      .addColumn('source', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('source_marks_pk', ['workspace_id', 'mark', 'source'])
      .execute();
    await db.schema
      .alterTable('sources')
      .addColumn('cited', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await db.schema.alterTable('actors').addColumn('merged_into', 'integer').execute();
    await db.schema
      .alterTable('revisions')
      .addColumn('change', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('revisions').addColumn('undoes', 'integer').execute();
    await db.schema
      .createIndex('revisions_by_change')
      .on('revisions')
      .columns(['workspace_id', 'change'])
      .execute();
    await db.schema
      .createIndex('revisions_by_person')
      .on('revisions')
      .columns(['workspace_id', 'by', 'change'])
      .execute();
    // Records from before were planted in one transaction, the first of their workspace.
    await sql`update revisions set change = 1`.execute(db);
  },
};
