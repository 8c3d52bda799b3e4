import type { Kysely } from 'kysely';
import type { ErrorCode } from '../record/errors.ts';
import { makeRef, refNumber, type SourceRef } from '../record/refs.ts';
import { portions } from './batches.ts';
import type { NewsItem, NewsItemKeys, NewsKeeping } from './news.ts';
import { fromNewsItem, toNewsFeed, toNewsItem } from './news-rows.ts';
import type { Write } from './patience.ts';
import type { Tables } from './tables.ts';

type ItemKeeping = Pick<
  NewsKeeping,
  | 'newsItems'
  | 'addNewsItems'
  | 'putNewsItem'
  | 'dueNewsItems'
  | 'failedNewsItems'
  | 'forgetNewsItems'
  | 'feedsOf'
>;

const KEYS = [
  ['id_key', 'idKey'],
  ['url_key', 'urlKey'],
  ['text_key', 'textKey'],
] as const satisfies [string, keyof NewsItemKeys][];

/** How entries of the feeds of the workspace `id` are kept. */
export const newsItemKeeping = (db: Kysely<Tables>, write: Write, id: number): ItemKeeping => ({
  ...itemReading(db, id),
  ...itemWriting(write, id),
  async feedsOf(sources) {
    const found = new Map<SourceRef, ReturnType<typeof toNewsFeed>>();
    for (const some of portions(sources.map(refNumber))) {
      const rows = await db
        .selectFrom('news_items')
        .innerJoin('news_feeds', (join) =>
          join
            .onRef('news_feeds.workspace_id', '=', 'news_items.workspace_id')
            .onRef('news_feeds.number', '=', 'news_items.feed'),
        )
        .selectAll('news_feeds')
        .select('news_items.source')
        .where('news_items.workspace_id', '=', id)
        .where('news_items.source', 'in', some)
        .orderBy('news_items.id', 'desc')
        .execute();
      for (const { source, ...feed } of rows)
        if (source !== null) found.set(makeRef('source', source), toNewsFeed(feed));
    }
    return found;
  },
});

const itemReading = (
  db: Kysely<Tables>,
  id: number,
): Pick<NewsKeeping, 'newsItems' | 'dueNewsItems' | 'failedNewsItems'> => ({
  async newsItems(feed, keys) {
    const found = new Map<number, NewsItem>();
    for (const [column, key] of KEYS)
      for (const some of portions(keys.flatMap((one) => one[key] ?? []))) {
        const rows = await db
          .selectFrom('news_items')
          .selectAll()
          .where('workspace_id', '=', id)
          .where('feed', '=', feed)
          .where(column, 'in', some)
          .execute();
        for (const row of rows) found.set(row.id, toNewsItem(row));
      }
    return [...found.values()].sort((a, b) => a.id - b.id);
  },
  async dueNewsItems(feed, now, limit) {
    const rows = await db
      .selectFrom('news_items')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('feed', '=', feed)
      .where('state', '=', 'waiting')
      .where('run_after', '<=', now)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toNewsItem);
  },
  async failedNewsItems(feed) {
    const rows = await db
      .selectFrom('news_items')
      .select(['outcome', (e) => e.fn.countAll<number>().as('n')])
      .where('workspace_id', '=', id)
      .where('feed', '=', feed)
      .where('state', '=', 'failed')
      .groupBy('outcome')
      .execute();
    return rows
      .map(({ outcome, n }) => ({ outcome: (outcome ?? 'unexpected') as ErrorCode, count: Number(n) }))
      .sort((a, b) => b.count - a.count);
  },
});

const itemWriting = (
  write: Write,
  id: number,
): Pick<NewsKeeping, 'addNewsItems' | 'putNewsItem' | 'forgetNewsItems'> => ({
  async addNewsItems(feed, items) {
    for (const some of portions(items))
      await write((one) =>
        one
          .insertInto('news_items')
          .values(some.map((item) => ({ workspace_id: id, feed, ...fromNewsItem(item) })))
          .execute(),
      );
  },
  async putNewsItem(item) {
    await write((one) =>
      one
        .updateTable('news_items')
        .set(fromNewsItem(item))
        .where('workspace_id', '=', id)
        .where('id', '=', item.id)
        .execute(),
    );
  },
  async forgetNewsItems(feed, before) {
    await write((one) =>
      one
        .deleteFrom('news_items')
        .where('workspace_id', '=', id)
        .where('feed', '=', feed)
        .where('state', '!=', 'waiting')
        .where('source', 'is', null)
        .where('seen_at', '<', before)
        .execute(),
    );
  },
});
