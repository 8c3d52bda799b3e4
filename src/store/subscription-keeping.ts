import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import { patientTransaction } from './patience.ts';
import { changeSlots, changeSubscription, headOf, toSubscription } from './subscription-rows.ts';
import type { SubscriptionKey, WorkspaceSubscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';

type Keeping = Pick<
  WorkspaceSubscriptions,
  'subscription' | 'subscriptions' | 'setSubscription' | 'stopSubscription' | 'takeNotice' | 'giveNotice'
>;

/** The subscriptions of the workspace `id`: what is set, and what their setters are still to be told. */
export function subscriptionKeeping(
  db: Kysely<Tables>,
  dialect: Pick<Dialect, 'withoutWaiting'>,
  id: number,
): Keeping {
  const inOne = patientTransaction(db, dialect);
  return {
    async subscription({ channel, kind }) {
      const row = await db
        .selectFrom('feeds')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('channel', '=', channel)
        .where('kind', '=', kind)
        .executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },
    async subscriptions() {
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        .where('workspace_id', '=', id)
        .orderBy('channel')
        .orderBy('kind')
        .execute();
      return rows.map(toSubscription);
    },
    setSubscription: (key, change) => inOne((tx) => set(tx, id, key, change)),
    async stopSubscription(key, state, why, notice) {
      const stopped = await changeSubscription(db, id, key)
        .where('state', '!=', state)
        .where('state', '!=', 'off')
        .set((e) => ({ state, why, notice, version: e('version', '+', 1) }))
        .executeTakeFirst();
      return stopped.numUpdatedRows === 1n;
    },
    async takeNotice(key, notice) {
      const taken = await changeSubscription(db, id, key)
        .where('notice', '=', notice)
        .set({ notice: null })
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
    async giveNotice(key, notice) {
      await changeSubscription(db, id, key).where('notice', 'is', null).set({ notice }).execute();
    },
  };
}

type Change = Parameters<WorkspaceSubscriptions['setSubscription']>[1];
type Key = SubscriptionKey;

const settingOf = ({ setting, setBy }: Change) => ({
  state: 'on',
  why: null,
  setting,
  set_by: setBy,
  notice: null,
});

/** Changes what is set of a subscription that is on; starts it where it is not, or is to start again. */
async function set(tx: Transaction<Tables>, id: number, key: Key, change: Change): Promise<void> {
  const { dueAt, lastSlot, restart } = change;
  const there = await changeSubscription(tx, id, key)
    .set((e) => ({
      ...settingOf(change),
      version: e('version', '+', 1),
      last_slot: lastSlot,
      due_at: e.case().when('owner', 'is', null).then(dueAt).else(e.ref('due_at')).end(),
    }))
    .where('state', '!=', restart ? '' : 'off')
    .returning('version')
    .executeTakeFirst();
  if (there === undefined || restart) await start(tx, id, key, change);
}

/** Starts a subscription at the end of the record as it is; what was begun before is left out. */
async function start(tx: Transaction<Tables>, id: number, key: Key, change: Change): Promise<void> {
  const { dueAt, lastSlot } = change;
  const set = settingOf(change);
  // Read only now: a transaction that reads before it writes fails at once where another has written meanwhile.
  const head = await headOf(tx, id);
  const start = { start_revision: head, watermark: head, silent_slots: 0, last_slot: lastSlot };
  await changeSlots(tx, id, key)
    .where('state', '!=', 'settled')
    .set({ state: 'settled', outcome: 'left out' })
    .execute();
  await tx
    .insertInto('feeds')
    .values({
      workspace_id: id,
      ...key,
      ...set,
      ...start,
      version: 1,
      due_at: dueAt,
      owner: null,
      posted_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'channel', 'kind']).doUpdateSet((e) => ({
        ...set,
        ...start,
        version: e('feeds.version', '+', 1),
        due_at: e.case().when('feeds.owner', 'is', null).then(dueAt).else(e.ref('feeds.due_at')).end(),
      })),
    )
    .execute();
}
