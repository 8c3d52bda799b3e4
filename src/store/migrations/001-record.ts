import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** The record, its search index, and what the bot remembers of events and threads. */
export const record = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const owned = 'workspaces.id';
    await db.schema
      .createTable('workspaces')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('team_id', 'text', (c) => c.notNull().unique())
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('sources')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('publisher', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('url', 'text')
      .addColumn('place', 'text')
      .addColumn('published', 'text')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sources_pk', ['workspace_id', 'number'])
      .execute();
    await db.schema
      .createTable('actors')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('anonymous', 'integer', (c) => c.notNull())
      .addColumn('represents', 'integer')
      .addColumn('wikidata', 'text')
      .addColumn('aliases', 'text', (c) => c.notNull())
      .addColumn('roles', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('actors_pk', ['workspace_id', 'number'])
      .execute();
    await db.schema
      .createTable('statements')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('speaker', 'integer', (c) => c.notNull())
      .addColumn('addressees', 'text', (c) => c.notNull())
      .addColumn('said_on', 'text')
      .addColumn('said_from', 'text')
      .addColumn('said_to', 'text')
      .addColumn('event_type', 'text')
      .addColumn('headline', 'text', (c) => c.notNull())
      .addColumn('topics', 'text', (c) => c.notNull())
      .addColumn('citations', 'text', (c) => c.notNull())
      .addUniqueConstraint('statements_number', ['workspace_id', 'number'])
      .addForeignKeyConstraint('statements_speaker_fk', ['workspace_id', 'speaker'], 'actors', [
        'workspace_id',
        'number',
      ])
      .execute();
    await db.schema
      .createIndex('statements_by_speaker')
      .on('statements')
      .columns(['workspace_id', 'status', 'speaker', 'said_from'])
      .execute();
    await db.schema
      .createIndex('statements_by_day')
      .on('statements')
      .columns(['workspace_id', 'status', 'said_from'])
      .execute();
    await db.schema
      .createTable('developments')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('phase', 'text', (c) => c.notNull())
      .addColumn('event_type', 'text')
      .addColumn('date', 'text')
      .addColumn('date_from', 'text')
      .addColumn('date_to', 'text')
      .addColumn('place', 'text')
      .addColumn('headline', 'text', (c) => c.notNull())
      .addColumn('topics', 'text', (c) => c.notNull())
      .addColumn('citations', 'text', (c) => c.notNull())
      .addUniqueConstraint('developments_number', ['workspace_id', 'number'])
      .execute();
    await db.schema
      .createIndex('developments_by_day')
      .on('developments')
      .columns(['workspace_id', 'status', 'date_from'])
      .execute();
    await db.schema
      .createTable('development_parties')
      .addColumn('workspace_id', 'integer', (c) => c.notNull())
      .addColumn('development', 'integer', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('actor', 'integer', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('development_parties_pk', ['workspace_id', 'development', 'role', 'position'])
      .addForeignKeyConstraint(
        'development_parties_development_fk',
        ['workspace_id', 'development'],
        'developments',
        ['workspace_id', 'number'],
      )
      .addForeignKeyConstraint('development_parties_actor_fk', ['workspace_id', 'actor'], 'actors', [
        'workspace_id',
        'number',
      ])
      .execute();
    await db.schema
      .createIndex('development_parties_by_actor')
      .on('development_parties')
      .columns(['workspace_id', 'actor'])
      .execute();
    await db.schema
      .createTable('revisions')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('after', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('revisions_by_subject')
      .on('revisions')
      .columns(['workspace_id', 'subject'])
      .execute();
    await db.schema
      .createTable('terms')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('term', 'text', (c) => c.notNull())
      .addColumn('entries', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('terms_pk', ['workspace_id', 'kind', 'term'])
      .modifyEnd(dialect.keyedByPrimaryKey)
      .execute();
    await db.schema
      .createTable('seen')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('seen_pk', ['workspace_id', 'key'])
      .execute();
    await db.schema
      .createTable('conversations')
      .addColumn('workspace_id', 'integer', (c) => c.notNull().references(owned))
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('thread', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('conversations_pk', ['workspace_id', 'channel', 'thread'])
      .execute();
    await dialect.makeIndex(db, 'statement', false);
    await dialect.makeIndex(db, 'development', false);
  },
});
