import type { Kysely } from 'kysely';
import { toRevision } from './rows.ts';
import { headOf } from './subscription-rows.ts';
import type { SubscriptionTables } from './subscription-tables.ts';
import type { Watch, WorkspaceSubscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';

const toWatch = ({
  id,
  channel,
  text,
  set_by,
  since,
}: Omit<SubscriptionTables['watches'], 'id'> & { id: number }): Watch => ({
  id,
  channel,
  text,
  setBy: set_by,
  since,
});

type Contents = Pick<
  WorkspaceSubscriptions,
  | 'changesBetween'
  | 'versionsBefore'
  | 'head'
  | 'headAt'
  | 'lastPublishedAt'
  | 'lastSourceAt'
  | 'addWatch'
  | 'watches'
  | 'removeWatch'
>;

/** What the subscriptions of the workspace `id` tell of, and its watches. */
export function subscriptionContents(db: Kysely<Tables>, id: number): Contents {
  const between = (after: number, to: number) =>
    db
      .selectFrom('revisions')
      .where('workspace_id', '=', id)
      .where('action', 'in', ['publish', 'import', 'retract', 'edit'])
      .where('id', '>', after)
      .where('id', '<=', to)
      .where((e) => e.or([e('subject', 'like', 'S-%'), e('subject', 'like', 'D-%')]));
  return {
    async changesBetween(after, to) {
      const rows = await between(after, to).selectAll().orderBy('id').execute();
      return rows.map((row) => ({ id: row.id, ...toRevision(row) }));
    },
    async versionsBefore(after, to) {
      const earlier = db
        .selectFrom('revisions as earlier')
        .where('earlier.workspace_id', '=', id)
        .where('earlier.id', '<=', after)
        .where('earlier.subject', 'in', between(after, to).select('subject'))
        .groupBy('earlier.subject');
      const first = await earlier
        .select((e) => ['earlier.subject', e.fn.min('earlier.id').as('id')])
        .where('earlier.action', 'in', ['publish', 'import'])
        .execute();
      const last = await db
        .selectFrom('revisions')
        .select(['subject', 'after'])
        .where(
          'id',
          'in',
          earlier.select((e) => e.fn.max('earlier.id').as('last')),
        )
        .execute();
      const published = new Map(first.map((row) => [row.subject, Number(row.id)]));
      return new Map(
        last.map((row) => [
          row.subject,
          { published: published.get(row.subject) ?? 0, version: JSON.parse(row.after) as unknown },
        ]),
      );
    },
    head: () => headOf(db, id),
    async headAt(at) {
      const row = await db
        .selectFrom('revisions')
        .select((e) => e.fn.max('id').as('id'))
        .where('workspace_id', '=', id)
        .where('at', '<', at)
        .executeTakeFirst();
      return Number(row?.id ?? 0);
    },
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
  };
}
