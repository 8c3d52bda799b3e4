import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import { patiently } from './patience.ts';
import type { SubscriptionTables } from './subscription-tables.ts';
import type {
  DueSubscription,
  DueSubscriptions,
  Subscription,
  SubscriptionKey,
  SubscriptionKind,
  SubscriptionSlot,
  WorkspaceSubscriptions,
} from './subscriptions.ts';
import type { Tables } from './tables.ts';

const toSubscription = (row: SubscriptionTables['feeds']): Subscription => ({
  channel: row.channel,
  kind: row.kind as SubscriptionKind,
  state: row.state as Subscription['state'],
  why: row.why,
  setting: row.setting,
  version: row.version,
  setBy: row.set_by,
  startRevision: row.start_revision,
  watermark: row.watermark,
  lastSlot: row.last_slot,
  postedAt: row.posted_at,
  silentSlots: row.silent_slots,
  dueAt: row.due_at,
  owner: row.owner,
  notice: row.notice,
});

const toSlot = (row: SubscriptionTables['feed_slots']): SubscriptionSlot => ({
  slot: row.slot,
  state: row.state as SubscriptionSlot['state'],
  outcome: row.outcome as SubscriptionSlot['outcome'],
  claimedAt: row.claimed_at,
  fromRevision: row.from_revision,
  toRevision: row.to_revision,
  attempts: row.attempts,
  ts: row.ts,
});

/** The last revision of a workspace; 0 when it has none. */
export async function headOf(db: Kysely<Tables>, id: number): Promise<number> {
  const row = await db
    .selectFrom('revisions')
    .select('id')
    .where('workspace_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** No digest is due later than this; its days are at most a week apart. */
const LATEST_MS = 9 * 86_400_000;

/**
 * Whether a subscription is due, or leased, until a time that only a clock which was ahead can have set. What is never due by
 * itself says so by the year 9999.
 */
const isFarAhead = (e: ExpressionBuilder<SubscriptionTables, 'feeds'>, now: string) =>
  e.and([e('due_at', '>', new Date(Date.parse(now) + LATEST_MS).toISOString()), e('due_at', '<', '9999')]);

type Keeping = Pick<
  WorkspaceSubscriptions,
  | 'subscription'
  | 'subscriptions'
  | 'setSubscription'
  | 'stopSubscription'
  | 'slots'
  | 'claim'
  | 'begin'
  | 'postpone'
  | 'settle'
  | 'release'
  | 'takeNotice'
  | 'giveNotice'
>;

/** The subscriptions of the workspace `id`: their settings, leases and slots. */
export function subscriptionKeeping(
  db: Kysely<Tables>,
  { withoutWaiting }: Pick<Dialect, 'withoutWaiting'>,
  id: number,
): Keeping {
  const subscriptionsOf = (tx: Kysely<Tables>, { channel, kind }: SubscriptionKey) =>
    tx
      .updateTable('feeds')
      .where('workspace_id', '=', id)
      .where('channel', '=', channel)
      .where('kind', '=', kind);
  const slotsOf = (tx: Kysely<Tables>, { channel, kind }: SubscriptionKey) =>
    tx
      .updateTable('feed_slots')
      .where('workspace_id', '=', id)
      .where('channel', '=', channel)
      .where('kind', '=', kind);
  const inOne = <T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    patiently(() => withoutWaiting(db, (one) => one.transaction().execute(work)));

  /** A changed setting makes the subscription due at once, so that its next slot is reckoned anew. */
  const giveBack = (
    tx: Kysely<Tables>,
    key: SubscriptionKey,
    { owner, version }: { owner: string; version: number },
    dueAt: string,
  ) =>
    subscriptionsOf(tx, key)
      .where('owner', '=', owner)
      .set((e) => ({
        owner: null,
        due_at: e.case().when('version', '=', version).then(dueAt).else('').end(),
      }));

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
    setSubscription: (key, { setting, setBy, dueAt, lastSlot, restart }) =>
      inOne(async (tx) => {
        const set = { state: 'on', why: null, setting, set_by: setBy, notice: null };
        const there = await subscriptionsOf(tx, key)
          .set((e) => ({
            ...set,
            version: e('version', '+', 1),
            last_slot: lastSlot,
            due_at: e.case().when('owner', 'is', null).then(dueAt).else(e.ref('due_at')).end(),
          }))
          .where('state', '!=', restart ? '' : 'off')
          .returning('version')
          .executeTakeFirst();
        if (there !== undefined && !restart) return;
        // Read only now: a transaction that reads before it writes fails at once where another has written meanwhile.
        const head = await headOf(tx, id);
        const start = { start_revision: head, watermark: head, silent_slots: 0, last_slot: lastSlot };
        await slotsOf(tx, key)
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
      }),
    async stopSubscription(key, state, why, notice) {
      const stopped = await subscriptionsOf(db, key)
        .where('state', '!=', state)
        .where('state', '!=', 'off')
        .set((e) => ({ state, why, notice, version: e('version', '+', 1) }))
        .executeTakeFirst();
      return stopped.numUpdatedRows === 1n;
    },
    async slots({ channel, kind }, limit) {
      const rows = await db
        .selectFrom('feed_slots')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('channel', '=', channel)
        .where('kind', '=', kind)
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toSlot);
    },
    claim: (key, { owner, now, until, early }) =>
      inOne(async (tx) => {
        let query = subscriptionsOf(tx, key).set({ owner, due_at: until }).where('state', '=', 'on');
        query = query.where((e) =>
          e.or([
            e('due_at', '<=', now),
            isFarAhead(e, now),
            early ? e('owner', 'is', null) : e.and([e('owner', 'is', null), e('last_slot', '>', now)]),
          ]),
        );
        const subscription = await query.returningAll().executeTakeFirst();
        if (subscription === undefined) return null;
        const open = await tx
          .selectFrom('feed_slots')
          .selectAll()
          .where('workspace_id', '=', id)
          .where('channel', '=', key.channel)
          .where('kind', '=', key.kind)
          .where('state', '!=', 'settled')
          .orderBy('slot')
          .limit(1)
          .executeTakeFirst();
        return {
          subscription: toSubscription(subscription),
          open: open === undefined ? null : toSlot(open),
          head: await headOf(tx, id),
        };
      }),
    begin: (key, owner, slot) =>
      inOne(async (tx) => {
        const mine = await subscriptionsOf(tx, key)
          .where('owner', '=', owner)
          .set({ owner })
          .executeTakeFirst();
        if (mine.numUpdatedRows === 0n) return false;
        const values = {
          state: slot.state,
          attempts: slot.attempts,
          from_revision: slot.fromRevision,
          to_revision: slot.toRevision,
          claimed_at: slot.claimedAt,
        };
        await tx
          .insertInto('feed_slots')
          .values({ workspace_id: id, ...key, slot: slot.slot, outcome: null, ts: null, ...values })
          .onConflict((conflict) =>
            conflict.columns(['workspace_id', 'channel', 'kind', 'slot']).doUpdateSet(values),
          )
          .execute();
        return true;
      }),
    postpone: (key, owner, { slot, state }, dueAt) =>
      inOne(async (tx) => {
        const mine = await subscriptionsOf(tx, key)
          .where('owner', '=', owner)
          .set({ owner: null, due_at: dueAt })
          .executeTakeFirst();
        if (mine.numUpdatedRows === 1n)
          await slotsOf(tx, key).where('slot', '=', slot).set({ state }).execute();
      }),
    settle: (key, claim, { slot, outcome, ts, at, watermark, silentSlots, dueAt, notice }) =>
      inOne(async (tx) => {
        await slotsOf(tx, key)
          .where('slot', '=', slot)
          .where('state', '!=', 'settled')
          .set({ state: 'settled', outcome, ts })
          .execute();
        const told = (outcome === 'posted' || outcome === 'unsure') && silentSlots === 0;
        await subscriptionsOf(tx, key)
          .set((e) => ({
            watermark: e
              .case()
              .when('watermark', '<', watermark)
              .then(watermark)
              .else(e.ref('watermark'))
              .end(),
            last_slot: e.case().when('last_slot', '<', slot).then(slot).else(e.ref('last_slot')).end(),
            silent_slots: silentSlots,
            ...(told && { posted_at: at }),
            ...(notice !== null && { notice }),
          }))
          .execute();
        await giveBack(tx, key, claim, dueAt).execute();
      }),
    async release(key, claim, lastSlot, dueAt) {
      await giveBack(db, key, claim, dueAt).set({ last_slot: lastSlot }).execute();
    },
    async takeNotice(key, notice) {
      const taken = await subscriptionsOf(db, key)
        .where('notice', '=', notice)
        .set({ notice: null })
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
    async giveNotice(key, notice) {
      await subscriptionsOf(db, key).where('notice', 'is', null).set({ notice }).execute();
    },
  };
}

/** The subscriptions of every workspace that something is to be done about. */
export const dueSubscriptions = (db: Kysely<Tables>): DueSubscriptions => ({
  async due(now, { teams, published, limit }) {
    if (teams?.length === 0) return [];
    const of = (kind: SubscriptionKind) =>
      db
        .selectFrom('feeds')
        .innerJoin('workspaces', 'workspaces.id', 'feeds.workspace_id')
        .select(['team_id', 'channel', 'kind', 'due_at', 'set_by', 'notice'])
        .$if(teams !== null, (query) => query.where('team_id', 'in', [...(teams ?? [])]))
        .where('kind', '=', kind)
        .where('state', '=', 'on')
        .where((e) =>
          e.or([
            e('due_at', '<=', now),
            isFarAhead(e, now),
            e.and([e('owner', 'is', null), e('last_slot', '>', now)]),
          ]),
        );
    const digests = await of('digest').orderBy('due_at').limit(limit).execute();
    const watches = await of('watch')
      .where((e) =>
        e.or([
          e('owner', 'is not', null),
          e.exists(
            e
              .selectFrom('revisions')
              .select(sql<number>`1`.as('one'))
              .whereRef('revisions.workspace_id', '=', 'feeds.workspace_id')
              .where('action', 'in', ['publish', 'import'])
              .whereRef('revisions.id', '>', 'feeds.watermark')
              .where((of) => of.or([of('at', '<=', published), of('at', '>', now)])),
          ),
        ]),
      )
      .orderBy('due_at')
      .limit(limit)
      .execute();
    const told = await db
      .selectFrom('feeds')
      .innerJoin('workspaces', 'workspaces.id', 'feeds.workspace_id')
      .select(['team_id', 'channel', 'kind', 'due_at', 'set_by', 'notice'])
      .$if(teams !== null, (query) => query.where('team_id', 'in', [...(teams ?? [])]))
      .where('notice', 'is not', null)
      .limit(limit)
      .execute();
    const found = new Map<string, DueSubscription>();
    for (const row of [...digests, ...watches, ...told])
      found.set(`${row.team_id} ${row.kind} ${row.channel}`, {
        teamId: row.team_id,
        channel: row.channel,
        kind: row.kind as SubscriptionKind,
        dueAt: row.due_at,
        setBy: row.set_by,
        notice: row.notice,
      });
    return [...found.values()];
  },
});
