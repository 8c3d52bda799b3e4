import type { Kysely } from 'kysely';

/** What channels are posted to, and how far: digests and watches. */
export const digest = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('feeds')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('why', 'text')
      .addColumn('setting', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('set_by', 'text', (c) => c.notNull())
      .addColumn('start_revision', 'integer', (c) => c.notNull())
      .addColumn('watermark', 'integer', (c) => c.notNull())
      .addColumn('last_slot', 'text', (c) => c.notNull())
      .addColumn('posted_at', 'text')
      .addColumn('silent_slots', 'integer', (c) => c.notNull())
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('owner', 'text')
      .addColumn('notice', 'text')
      .addPrimaryKeyConstraint('feeds_pk', ['workspace_id', 'channel', 'kind'])
      .execute();
    await db.schema.createIndex('feeds_due').on('feeds').columns(['state', 'kind', 'due_at']).execute();
    await db.schema.createIndex('feeds_notices').on('feeds').columns(['notice']).execute();
    await db.schema
      .createTable('feed_slots')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('slot', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addColumn('claimed_at', 'text', (c) => c.notNull())
      .addColumn('from_revision', 'integer', (c) => c.notNull())
      .addColumn('to_revision', 'integer', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('ts', 'text')
      .addPrimaryKeyConstraint('feed_slots_pk', ['workspace_id', 'channel', 'kind', 'slot'])
      .execute();
    await db.schema
      .createIndex('feed_slots_open')
      .on('feed_slots')
      .columns(['workspace_id', 'channel', 'kind', 'state'])
      .execute();
    await db.schema
      .createTable('watches')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('set_by', 'text', (c) => c.notNull())
      .addColumn('since', 'integer', (c) => c.notNull())
      .addUniqueConstraint('watches_text', ['workspace_id', 'channel', 'text'])
      .execute();
    await db.schema
      .createIndex('revisions_in_order')
      .on('revisions')
      .columns(['workspace_id', 'action', 'id'])
      .execute();
  },
});
