import type { Kysely } from 'kysely';
import { refNumber } from '../record/refs.ts';
import { inBatches } from './batches.ts';
import { toActor, toCitedSource, toDevelopment, toRevision, toSource, toStatement } from './rows.ts';
import type { WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';

const CITED = [
  'workspace_id',
  'number',
  'publisher',
  'title',
  'url',
  'place',
  'published',
  'language',
] as const;

type Reading = Pick<
  WorkspaceStore,
  | 'actors'
  | 'sources'
  | 'sourcesCited'
  | 'latestSources'
  | 'statements'
  | 'developments'
  | 'listStatements'
  | 'listDevelopments'
  | 'counts'
  | 'latestActivity'
  | 'version'
  | 'revisions'
>;

/** What can be read of the record of the workspace `id`. */
export const reading = (db: Kysely<Tables>, id: number): Reading => ({
  async actors() {
    const rows = await db
      .selectFrom('actors')
      .selectAll()
      .where('workspace_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map(toActor);
  },
  async sources() {
    const rows = await db
      .selectFrom('sources')
      .selectAll()
      .where('workspace_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map(toSource);
  },
  async sourcesCited(refs) {
    const rows = await inBatches(refs, (numbers) =>
      db
        .selectFrom('sources')
        .select(CITED)
        .where('workspace_id', '=', id)
        .where('number', 'in', numbers)
        .execute(),
    );
    return inOrder(refs, rows.map(toCitedSource));
  },
  async latestSources(limit) {
    const rows = await db
      .selectFrom('sources')
      .select(CITED)
      .where('workspace_id', '=', id)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toCitedSource);
  },
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
  async listStatements({ speakers, from, to, undated, eventTypes, limit }) {
    let query = db
      .selectFrom('statements')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('status', '=', 'published');
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
  async listDevelopments({ parties, from, to, undated, phases, eventTypes, limit }) {
    let query = db
      .selectFrom('developments')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('status', '=', 'published');
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
  async counts() {
    const count = async (table: 'sources' | 'actors' | 'statements' | 'developments') => {
      let query = db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('workspace_id', '=', id);
      if (table === 'statements' || table === 'developments') query = query.where('status', '=', 'published');
      return Number((await query.executeTakeFirstOrThrow()).n);
    };
    return {
      sources: await count('sources'),
      actors: await count('actors'),
      statements: await count('statements'),
      developments: await count('developments'),
    };
  },
  async latestActivity(day) {
    const said = await db
      .selectFrom('statements')
      .select('said_from as day')
      .where('workspace_id', '=', id)
      .where('status', '=', 'published')
      .where('said_from', '<=', day)
      .orderBy('said_from', 'desc')
      .limit(1)
      .executeTakeFirst();
    const occurred = await db
      .selectFrom('developments')
      .select('date_from as day')
      .where('workspace_id', '=', id)
      .where('status', '=', 'published')
      .where('date_from', '<=', day)
      .orderBy('date_from', 'desc')
      .limit(1)
      .executeTakeFirst();
    return [said?.day ?? '', occurred?.day ?? ''].sort().at(-1) || null;
  },
  async version() {
    return (
      await db.selectFrom('workspaces').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    ).version;
  },
  async revisions(subject) {
    const rows = await db
      .selectFrom('revisions')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('subject', '=', subject)
      .orderBy('id')
      .execute();
    return rows.map(toRevision);
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

function inOrder<T extends { ref: string }>(refs: readonly string[], things: readonly T[]): T[] {
  const byRef = new Map(things.map((thing) => [thing.ref, thing]));
  return refs.flatMap((ref) => byRef.get(ref) ?? []);
}
