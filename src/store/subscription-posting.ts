import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import { patientTransaction } from './patience.ts';
import type { PostingGroups } from './posting-groups.ts';
import { changeSlots, changeSubscription, toSlot } from './subscription-rows.ts';
import type { SubscriptionKey, WorkspaceSubscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';

type Posting = Pick<WorkspaceSubscriptions, 'slots' | 'claim' | 'begin' | 'postpone' | 'settle' | 'release'>;

/** How what is due to the channels of the workspace `id` is posted once: leases, and slots that are begun and settled. */
export function subscriptionPosting(
  db: Kysely<Tables>,
  dialect: Pick<Dialect, 'withoutWaiting'>,
  groups: PostingGroups,
  id: number,
): Posting {
  const inOne = patientTransaction(db, dialect);
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
    claim: (key, lease) => groups.claim({ id, key, lease }),
    begin: (key, owner, slot) => groups.begin({ id, key, owner, slot }),
    postpone: (key, owner, slot, dueAt) => inOne((tx) => postpone(tx, id, key, owner, slot, dueAt)),
    settle: (key, claimed, settlement) => groups.settle({ id, key, ...claimed, settlement }),
    async release(key, claim, lastSlot, dueAt) {
      await giveBack(db, id, key, claim, dueAt).set({ last_slot: lastSlot }).execute();
    },
  };
}

type Arguments<Name extends keyof Posting> = Parameters<Posting[Name]>;
type Tx = Transaction<Tables>;

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

type Claim = Arguments<'release'>[1];

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
