import { handIn, sourceDraftOf } from '../curate/hand-in.ts';
import type { FeedItem } from '../intake/index.ts';
import { CodedError, type ErrorCode } from '../record/errors.ts';
import type { NewsFeed, NewsItem } from '../store/news.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { FeedDeps } from './deps.ts';
import { articleOf } from './item-article.ts';

/** A person says nothing of what a feed brings. */
const NOTHING_GIVEN = { url: '', publisher: '', title: '', published: '' };

/** What may be better the next time, as may all that is wrong with the store. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'fetch_failed',
  'fetch_timeout',
  'page_failing',
  'reading_stopped',
]);
const MOST_ATTEMPTS = 6;

/**
 * Reads the article of an entry and puts what is said in it into the queue; of one that is a source already, its
 * corrected version. Resolves with whether anything new waits there. Never rejects for what is wrong with the entry.
 */
export async function takeItem(
  store: WorkspaceStore,
  feed: NewsFeed,
  item: NewsItem,
  deps: FeedDeps,
): Promise<{ item: NewsItem; handedOn: boolean }> {
  try {
    const entry: FeedItem = JSON.parse(item.entry);
    const article = await articleOf(entry, feed.name, deps);
    const acting = { by: `feed ${feed.name}`, at: deps.clock().toISOString() };
    if (item.source !== null) {
      const changed = sourceDraftOf(article, NOTHING_GIVEN);
      const corrected = await deps.submissions.correct(store, item.source, changed, acting);
      const source = corrected?.source ?? item.source;
      const attempts = corrected === null ? item.attempts + 1 : 0;
      return {
        item: { ...item, state: 'taken', outcome: null, source, attempts },
        handedOn: corrected !== null,
      };
    }
    const { source, already, unread } = await handIn(store, article, NOTHING_GIVEN, acting, deps.submissions);
    const latest = already ? await store.latestVersion(source) : source;
    return {
      item: { ...item, state: 'taken', outcome: unread?.code ?? null, source: latest, attempts: 0 },
      handedOn: !already,
    };
  } catch (error) {
    return { item: failed(item, error, feed, deps), handedOn: false };
  }
}

function failed(item: NewsItem, error: unknown, feed: NewsFeed, { log, clock, pace }: FeedDeps): NewsItem {
  if (!(error instanceof CodedError))
    log.error({ feed: feed.url, err: error }, 'an entry of a feed was not read');
  const code = error instanceof CodedError ? error.code : 'unexpected';
  const attempts = item.attempts + 1;
  if (isPassing(code) && attempts < MOST_ATTEMPTS) {
    const runAfter = new Date(clock().getTime() + pace.backoffMs * 2 ** (attempts - 1)).toISOString();
    return { ...item, outcome: code, attempts, runAfter };
  }
  return { ...item, state: item.source === null ? 'failed' : 'taken', outcome: code, attempts };
}

const isPassing = (code: ErrorCode): boolean => PASSING.has(code) || code.startsWith('store_');
