import type { Kysely } from 'kysely';
import { inBatches } from './batches.ts';
import { headOf } from './feed-keeping.ts';
import type { FeedTables } from './feed-tables.ts';
import type { Watch, WorkspaceFeeds } from './feeds.ts';
import { toRevision } from './rows.ts';
import type { Tables } from './tables.ts';

const toWatch = ({
  id,
  channel,
  text,
  set_by,
  since,
}: Omit<FeedTables['watches'], 'id'> & { id: number }): Watch => ({
  id,
  channel,
  text,
  setBy: set_by,
  since,
});

type Contents = Pick<
  WorkspaceFeeds,
  | 'changesBetween'
  | 'firstPublished'
  | 'versionsAt'
  | 'head'
  | 'lastPublishedAt'
  | 'lastSourceAt'
  | 'addWatch'
  | 'watches'
  | 'removeWatch'
>;

/** What the feeds of the workspace `id` tell of, and its watches. */
export const feedContents = (db: Kysely<Tables>, id: number): Contents => ({
  async changesBetween(after, to) {
    const rows = await db
      .selectFrom('revisions')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('action', 'in', ['publish', 'import', 'retract', 'edit'])
      .where('id', '>', after)
      .where('id', '<=', to)
      .where((e) => e.or([e('subject', 'like', 'S-%'), e('subject', 'like', 'D-%')]))
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ id: row.id, ...toRevision(row) }));
  },
  async firstPublished(refs) {
    const rows = await inBatches(refs, (_, batch) =>
      db
        .selectFrom('revisions')
        .select((e) => ['subject', e.fn.min('id').as('first')])
        .where('workspace_id', '=', id)
        .where('subject', 'in', batch)
        .where('action', 'in', ['publish', 'import'])
        .groupBy('subject')
        .execute(),
    );
    return new Map(rows.map(({ subject, first }) => [subject, Number(first)]));
  },
  async versionsAt(refs, revision) {
    const rows = await inBatches(refs, (_, batch) =>
      db
        .selectFrom('revisions')
        .select(['subject', 'after'])
        .where('id', 'in', (inner) =>
          inner
            .selectFrom('revisions as own')
            .select((e) => e.fn.max('own.id').as('last'))
            .where('own.workspace_id', '=', id)
            .where('own.subject', 'in', batch)
            .where('own.id', '<=', revision)
            .groupBy('own.subject'),
        )
        .execute(),
    );
    return new Map(rows.map(({ subject, after }) => [subject, JSON.parse(after) as unknown]));
  },
  head: () => headOf(db, id),
  async lastPublishedAt() {
    const row = await db
      .selectFrom('revisions')
      .select('at')
      .where('workspace_id', '=', id)
      .where('action', 'in', ['publish', 'import'])
      .where((e) => e.or([e('subject', 'like', 'S-%'), e('subject', 'like', 'D-%')]))
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async lastSourceAt() {
    const row = await db
      .selectFrom('revisions')
      .select((e) => e.fn.max('at').as('at'))
      .where('workspace_id', '=', id)
      .where('subject', '>=', 'N-')
      .where('subject', '<', 'N.')
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async addWatch({ channel, text, setBy }) {
    const added = await db
      .insertInto('watches')
      .values({ workspace_id: id, channel, text, set_by: setBy, since: await headOf(db, id) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
  async watches(channel) {
    let query = db.selectFrom('watches').selectAll().where('workspace_id', '=', id);
    if (channel !== undefined) query = query.where('channel', '=', channel);
    return (await query.orderBy('id').execute()).map(toWatch);
  },
  async removeWatch(watch) {
    const row = await db
      .deleteFrom('watches')
      .where('workspace_id', '=', id)
      .where('id', '=', watch)
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? null : toWatch(row);
  },
});
