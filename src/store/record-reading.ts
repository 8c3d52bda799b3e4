import { type Kysely, NoResultError } from 'kysely';
import type { Day } from '../record/edtf.ts';
import { type ActorRef, makeRef, refNumber } from '../record/refs.ts';
import { actorReading } from './actor-reading.ts';
import { entriesByRef, entryLists } from './entry-reading.ts';
import { sourceReading } from './source-reading.ts';
import type { Counts, RecordReading } from './store.ts';
import type { Tables } from './tables.ts';

/** What can be read of the record of the workspace `id`. */
export const recordReading = (db: Kysely<Tables>, id: number): Omit<RecordReading, 'actorsNamed'> => ({
  ...actorReading(db, id),
  ...sourceReading(db, id),
  ...entriesByRef(db, id),
  ...entryLists(db, id),
  refsNaming: (actor) => refsNaming(db, id, actor),
  counts: () => counts(db, id),
  latestActivity: (day) => latestActivity(db, id, day),
  version: versionOf(db, id),
});

/** Asked before every answer, so that the query is made once. */
function versionOf(db: Kysely<Tables>, id: number): () => Promise<number> {
  const query = db.selectFrom('workspaces').select('version').where('id', '=', id);
  let made: ReturnType<typeof query.compile> | null = null;
  return async () => {
    made ??= query.compile();
    const [row] = (await db.executeQuery(made)).rows;
    if (row === undefined) throw new NoResultError(query.toOperationNode());
    return row.version;
  };
}

async function refsNaming(db: Kysely<Tables>, id: number, actor: ActorRef): Promise<string[]> {
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
}

async function counts(db: Kysely<Tables>, id: number): Promise<Counts> {
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
}

async function latestActivity(db: Kysely<Tables>, id: number, day: Day): Promise<Day | null> {
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
}
