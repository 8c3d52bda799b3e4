import type { Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { GivenRows } from './given-rows.ts';
import { type Beginning, keyOf, keyOfRow, NAMED, named, type Settling } from './posting-pieces.ts';
import type { SubscriptionSlot } from './subscriptions.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/** Writes down the slots of those whose lease still holds. */
export async function begin(
  tx: Tx,
  { givenRows }: Pick<Dialect, 'givenRows'>,
  pieces: readonly Beginning[],
): Promise<boolean[]> {
  // Written, and so locked: whoever claims one of them meanwhile sees the slot.
  const rows = await tx
    .with('given(workspace_id, channel, kind, owner)', () =>
      givenRows(
        { ...NAMED, owner: 'text' },
        pieces.map((piece) => ({ ...named(piece), owner: piece.owner })),
      ),
    )
    .updateTable('feeds')
    .from('given')
    .whereRef('feeds.workspace_id', '=', 'given.workspace_id')
    .whereRef('feeds.channel', '=', 'given.channel')
    .whereRef('feeds.kind', '=', 'given.kind')
    .whereRef('feeds.owner', '=', 'given.owner')
    .set((e) => ({ owner: e.ref('given.owner') }))
    .returning(['feeds.workspace_id', 'feeds.channel', 'feeds.kind'])
    .execute();
  const held = new Set(rows.map(keyOfRow));
  const mine = pieces.filter((piece) => held.has(keyOf(piece)));
  if (mine.length > 0)
    await tx
      .insertInto('feed_slots')
      .values(mine.map((piece) => ({ ...named(piece), ...slotRow(piece.slot), outcome: null, ts: null })))
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'channel', 'kind', 'slot']).doUpdateSet((e) => ({
          state: e.ref('excluded.state'),
          attempts: e.ref('excluded.attempts'),
          from_revision: e.ref('excluded.from_revision'),
          to_revision: e.ref('excluded.to_revision'),
          claimed_at: e.ref('excluded.claimed_at'),
        })),
      )
      .execute();
  return pieces.map((piece) => held.has(keyOf(piece)));
}

const slotRow = (slot: SubscriptionSlot) => ({
  slot: slot.slot,
  state: slot.state,
  attempts: slot.attempts,
  from_revision: slot.fromRevision,
  to_revision: slot.toRevision,
  claimed_at: slot.claimedAt,
});

/** Ends slots, moves their watermarks forward, and gives the leases back that still hold. */
export async function settle(
  tx: Tx,
  { givenRows }: Pick<Dialect, 'givenRows'>,
  pieces: readonly Settling[],
): Promise<undefined[]> {
  await endSlots(tx, givenRows, pieces);
  await tx
    .with(
      'given(workspace_id, channel, kind, owner, version, slot, watermark, silent_slots, posted_at, due_at, notice)',
      () => givenSettlements(givenRows, pieces),
    )
    .updateTable('feeds')
    .from('given')
    .whereRef('feeds.workspace_id', '=', 'given.workspace_id')
    .whereRef('feeds.channel', '=', 'given.channel')
    .whereRef('feeds.kind', '=', 'given.kind')
    .set((e) => ({
      watermark: e
        .case()
        .when('feeds.watermark', '<', e.ref('given.watermark'))
        .then(e.ref('given.watermark'))
        .else(e.ref('feeds.watermark'))
        .end(),
      last_slot: e
        .case()
        .when('feeds.last_slot', '<', e.ref('given.slot'))
        .then(e.ref('given.slot'))
        .else(e.ref('feeds.last_slot'))
        .end(),
      silent_slots: e.ref('given.silent_slots'),
      posted_at: e.fn.coalesce('given.posted_at', 'feeds.posted_at'),
      notice: e.fn.coalesce('given.notice', 'feeds.notice'),
      owner: e
        .case()
        .when('feeds.owner', '=', e.ref('given.owner'))
        .then(null)
        .else(e.ref('feeds.owner'))
        .end(),
      // A changed setting makes the subscription due at once, so that its next slot is reckoned anew.
      due_at: e
        .case()
        .when(
          e.and([
            e('feeds.owner', '=', e.ref('given.owner')),
            e('feeds.version', '=', e.ref('given.version')),
          ]),
        )
        .then(e.ref('given.due_at'))
        .when('feeds.owner', '=', e.ref('given.owner'))
        .then('')
        .else(e.ref('feeds.due_at'))
        .end(),
    }))
    .execute();
  return pieces.map(() => undefined);
}

async function endSlots(tx: Tx, givenRows: GivenRows, pieces: readonly Settling[]): Promise<void> {
  const types = { ...NAMED, slot: 'text', outcome: 'text', ts: 'text' } as const;
  const rows = pieces.map((piece) => {
    const { slot, outcome, ts } = piece.settlement;
    return { ...named(piece), slot, outcome, ts };
  });
  await tx
    .with('given(workspace_id, channel, kind, slot, outcome, ts)', () => givenRows(types, rows))
    .updateTable('feed_slots')
    .from('given')
    .whereRef('feed_slots.workspace_id', '=', 'given.workspace_id')
    .whereRef('feed_slots.channel', '=', 'given.channel')
    .whereRef('feed_slots.kind', '=', 'given.kind')
    .whereRef('feed_slots.slot', '=', 'given.slot')
    .where('feed_slots.state', '!=', 'settled')
    .set((e) => ({ state: 'settled', outcome: e.ref('given.outcome'), ts: e.ref('given.ts') }))
    .execute();
}

const givenSettlements = (givenRows: GivenRows, pieces: readonly Settling[]) =>
  givenRows(
    {
      ...NAMED,
      owner: 'text',
      version: 'integer',
      slot: 'text',
      watermark: 'integer',
      silent_slots: 'integer',
      posted_at: 'text',
      due_at: 'text',
      notice: 'text',
    },
    pieces.map((piece) => {
      const { slot, outcome, at, watermark, silentSlots, dueAt, notice } = piece.settlement;
      const told = (outcome === 'posted' || outcome === 'unsure') && silentSlots === 0;
      return {
        ...named(piece),
        ...{ owner: piece.owner, version: piece.version, slot, watermark, silent_slots: silentSlots },
        ...{ posted_at: told ? at : null, due_at: dueAt, notice },
      };
    }),
  );
