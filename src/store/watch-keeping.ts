import type { Kysely } from 'kysely';
import { headOf } from './subscription-rows.ts';
import type { SubscriptionTables } from './subscription-tables.ts';
import type { Watch, WorkspaceSubscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';

/** How the watches of the workspace `id` are kept. */
export const watchKeeping = (
  db: Kysely<Tables>,
  id: number,
): Pick<WorkspaceSubscriptions, 'addWatch' | 'watches' | 'removeWatch'> => ({
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
