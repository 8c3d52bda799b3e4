import { setImmediate } from 'node:timers/promises';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Day } from '../record/edtf.ts';
import { refNumber } from '../record/refs.ts';
import { ENTRY_TERM } from '../record/search-terms.ts';
import { inBatches } from './batches.ts';
import type { Dialect } from './dialect.ts';
import { ownTerm } from './own-term.ts';
import type { DatedEntry, SaidOnDay, WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';

type Searching = Pick<
  WorkspaceStore,
  'frequencies' | 'termsLike' | 'find' | 'terms' | 'dated' | 'saidByDay' | 'saidTo'
>;

/** How many numbers one query names. */
const BATCH = 500;

/** How the record of the workspace `id` is searched. */
export const searching = (db: Kysely<Tables>, dialect: Dialect, id: number): Searching => ({
  ...countedTerms(db, id),
  ...indexed(db, dialect, id),
  ...byDays(db, id),
});

/** The terms of the index, with how many entries have each. */
const countedTerms = (db: Kysely<Tables>, id: number): Pick<Searching, 'frequencies' | 'termsLike'> => ({
  async frequencies(kind, terms) {
    const held = db
      .selectFrom('terms')
      .select(['term', 'entries'])
      .where('workspace_id', '=', id)
      .where('kind', '=', kind)
      .where('entries', '>', 0);
    const rows =
      terms === 'all'
        ? await held.execute()
        : await inBatches(terms, (_, batch) => held.where('term', 'in', batch).execute());
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
});

/** The index itself: which entries have terms, and which terms entries have. */
const indexed = (db: Kysely<Tables>, dialect: Dialect, id: number): Pick<Searching, 'find' | 'terms'> => ({
  async find(kind, clauses, limit) {
    if (clauses.length === 0 || clauses.some((any) => any.length === 0)) return [];
    const numbers = await dialect.find(
      db,
      kind,
      clauses.map((any) => any.map((term) => ownTerm(id, term))),
      limit,
    );
    return numbers.map((number) => (kind === 'statement' ? `S-${number}` : `D-${number}`));
  },
  async terms(kind) {
    const rows = await db
      .selectFrom(`${kind}s`)
      .select(['id', 'number'])
      .where('workspace_id', '=', id)
      .where('status', '=', 'published')
      .orderBy('id')
      .execute();
    const own = ownTerm(id, '').length;
    const found = new Map<number, string[]>();
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      const held = await dialect.indexed(
        db,
        kind,
        batch.map((row) => row.id),
      );
      for (const row of batch)
        found.set(
          row.number,
          (held.get(row.id) ?? []).map((term) => term.slice(own)),
        );
    }
    return found;
  },
});

/** What is found by its days. */
const byDays = (db: Kysely<Tables>, id: number): Pick<Searching, 'saidByDay' | 'saidTo' | 'dated'> => ({
  async saidByDay({ from, to, speakers, numbers }) {
    const counted = countedByDay(db, id)
      .$if(from !== undefined, (query) => query.where('said_from', '>=', from ?? ''))
      .$if(to !== undefined, (query) => query.where('said_from', '<=', to ?? ''))
      .$if(speakers !== undefined, (query) => query.where('speaker', 'in', (speakers ?? []).map(refNumber)));
    if (numbers === undefined) return (await counted.execute()).map(toSaidOnDay);
    const found: SaidOnDay[] = [];
    for (let at = 0; at < numbers.length; at += BATCH) {
      if (at > 0) await setImmediate();
      const some = await counted.where('number', 'in', numbers.slice(at, at + BATCH)).execute();
      found.push(...some.map(toSaidOnDay));
    }
    return joined(found);
  },
  async saidTo(actors, period) {
    const found: number[] = [];
    const last = actors.length === 0 ? 0 : await lastStatement(db, id);
    for (let after = 0; after < last; after += PAGE) {
      if (after > 0) await setImmediate();
      for (const { number, addressees } of await addressed(db, id, after, period))
        if (actors.some((actor) => addressees.includes(`"${actor}"`))) found.push(number);
    }
    return found;
  },
  async dated(kind, { numbers, ...period }) {
    const rows = kind === 'statement' ? saidIn : happenedIn;
    const found: DatedEntry[] = [];
    const keep = async (part: Part): Promise<readonly DatedEntry[]> => {
      const some = await rows(db, id, period, part);
      for (const { status, ...one } of some) if (status === 'published') found.push(one);
      return some;
    };
    if (numbers !== undefined)
      for (let at = 0; at < numbers.length; at += BATCH) {
        if (at > 0) await setImmediate();
        await keep({ numbers: numbers.slice(at, at + BATCH) });
      }
    else if (period.from !== undefined || period.to !== undefined) await keep('published');
    else await eachPage(keep);
    return found;
  },
});

/** How many statements each speaker made on each day. */
const countedByDay = (db: Kysely<Tables>, id: number) =>
  db
    .selectFrom('statements')
    .select(['said_from as day', 'speaker', (e) => e.fn.countAll().as('count')])
    .where('workspace_id', '=', id)
    .where('status', '=', 'published')
    .where('said_from', 'is not', null)
    .groupBy(['said_from', 'speaker']);

type Counted = Awaited<ReturnType<ReturnType<typeof countedByDay>['execute']>>[number];

const toSaidOnDay = ({ day, speaker, count }: Counted): SaidOnDay => ({
  day: day ?? '',
  speaker: `A-${speaker}`,
  count: Number(count),
});

/** Counts of the same day and speaker as one. */
function joined(said: readonly SaidOnDay[]): SaidOnDay[] {
  const byName = new Map<string, SaidOnDay>();
  for (const { day, speaker, count } of said) {
    const name = `${day} ${speaker}`;
    byName.set(name, { day, speaker, count: count + (byName.get(name)?.count ?? 0) });
  }
  return [...byName.values()];
}

/** The number of the last statement; 0 where there is none. */
async function lastStatement(db: Kysely<Tables>, id: number): Promise<number> {
  const row = await db
    .selectFrom('statements')
    .select('number')
    .where('workspace_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** A page of the published statements of a period that were said to somebody. */
const addressed = (db: Kysely<Tables>, id: number, after: number, { from, to }: Period) =>
  db
    .selectFrom('statements')
    .select(['number', 'addressees'])
    .where('workspace_id', '=', id)
    .where('number', '>', after)
    .where('number', '<=', after + PAGE)
    .where(sql<boolean>`${sql.ref('status')} = 'published'`)
    .where('addressees', '!=', '[]')
    .$if(from !== undefined, (query) => query.where('said_to', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('said_from', '<=', to ?? ''))
    .orderBy('number')
    .execute();

/** First and last day. */
interface Period {
  from?: Day;
  to?: Day;
}

/** Which entries are read at once: of these numbers, whatever their status; those behind a number; or all that are published. */
type Part = { numbers: readonly number[] } | { after: number } | 'published';

/** How many rows are read before others get their turn. */
const PAGE = 10_000;

/** Reads all entries, in the order of their numbers and in turns with the rest of the process. */
async function eachPage(read: (part: Part) => Promise<readonly DatedEntry[]>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await read({ after });
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.number;
    await setImmediate();
  }
}

/** The days of statements that may have been said in a period. */
const saidIn = (db: Kysely<Tables>, id: number, { from, to }: Period, part: Part) =>
  db
    .selectFrom('statements')
    .select(['number', 'status', 'said_from as from', 'said_to as to'])
    .where('workspace_id', '=', id)
    .$call((query) => partOf(query, part))
    .$if(from !== undefined, (query) => query.where('said_to', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('said_from', '<=', to ?? ''))
    .execute();

/** The same of developments. */
const happenedIn = (db: Kysely<Tables>, id: number, { from, to }: Period, part: Part) =>
  db
    .selectFrom('developments')
    .select(['number', 'status', 'date_from as from', 'date_to as to'])
    .where('workspace_id', '=', id)
    .$call((query) => partOf(query, part))
    .$if(from !== undefined, (query) => query.where('date_to', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('date_from', '<=', to ?? ''))
    .execute();

/** Asked for numbers and for what is published, SQLite goes through all that is published. */
function partOf<Of extends 'statements' | 'developments', O>(
  query: SelectQueryBuilder<Tables, Of, O>,
  part: Part,
): SelectQueryBuilder<Tables, Of, O> {
  const { ref } = sql;
  if (part === 'published') return query.where(sql<boolean>`${ref('status')} = 'published'`);
  if ('numbers' in part)
    return query.where(sql<boolean>`${ref('number')} in (${sql.join([...part.numbers])})`);
  return query
    .where(sql<boolean>`${ref('number')} > ${part.after}`)
    .orderBy(ref('number'))
    .limit(PAGE);
}
