import type { Kysely } from 'kysely';

/**
 * Feeds of news that are read, what was seen in them, versions of articles that were corrected, what curators were told,
 * and which hosts are asked just now.
 */
export const news = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('news_feeds')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('url_key', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('approvers', 'text', (c) => c.notNull())
      .addColumn('first_items', 'integer', (c) => c.notNull())
      .addColumn('begun', 'integer', (c) => c.notNull())
      .addColumn('added_by', 'text', (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('polled_at', 'text')
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('failing_since', 'text')
      .addColumn('error', 'text')
      .addColumn('error_detail', 'text')
      .addColumn('told_at', 'text')
      .addColumn('came_in', 'integer', (c) => c.notNull())
      .addColumn('handed_on', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('news_feeds_pk', ['workspace_id', 'number'])
      .addUniqueConstraint('news_feeds_url', ['workspace_id', 'url_key'])
      .execute();
    await db.schema
      .createTable('news_items')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('feed', 'integer', (c) => c.notNull())
      .addColumn('id_key', 'text')
      .addColumn('url_key', 'text')
      .addColumn('text_key', 'text')
      .addColumn('print', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addColumn('source', 'integer')
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('run_after', 'text', (c) => c.notNull())
      .execute();
    for (const key of ['id_key', 'url_key', 'text_key', 'state'])
      await db.schema
        .createIndex(`news_items_${key}`)
        .on('news_items')
        .columns(['workspace_id', 'feed', key])
        .execute();
    await db.schema
      .createIndex('news_items_source')
      .on('news_items')
      .columns(['workspace_id', 'source'])
      .execute();
    await db.schema
      .createTable('source_versions')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('source', 'integer', (c) => c.notNull())
      .addColumn('corrects', 'integer', (c) => c.notNull())
      .addColumn('changes', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('source_versions_pk', ['workspace_id', 'source'])
      .execute();
    await db.schema
      .createIndex('source_versions_corrects')
      .on('source_versions')
      .columns(['workspace_id', 'corrects'])
      .execute();
    await db.schema
      .createTable('gone_words')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references('workspaces.id'))
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('source', 'integer', (c) => c.notNull())
      .addColumn('open', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('gone_words_pk', ['workspace_id', 'entry', 'source'])
      .execute();
    await db.schema
      .createTable('news_told')
      .addColumn('workspace_id', 'integer', (c) => c.primaryKey().references('workspaces.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('candidate', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('news_hosts')
      .addColumn('host', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text')
      .addColumn('free_at', 'text', (c) => c.notNull())
      .execute();
  },
});
