import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { NewsFeedState, NewsKeeping } from './news.ts';
import { toNewsFeed } from './news-rows.ts';
import { patientTransaction, patientWrite } from './patience.ts';
import type { Tables } from './tables.ts';

type FeedKeeping = Pick<
  NewsKeeping,
  'newsFeeds' | 'newsFeed' | 'addNewsFeed' | 'setNewsFeed' | 'setNewsFeedState' | 'settleNewsFeed'
>;

/** How the feeds that are read for the workspace `id` are kept. */
export function newsFeedKeeping(
  db: Kysely<Tables>,
  dialect: Pick<Dialect, 'withoutWaiting'>,
  id: number,
): FeedKeeping {
  const inOne = patientTransaction(db, dialect);
  const rows = () => db.selectFrom('news_feeds').selectAll().where('workspace_id', '=', id);
  const write = patientWrite(db, dialect);
  const change = (one: Kysely<Tables>, number: number) =>
    one.updateTable('news_feeds').where('workspace_id', '=', id).where('number', '=', number);
  return {
    async newsFeeds() {
      const all = await rows().where('state', '!=', 'removed').orderBy('number').execute();
      return all.map(toNewsFeed);
    },
    async newsFeed(number) {
      const row = await rows()
        .where('number', '=', number)
        .where('state', '!=', 'removed')
        .executeTakeFirst();
      return row === undefined ? null : toNewsFeed(row);
    },
    addNewsFeed: (draft) => inOne((tx) => addFeed(tx, id, draft)),
    async setNewsFeed(number, { name, words, approvers }) {
      const set = { name, words: JSON.stringify(words), approvers: JSON.stringify(approvers) };
      await write((one) => change(one, number).set(set).execute());
    },
    async setNewsFeedState(number, state, dueAt) {
      const set = { state, due_at: dueAt, ...(state === 'on' && NOT_FAILING) };
      await write((one) => change(one, number).set(set).execute());
    },
    async settleNewsFeed(number, polled, { cameIn, handedOn }) {
      const { numUpdatedRows } = await write((one) =>
        change(one, number)
          .where('state', '=', 'on')
          .set((e) => ({
            url: polled.url,
            state: polled.state,
            begun: polled.begun ? 1 : 0,
            etag: polled.etag,
            last_modified: polled.lastModified,
            due_at: polled.dueAt,
            polled_at: polled.polledAt,
            failures: polled.failures,
            failing_since: polled.failingSince,
            error: polled.error,
            error_detail: polled.errorDetail,
            told_at: polled.toldAt,
            came_in: e('came_in', '+', cameIn),
            handed_on: e('handed_on', '+', handedOn),
          }))
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
  };
}

const NOT_FAILING = { failures: 0, failing_since: null, error: null, error_detail: null, told_at: null };

/** Adds a feed, or takes one up again that was removed; null where it is read already. */
async function addFeed(
  tx: Kysely<Tables>,
  id: number,
  { url, urlKey, setting, firstItems, by, at }: Parameters<NewsKeeping['addNewsFeed']>[0],
): Promise<Awaited<ReturnType<NewsKeeping['addNewsFeed']>>> {
  const fields = {
    url,
    name: setting.name,
    state: 'on' satisfies NewsFeedState,
    words: JSON.stringify(setting.words),
    approvers: JSON.stringify(setting.approvers),
    first_items: firstItems,
    begun: 0,
    added_by: by,
    added_at: at,
    etag: null,
    last_modified: null,
    due_at: at,
    polled_at: null,
    ...NOT_FAILING,
  };
  const again = await tx
    .updateTable('news_feeds')
    .set(fields)
    .where('workspace_id', '=', id)
    .where('url_key', '=', urlKey)
    .where('state', '=', 'removed')
    .returningAll()
    .executeTakeFirst();
  if (again !== undefined) return toNewsFeed(again);
  const last = await tx
    .selectFrom('news_feeds')
    .select((e) => e.fn.max('number').as('number'))
    .where('workspace_id', '=', id)
    .executeTakeFirst();
  const row = await tx
    .insertInto('news_feeds')
    .values({
      workspace_id: id,
      number: Number(last?.number ?? 0) + 1,
      url_key: urlKey,
      came_in: 0,
      handed_on: 0,
      ...fields,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toNewsFeed(row);
}
