import type { ExpressionBuilder, Kysely, Selectable, Updateable } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { JobTables } from './job-tables.ts';
import type { HeldJob, Job, JobState, Jobs, NewJob } from './jobs.ts';
import { patientWrite, type Write } from './patience.ts';
import type { Tables } from './tables.ts';

type Name = Pick<NewJob, 'teamId' | 'kind' | 'key'>;

/** No lease is longer; one that is was given by a clock that was ahead. */
const LONGEST_LEASE_MS = 3_600_000;

/** The name under which processes tell each other of jobs. */
const JOBS = 'jobs';

/** How jobs are kept. */
export function jobKeeping(db: Kysely<Tables>, dialect: Dialect): Jobs {
  const write = patientWrite(db, dialect);
  return {
    ...jobMaking(db, dialect, write),
    claim: (kinds, lease, limit) => claim(db, dialect, kinds, lease, limit, write),
    ...jobDoing(write),
    ...jobMoving(dialect, write),
    ...jobReading(db),
    async forgetDone(instant) {
      await write((one) =>
        one.deleteFrom('jobs').where('state', '=', 'done').where('changed_at', '<', instant).execute(),
      );
    },
    listen: (wake) => dialect.listen(JOBS, wake),
  };
}

const jobMaking = (
  db: Kysely<Tables>,
  dialect: Dialect,
  write: Write,
): Pick<Jobs, 'enqueue' | 'enqueueHeld'> => ({
  enqueue: (job, at) => write((one) => enqueueJob(one, dialect, job, at)),
  enqueueHeld: (job, { owner, now, until }) =>
    dialect.withoutWaiting(db, (one) =>
      insert(one, job, { at: now, owner, lease_until: until, attempts: 1 }),
    ),
});

/** What whoever has a job does to it. */
function jobDoing(write: Write): Pick<Jobs, 'renew' | 'done' | 'failed' | 'release'> {
  const change = (job: HeldJob, set: Updateable<JobTables['jobs']>): Promise<boolean> =>
    write((one) => changed(held(one, job).set(set)));
  return {
    renew: (job, until) => change(job, { lease_until: until }),
    done: (job, at, again = null) =>
      change(job, {
        ...FREE,
        changed_at: at,
        last_error: null,
        ...(again === null ? { state: 'done', payload: 'null' } : { run_after: again, attempts: 0 }),
      }),
    failed: (job, { error, at, retryAfter }) =>
      change(job, {
        ...FREE,
        changed_at: at,
        last_error: error,
        ...(retryAfter === null ? { state: 'dead' } : { run_after: retryAfter }),
      }),
    async release(job) {
      await write((one) =>
        held(one, job)
          .set((e) => ({ ...FREE, attempts: e('attempts', '-', 1) }))
          .execute(),
      );
    },
  };
}

/** What others do to a job. */
const jobMoving = (dialect: Dialect, write: Write): Pick<Jobs, 'hasten' | 'cancel' | 'retry'> => ({
  hasten: (job, runAfter) =>
    write(async (one) => {
      const found = await changed(
        one
          .updateTable('jobs')
          .where(called(job))
          .where('state', '=', 'waiting')
          .set((e) => ({
            run_after: e
              .case()
              .when('run_after', '>', runAfter)
              .then(runAfter)
              .else(e.ref('run_after'))
              .end(),
          })),
      );
      if (found) await dialect.announce(one, JOBS);
      return found;
    }),
  cancel: (job) =>
    write(async (one) => {
      const { numDeletedRows } = await one.deleteFrom('jobs').where(called(job)).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    }),
  retry: (id, at) =>
    write(async (one) => {
      const found = await changed(
        one
          .updateTable('jobs')
          .where('id', '=', id)
          .where('state', '=', 'dead')
          .set({ state: 'waiting', attempts: 0, run_after: at, changed_at: at }),
      );
      if (found) await dialect.announce(one, JOBS);
      return found;
    }),
});

const jobReading = (db: Kysely<Tables>): Pick<Jobs, 'list' | 'count'> => ({
  async list({ teamId, state, kind, limit }) {
    let query = db.selectFrom('jobs').selectAll();
    if (teamId !== undefined) query = query.where('team_id', '=', teamId);
    if (state !== undefined) query = query.where('state', '=', state);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    const rows = await query.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    return rows.map(toJob);
  },
  async count(teamId) {
    const rows = await db
      .selectFrom('jobs')
      .select(['kind', 'state', (e) => e.fn.countAll<number>().as('jobs')])
      .$if(teamId !== undefined, (query) => query.where('team_id', '=', teamId ?? ''))
      .groupBy(['kind', 'state'])
      .orderBy('kind')
      .orderBy('state')
      .execute();
    return rows.map(({ kind, state, jobs }) => ({ kind, state: state as JobState, jobs: Number(jobs) }));
  },
});

/** Nobody has it. */
const FREE = { owner: null, lease_until: null } as const;

/** Writes a job down where `db` is, also within a transaction: it is there when that is committed. */
export async function enqueueJob(
  db: Kysely<Tables>,
  dialect: Pick<Dialect, 'announce'>,
  job: NewJob,
  at: string,
): Promise<boolean> {
  const isNew = (await insert(db, job, { ...FREE, at, attempts: 0 })) !== null;
  if (isNew) await dialect.announce(db, JOBS);
  return isNew;
}

/** Resolves with the number of the job; null where there is one of its key. */
async function insert(
  db: Kysely<Tables>,
  { teamId, kind, key, payload, runAfter }: NewJob,
  { at, ...held }: { at: string; attempts: number; owner: string | null; lease_until: string | null },
): Promise<number | null> {
  const row = await db
    .insertInto('jobs')
    .values({
      team_id: teamId,
      kind,
      key,
      payload: JSON.stringify(payload ?? null),
      state: 'waiting',
      run_after: runAfter,
      ...held,
      last_error: null,
      made_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.columns(['team_id', 'kind', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function claim(
  db: Kysely<Tables>,
  dialect: Dialect,
  kinds: readonly string[],
  { owner, now, until }: Parameters<Jobs['claim']>[1],
  limit: number,
  write: Write,
): Promise<Job[]> {
  if (kinds.length === 0 || limit <= 0) return [];
  const due = (one: Kysely<Tables>) => dueJobs(one, kinds, now).limit(limit);
  // A look takes no lock; on SQLite every claim would, also one that finds nothing.
  if ((await due(db).limit(1).executeTakeFirst()) === undefined) return [];
  const rows = await write((one) =>
    one
      .with(
        (cte) => cte('picked').materialized(),
        (inner) => dialect.skippingLocked(due(inner as Kysely<Tables>), 'jobs'),
      )
      .updateTable('jobs')
      .set((e) => ({ owner, lease_until: until, attempts: e('attempts', '+', 1) }))
      .where('id', 'in', (e) => e.selectFrom('picked').select('picked.id'))
      .returningAll()
      .execute(),
  );
  return rows.map(toJob).sort((a, b) => a.runAfter.localeCompare(b.runAfter) || a.id - b.id);
}

const dueJobs = (db: Kysely<Tables>, kinds: readonly string[], now: string) =>
  db
    .selectFrom('jobs')
    .select('id')
    .where('state', '=', 'waiting')
    .where('run_after', '<=', now)
    .where('kind', 'in', [...kinds])
    .where((e) =>
      e.or([
        e('lease_until', 'is', null),
        e('lease_until', '<=', now),
        e('lease_until', '>', new Date(Date.parse(now) + LONGEST_LEASE_MS).toISOString()),
      ]),
    )
    .orderBy('run_after')
    .orderBy('id');

const called =
  ({ teamId, kind, key }: Name) =>
  (e: ExpressionBuilder<Tables, 'jobs'>) =>
    e.and({ team_id: teamId, kind, key });

/** Changes a job that this owner has. */
const held = (db: Kysely<Tables>, { id, owner }: HeldJob) =>
  db.updateTable('jobs').where('id', '=', id).where('owner', '=', owner).where('state', '=', 'waiting');

async function changed(query: {
  executeTakeFirst(): Promise<{ numUpdatedRows: bigint } | undefined>;
}): Promise<boolean> {
  return ((await query.executeTakeFirst())?.numUpdatedRows ?? 0n) > 0n;
}

const toJob = (row: Selectable<JobTables['jobs']>): Job => ({
  id: row.id,
  teamId: row.team_id,
  kind: row.kind,
  key: row.key,
  payload: JSON.parse(row.payload),
  runAfter: row.run_after,
  state: row.state as JobState,
  owner: row.owner,
  leaseUntil: row.lease_until,
  attempts: row.attempts,
  lastError: row.last_error,
  madeAt: row.made_at,
  changedAt: row.changed_at,
});
