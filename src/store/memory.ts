import type { Kysely } from 'kysely';
import type { WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';

type Memory = Pick<WorkspaceStore, 'firstSight' | 'remember' | 'recall' | 'forgetBefore'>;

/** What the bot remembers in the workspace `id` beside the record. */
export const memory = (db: Kysely<Tables>, id: number): Memory => ({
  async firstSight(key, at) {
    const result = await db
      .insertInto('seen')
      .values({ workspace_id: id, key, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },
  async remember({ channel, thread, state }, at) {
    await db
      .insertInto('conversations')
      .values({ workspace_id: id, channel, thread, state, at })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'channel', 'thread']).doUpdateSet({ state, at }),
      )
      .execute();
  },
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
  async forgetBefore(instant) {
    await db.deleteFrom('seen').where('workspace_id', '=', id).where('at', '<', instant).execute();
    await db.deleteFrom('conversations').where('workspace_id', '=', id).where('at', '<', instant).execute();
  },
});
