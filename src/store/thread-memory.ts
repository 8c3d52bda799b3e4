import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';

/** How long threads and event keys are remembered. */
export const REMEMBERED_MS = 30 * 86_400_000;

type Memory = Pick<WorkspaceStore, 'hasSeen' | 'firstSight' | 'remember' | 'recall' | 'forgetBefore'>;

/** What the bot remembers in the workspace `id` beside the record. Nothing here waits for another writer. */
export const memory = (
  db: Kysely<Tables>,
  { withoutWaiting }: Pick<Dialect, 'withoutWaiting'>,
  id: number,
): Memory => ({
  async hasSeen(keys) {
    const row = await db
      .selectFrom('seen')
      .select('key')
      .where('workspace_id', '=', id)
      .where('key', 'in', keys)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  firstSight: (key, at) =>
    withoutWaiting(db, async (one) => {
      const result = await one
        .insertInto('seen')
        .values({ workspace_id: id, key, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    }),
  remember: ({ channel, thread, state }, at) =>
    withoutWaiting(db, async (one) => {
      await one
        .insertInto('conversations')
        .values({ workspace_id: id, channel, thread, state, at })
        .onConflict((conflict) =>
          conflict.columns(['workspace_id', 'channel', 'thread']).doUpdateSet({ state, at }),
        )
        .execute();
    }),
  async recall(channel, thread) {
    const row = await db
      .selectFrom('conversations')
      .select('state')
      .where('workspace_id', '=', id)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .executeTakeFirst();
    return row?.state ?? null;
  },
  forgetBefore: (instant) =>
    withoutWaiting(db, async (one) => {
      await one.deleteFrom('seen').where('workspace_id', '=', id).where('at', '<', instant).execute();
      await one
        .deleteFrom('conversations')
        .where('workspace_id', '=', id)
        .where('at', '<', instant)
        .execute();
    }),
});
