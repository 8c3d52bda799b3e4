import type { Kysely } from 'kysely';
import { makeRef, refNumber } from '../record/refs.ts';
import { inBatches } from './batches.ts';
import { toActor, toCitedSource, toDevelopment, toSource, toStatement } from './rows.ts';
import type { RecordReading } from './store.ts';
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

/** What can be read of the record of the workspace `id`. */
export const recordReading = (db: Kysely<Tables>, id: number): Omit<RecordReading, 'actorsNamed'> => ({
  async actors() {
    const rows = await db
      .selectFrom('actors')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('merged_into', 'is', null)
      .orderBy('number')
      .execute();
    return rows.map(toActor);
  },
  async mergedActors() {
    const rows = await db
      .selectFrom('actors')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('merged_into', 'is not', null)
      .orderBy('number')
      .execute();
    return rows.map((row) => ({ actor: toActor(row), into: makeRef('actor', row.merged_into ?? 0) }));
  },
  async presentActor(ref) {
    let present = refNumber(ref);
    for (;;) {
      const row = await db
        .selectFrom('actors')
        .select('merged_into')
        .where('workspace_id', '=', id)
        .where('number', '=', present)
        .executeTakeFirst();
      if (row?.merged_into == null) return makeRef('actor', present);
      present = row.merged_into;
    }
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
  async source(ref) {
    const row = await db
      .selectFrom('sources')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(ref))
      .executeTakeFirst();
    return row === undefined ? null : toSource(row);
  },
  async latestSources(limit) {
    const rows = await db
      .selectFrom('sources')
      .select(CITED)
      .where('workspace_id', '=', id)
      .where('cited', '=', 1)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toCitedSource);
  },
  async sourcesMarked(marks, limit) {
    if (marks.length === 0) return [];
    const rows = await db
      .selectFrom('source_marks')
      .select(['source', (e) => e.fn.countAll<number>().as('shared')])
      .where('workspace_id', '=', id)
      .where('mark', 'in', [...marks])
      .groupBy('source')
      .orderBy('shared', 'desc')
      .orderBy('source')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ref: makeRef('source', row.source), shared: Number(row.shared) }));
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
  async refsNaming(actor) {
    const number = refNumber(actor);
    const quoted = `%"${actor}"%`;
    const said = await db
      .selectFrom('statements')
      .select('number')
      .where('workspace_id', '=', id)
      .where((e) => e.or([e('speaker', '=', number), e('addressees', 'like', quoted)]))
      .orderBy('number')
      .execute();
    const done = await db
      .selectFrom('development_parties')
      .select('development as number')
      .distinct()
      .where('workspace_id', '=', id)
      .where('actor', '=', number)
      .orderBy('number')
      .execute();
    const proposed = await db
      .selectFrom('candidates')
      .select('number')
      .where('workspace_id', '=', id)
      .where('proposal', 'like', quoted)
      .orderBy('number')
      .execute();
    return [
      ...said.map((row) => makeRef('statement', row.number)),
      ...done.map((row) => makeRef('development', row.number)),
      ...proposed.map((row) => makeRef('candidate', row.number)),
    ];
  },
  async counts() {
    const count = async (table: 'sources' | 'actors' | 'statements' | 'developments') => {
      let query = db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('workspace_id', '=', id);
      if (table === 'statements' || table === 'developments') query = query.where('status', '=', 'published');
      if (table === 'sources') query = query.where('cited', '=', 1);
      if (table === 'actors') query = query.where('merged_into', 'is', null);
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
