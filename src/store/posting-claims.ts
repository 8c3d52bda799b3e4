import type { Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { GivenRows } from './given-rows.ts';
import { type Claiming, keyOf, keyOfRow, NAMED, named, type Which } from './posting-pieces.ts';
import { farAhead, headOf, toSlot, toSubscription } from './subscription-rows.ts';
import type { ClaimedSubscription, SubscriptionSlot } from './subscriptions.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

const COLUMNS = [
  'feeds.workspace_id',
  'feeds.channel',
  'feeds.kind',
  'feeds.state',
  'feeds.why',
  'feeds.setting',
  'feeds.version',
  'feeds.set_by',
  'feeds.start_revision',
  'feeds.watermark',
  'feeds.last_slot',
  'feeds.posted_at',
  'feeds.silent_slots',
  'feeds.due_at',
  'feeds.owner',
  'feeds.notice',
] as const;

/** Leases those that are due and that nobody else is just changing. */
export async function claim(
  tx: Tx,
  { skippingLocked, givenRows }: Pick<Dialect, 'skippingLocked' | 'givenRows'>,
  pieces: readonly Claiming[],
): Promise<(ClaimedSubscription | null)[]> {
  const rows = await tx
    .with('given(workspace_id, channel, kind, owner, now, far, until, early)', () =>
      givenClaims(givenRows, pieces),
    )
    .with(
      (cte) => cte('picked').materialized(),
      (inner) =>
        skippingLocked(
          inner
            .selectFrom('given')
            // SQLite joins in this order (sqlite.org/optoverview.html#crossjoin): a few are looked up, not all that are on gone through.
            .crossJoin('feeds')
            .whereRef('feeds.workspace_id', '=', 'given.workspace_id')
            .whereRef('feeds.channel', '=', 'given.channel')
            .whereRef('feeds.kind', '=', 'given.kind')
            .select(['given.workspace_id', 'given.channel', 'given.kind', 'given.owner', 'given.until'])
            .where('feeds.state', '=', 'on')
            .where((e) =>
              e.or([
                e('feeds.due_at', '<=', e.ref('given.now')),
                e.and([e('feeds.due_at', '>', e.ref('given.far')), e('feeds.due_at', '<', '9999')]),
                e.and([
                  e('feeds.owner', 'is', null),
                  e.or([e('given.early', '=', 1), e('feeds.last_slot', '>', e.ref('given.now'))]),
                ]),
              ]),
            ),
          'feeds',
        ),
    )
    .updateTable('feeds')
    .from('picked')
    .whereRef('feeds.workspace_id', '=', 'picked.workspace_id')
    .whereRef('feeds.channel', '=', 'picked.channel')
    .whereRef('feeds.kind', '=', 'picked.kind')
    .set((e) => ({ owner: e.ref('picked.owner'), due_at: e.ref('picked.until') }))
    .returning(COLUMNS)
    .execute();
  const claimed = new Map(rows.map((row) => [keyOfRow(row), row]));
  const mine = pieces.filter((piece) => claimed.has(keyOf(piece)));
  const [open, heads] = [await openSlots(tx, givenRows, mine), await headsOf(tx, mine)];
  return pieces.map((piece) => {
    const row = claimed.get(keyOf(piece));
    if (row === undefined) return null;
    return {
      subscription: toSubscription(row),
      open: open.get(keyOf(piece)) ?? null,
      head: heads.get(piece.id) ?? 0,
    };
  });
}

const givenClaims = (givenRows: GivenRows, pieces: readonly Claiming[]) =>
  givenRows(
    { ...NAMED, owner: 'text', now: 'text', far: 'text', until: 'text', early: 'integer' },
    pieces.map((piece) => {
      const { owner, now, until, early } = piece.lease;
      return { ...named(piece), owner, now, far: farAhead(now), until, early: Number(early) };
    }),
  );

/** The earliest posting of each that was begun and not settled. */
async function openSlots(
  tx: Tx,
  givenRows: GivenRows,
  pieces: readonly Which[],
): Promise<Map<string, SubscriptionSlot>> {
  if (pieces.length === 0) return new Map();
  const rows = await tx
    .with('given(workspace_id, channel, kind)', () => givenRows(NAMED, pieces.map(named)))
    .selectFrom('feed_slots')
    .innerJoin('given', (join) =>
      join
        .onRef('feed_slots.workspace_id', '=', 'given.workspace_id')
        .onRef('feed_slots.channel', '=', 'given.channel')
        .onRef('feed_slots.kind', '=', 'given.kind'),
    )
    .selectAll('feed_slots')
    .where('feed_slots.state', '!=', 'settled')
    .orderBy('feed_slots.slot', 'desc')
    .execute();
  return new Map(rows.map((row) => [keyOfRow(row), toSlot(row)]));
}

async function headsOf(tx: Tx, pieces: readonly Which[]): Promise<Map<number, number>> {
  const heads = new Map<number, number>();
  for (const { id } of pieces) if (!heads.has(id)) heads.set(id, await headOf(tx, id));
  return heads;
}
