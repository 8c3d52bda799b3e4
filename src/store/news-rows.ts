import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ErrorCode } from '../record/errors.ts';
import { makeRef, refNumber } from '../record/refs.ts';
import type {
  NewsFeed,
  NewsFeedState,
  NewsItem,
  NewsItemDraft,
  NewsItemState,
  SourceVersion,
} from './news.ts';
import type { NewsTables } from './news-tables.ts';

const Strings = z.array(z.string());
const Changes = z.object({ gone: Strings, added: Strings });

export const toNewsFeed = (row: NewsTables['news_feeds']): NewsFeed => ({
  number: row.number,
  url: row.url,
  name: row.name,
  state: row.state as NewsFeedState,
  words: Strings.parse(JSON.parse(row.words)),
  approvers: Strings.parse(JSON.parse(row.approvers)),
  firstItems: row.first_items,
  begun: row.begun === 1,
  addedBy: row.added_by,
  addedAt: row.added_at,
  etag: row.etag,
  lastModified: row.last_modified,
  dueAt: row.due_at,
  polledAt: row.polled_at,
  failures: row.failures,
  failingSince: row.failing_since,
  error: row.error as ErrorCode | null,
  errorDetail: row.error_detail,
  toldAt: row.told_at,
  cameIn: row.came_in,
  handedOn: row.handed_on,
});

export const toNewsItem = (row: Selectable<NewsTables['news_items']>): NewsItem => ({
  id: row.id,
  idKey: row.id_key,
  urlKey: row.url_key,
  textKey: row.text_key,
  print: row.print,
  state: row.state as NewsItemState,
  outcome: row.outcome as ErrorCode | null,
  source: row.source === null ? null : makeRef('source', row.source),
  entry: row.entry,
  seenAt: row.seen_at,
  attempts: row.attempts,
  runAfter: row.run_after,
});

export const fromNewsItem = (item: NewsItemDraft) => ({
  id_key: item.idKey,
  url_key: item.urlKey,
  text_key: item.textKey,
  print: item.print,
  state: item.state,
  outcome: item.outcome,
  source: item.source === null ? null : refNumber(item.source),
  entry: item.entry,
  seen_at: item.seenAt,
  attempts: item.attempts,
  run_after: item.runAfter,
});

export const toVersion = (row: NewsTables['source_versions']): SourceVersion => ({
  source: makeRef('source', row.source),
  corrects: makeRef('source', row.corrects),
  changes: Changes.parse(JSON.parse(row.changes)),
  at: row.at,
});
