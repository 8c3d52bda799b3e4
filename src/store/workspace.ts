import type { Kysely, Transaction } from 'kysely';
import { parseRef, refNumber } from '../record/refs.ts';
import { ENTRY_TERM } from '../record/search-terms.ts';
import type { Dialect } from './dialect.ts';
import { ownTerm } from './own-term.ts';
import { toActor, toCitedSource, toDevelopment, toRevision, toSource, toStatement } from './rows.ts';
import type { WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';
import { makeWriter } from './writer.ts';

/** How many bound values one statement takes; under SQLite's and PostgreSQL's maxima. */
const BATCH = 500;

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

/** The record of the workspace `teamId`, whose row is made on first sight. */
export async function openWorkspace(
  db: Kysely<Tables>,
  dialect: Dialect,
  teamId: string,
): Promise<WorkspaceStore> {
  const id = await workspaceId(db, teamId);
  const own = (term: string) => ownTerm(id, term);

  return {
    teamId,

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
        if (table === 'statements' || table === 'developments')
          query = query.where('status', '=', 'published');
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

    async frequencies(kind, terms) {
      const rows = await inBatches(terms, (_, batch) =>
        db
          .selectFrom('terms')
          .select(['term', 'entries'])
          .where('workspace_id', '=', id)
          .where('kind', '=', kind)
          .where('term', 'in', batch)
          .where('entries', '>', 0)
          .execute(),
      );
      return new Map(rows.map((row) => [row.term, row.entries]));
    },
    async termsLike(kind, prefix, min, max) {
      const rows = await db
        .selectFrom('terms')
        .select('term')
        .where('workspace_id', '=', id)
        .where('kind', '=', kind)
        .where('term', '>=', prefix)
        .where('term', '<', `${prefix}\u{ffff}`)
        .where('term', '!=', ENTRY_TERM)
        .where((e) => e.between(e.fn<number>('length', ['term']), min, max))
        .where('entries', '>', 0)
        .execute();
      return rows.map((row) => row.term);
    },
    async find(kind, clauses, limit) {
      if (clauses.length === 0 || clauses.some((any) => any.length === 0)) return [];
      const numbers = await dialect.find(
        db,
        kind,
        clauses.map((any) => any.map(own)),
        limit,
      );
      return numbers.map((number) => (kind === 'statement' ? `S-${number}` : `D-${number}`));
    },

    write: (change) =>
      db.transaction().execute(async (tx: Transaction<Tables>) => {
        await tx
          .updateTable('workspaces')
          .set((e) => ({ version: e('version', '+', 1) }))
          .where('id', '=', id)
          .execute();
        return change(makeWriter(tx, dialect, id));
      }),

    async firstSight(key, at) {
      const result = await db
        .insertInto('seen')
        .values({ workspace_id: id, key, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    async remember({ channel, thread, state }, at) {
      await db
        .insertInto('conversations')
        .values({ workspace_id: id, channel, thread, state, at })
        .onConflict((conflict) =>
          conflict.columns(['workspace_id', 'channel', 'thread']).doUpdateSet({ state, at }),
        )
        .execute();
    },
    async recall(channel, thread) {
      const row = await db
        .selectFrom('conversations')
        .select('state')
        .where('workspace_id', '=', id)
        .where('channel', '=', channel)
        .where('thread', '=', thread)
        .executeTakeFirst();
      return row?.state ?? null;
    },
    async forgetBefore(instant) {
      await db.deleteFrom('seen').where('workspace_id', '=', id).where('at', '<', instant).execute();
      await db.deleteFrom('conversations').where('workspace_id', '=', id).where('at', '<', instant).execute();
    },
  };
}

async function workspaceId(db: Kysely<Tables>, teamId: string): Promise<number> {
  const find = () =>
    db.selectFrom('workspaces').select('id').where('team_id', '=', teamId).executeTakeFirst();
  const known = await find();
  if (known !== undefined) return known.id;
  await db
    .insertInto('workspaces')
    .values({ team_id: teamId, version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await find())?.id ?? Promise.reject(new Error('the workspace row was not made'));
}

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

async function inBatches<T>(
  keys: readonly string[],
  read: (numbers: number[], batch: string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = keys.slice(at, at + BATCH);
    found.push(
      ...(await read(
        batch.map((key) => parseRef(key)?.number ?? 0),
        batch,
      )),
    );
  }
  return found;
}

function inOrder<T extends { ref: string }>(refs: readonly string[], things: readonly T[]): T[] {
  const byRef = new Map(things.map((thing) => [thing.ref, thing]));
  return refs.flatMap((ref) => byRef.get(ref) ?? []);
}
