import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import {
  changeSlots,
  changeSubscription,
  headOf,
  inOneOf,
  isFarAhead,
  toSlot,
  toSubscription,
} from './subscription-rows.ts';
import type { SubscriptionKey, SubscriptionSlot, WorkspaceSubscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';

type Posting = Pick<WorkspaceSubscriptions, 'slots' | 'claim' | 'begin' | 'postpone' | 'settle' | 'release'>;

/** How what is due to the channels of the workspace `id` is posted once: leases, and slots that are begun and settled. */
export function subscriptionPosting(
  db: Kysely<Tables>,
  dialect: Pick<Dialect, 'withoutWaiting'>,
  id: number,
): Posting {
  const inOne = inOneOf(db, dialect);
  return {
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
    claim: (key, lease) => inOne((tx) => claim(tx, id, key, lease)),
    begin: (key, owner, slot) => inOne((tx) => begin(tx, id, key, owner, slot)),
    postpone: (key, owner, slot, dueAt) => inOne((tx) => postpone(tx, id, key, owner, slot, dueAt)),
    settle: (key, claimed, settlement) => inOne((tx) => settle(tx, id, key, claimed, settlement)),
    async release(key, claim, lastSlot, dueAt) {
      await giveBack(db, id, key, claim, dueAt).set({ last_slot: lastSlot }).execute();
    },
  };
}

type Arguments<Name extends keyof Posting> = Parameters<Posting[Name]>;
type Tx = Transaction<Tables>;

async function claim(
  tx: Tx,
  id: number,
  key: SubscriptionKey,
  { owner, now, until, early }: Arguments<'claim'>[1],
): Promise<Awaited<ReturnType<Posting['claim']>>> {
  let query = changeSubscription(tx, id, key).set({ owner, due_at: until }).where('state', '=', 'on');
  query = query.where((e) =>
    e.or([
      e('due_at', '<=', now),
      isFarAhead(e, now),
      early ? e('owner', 'is', null) : e.and([e('owner', 'is', null), e('last_slot', '>', now)]),
    ]),
  );
  const subscription = await query.returningAll().executeTakeFirst();
  if (subscription === undefined) return null;
  const open = await openSlot(tx, id, key);
  return {
    subscription: toSubscription(subscription),
    open,
    head: await headOf(tx, id),
  };
}

/** A posting that was begun and not settled. */
async function openSlot(tx: Tx, id: number, key: SubscriptionKey): Promise<SubscriptionSlot | null> {
  const row = await tx
    .selectFrom('feed_slots')
    .selectAll()
    .where('workspace_id', '=', id)
    .where('channel', '=', key.channel)
    .where('kind', '=', key.kind)
    .where('state', '!=', 'settled')
    .orderBy('slot')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toSlot(row);
}

async function begin(
  tx: Tx,
  id: number,
  key: SubscriptionKey,
  owner: string,
  slot: SubscriptionSlot,
): Promise<boolean> {
  const mine = await changeSubscription(tx, id, key)
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
}

async function postpone(
  tx: Tx,
  id: number,
  key: SubscriptionKey,
  owner: string,
  { slot, state }: Arguments<'postpone'>[2],
  dueAt: string,
): Promise<void> {
  const mine = await changeSubscription(tx, id, key)
    .where('owner', '=', owner)
    .set({ owner: null, due_at: dueAt })
    .executeTakeFirst();
  if (mine.numUpdatedRows === 1n)
    await changeSlots(tx, id, key).where('slot', '=', slot).set({ state }).execute();
}

async function settle(
  tx: Tx,
  id: number,
  key: SubscriptionKey,
  claimed: Claim,
  { slot, outcome, ts, at, watermark, silentSlots, dueAt, notice }: Arguments<'settle'>[2],
): Promise<void> {
  await changeSlots(tx, id, key)
    .where('slot', '=', slot)
    .where('state', '!=', 'settled')
    .set({ state: 'settled', outcome, ts })
    .execute();
  const told = (outcome === 'posted' || outcome === 'unsure') && silentSlots === 0;
  await changeSubscription(tx, id, key)
    .set((e) => ({
      watermark: e.case().when('watermark', '<', watermark).then(watermark).else(e.ref('watermark')).end(),
      last_slot: e.case().when('last_slot', '<', slot).then(slot).else(e.ref('last_slot')).end(),
      silent_slots: silentSlots,
      ...(told && { posted_at: at }),
      ...(notice !== null && { notice }),
    }))
    .execute();
  await giveBack(tx, id, key, claimed, dueAt).execute();
}

type Claim = Arguments<'settle'>[1];

/** A changed setting makes the subscription due at once, so that its next slot is reckoned anew. */
const giveBack = (
  tx: Kysely<Tables>,
  id: number,
  key: SubscriptionKey,
  { owner, version }: Claim,
  dueAt: string,
) =>
  changeSubscription(tx, id, key)
    .where('owner', '=', owner)
    .set((e) => ({
      owner: null,
      due_at: e.case().when('version', '=', version).then(dueAt).else('').end(),
    }));
