import type { ExpressionBuilder, Kysely } from 'kysely';
import type { SubscriptionTables } from './subscription-tables.ts';
import type { Subscription, SubscriptionKey, SubscriptionKind, SubscriptionSlot } from './subscriptions.ts';
import type { Tables } from './tables.ts';

export const toSubscription = (row: SubscriptionTables['feeds']): Subscription => ({
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

export const toSlot = (row: SubscriptionTables['feed_slots']): SubscriptionSlot => ({
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

/** A time behind this can only be of a clock that was ahead. */
export const farAhead = (now: string): string => new Date(Date.parse(now) + LATEST_MS).toISOString();

/**
 * Whether a subscription is due, or leased, until a time that only a clock which was ahead can have set. What is never due by
 * itself says so by the year 9999.
 */
export const isFarAhead = (e: ExpressionBuilder<SubscriptionTables, 'feeds'>, now: string) =>
  e.and([e('due_at', '>', farAhead(now)), e('due_at', '<', '9999')]);

/** Changes the row of a subscription of the workspace `id`. */
export const changeSubscription = (tx: Kysely<Tables>, id: number, { channel, kind }: SubscriptionKey) =>
  tx
    .updateTable('feeds')
    .where('workspace_id', '=', id)
    .where('channel', '=', channel)
    .where('kind', '=', kind);

/** Changes the rows of its slots. */
export const changeSlots = (tx: Kysely<Tables>, id: number, { channel, kind }: SubscriptionKey) =>
  tx
    .updateTable('feed_slots')
    .where('workspace_id', '=', id)
    .where('channel', '=', channel)
    .where('kind', '=', kind);
