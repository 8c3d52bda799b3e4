import type { Kysely } from 'kysely';
import { refNumber } from '../record/refs.ts';
import { inBatches, inOrder } from './batches.ts';
import { toDevelopment, toStatement } from './rows.ts';
import type { RecordReading } from './store.ts';
import type { Tables } from './tables.ts';

/** Statements and developments of the workspace `id`, by their refs. */
export const entriesByRef = (
  db: Kysely<Tables>,
  id: number,
): Pick<RecordReading, 'statements' | 'developments'> => ({
  async statements(refs) {
    const rows = await inBatches(refs, (numbers) =>
      db
        .selectFrom('statements')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('number', 'in', numbers)
        .execute(),
    );
    return inOrder(refs, rows.map(toStatement));
  },
  async developments(refs) {
    const rows = await inBatches(refs, (numbers) =>
      db
        .selectFrom('developments')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('number', 'in', numbers)
        .execute(),
    );
    return inOrder(refs, await withParties(db, id, rows));
  },
});

/** Statements and developments of the workspace `id`, by what is known of them. */
export const entryLists = (
  db: Kysely<Tables>,
  id: number,
): Pick<RecordReading, 'listStatements' | 'listDevelopments'> => ({
  async listStatements({ status = 'published', speakers, from, to, undated, eventTypes, limit }) {
    let query = db
      .selectFrom('statements')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('status', '=', status);
    if (speakers !== undefined) query = query.where('speaker', 'in', speakers.map(refNumber));
    if (from !== undefined) query = query.where('said_to', '>=', from);
    if (to !== undefined) query = query.where('said_from', '<=', to);
    if (undated) query = query.where('said_on', 'is', null);
    if (eventTypes !== undefined) query = query.where('event_type', 'in', [...eventTypes]);
    const rows = await query
      .orderBy('said_from', (order) => order.desc().nullsLast())
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map(toStatement);
  },
  async listDevelopments({ status = 'published', parties, from, to, undated, phases, eventTypes, limit }) {
    let query = db
      .selectFrom('developments')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('status', '=', status);
    if (parties !== undefined) {
      query = query.where('number', 'in', (inner) =>
        inner
          .selectFrom('development_parties')
          .select('development')
          .where('workspace_id', '=', id)
          .where('actor', 'in', parties.map(refNumber)),
      );
    }
    if (from !== undefined) query = query.where('date_to', '>=', from);
    if (to !== undefined) query = query.where('date_from', '<=', to);
    if (undated) query = query.where('date', 'is', null);
    if (phases !== undefined) query = query.where('phase', 'in', [...phases]);
    if (eventTypes !== undefined) query = query.where('event_type', 'in', [...eventTypes]);
    const rows = await query
      .orderBy('date_from', (order) => order.asc().nullsLast())
      .orderBy('number')
      .limit(limit)
      .execute();
    return withParties(db, id, rows);
  },
});

async function withParties(
  db: Kysely<Tables>,
  id: number,
  rows: readonly (Omit<Tables['developments'], 'id'> & { id: number })[],
) {
  const parties = await inBatches(
    rows.map((row) => `D-${row.number}`),
    (numbers) =>
      db
        .selectFrom('development_parties')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('development', 'in', numbers)
        .execute(),
  );
  return rows.map((row) => toDevelopment(row, parties));
}
