import type { Kysely } from 'kysely';
import { toRevision } from './rows.ts';
import { headOf } from './subscription-rows.ts';
import type { WorkspaceSubscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';
import { watchKeeping } from './watch-keeping.ts';

type Changes = Pick<WorkspaceSubscriptions, 'changesBetween' | 'versionsBefore'>;
type Latest = Pick<WorkspaceSubscriptions, 'head' | 'headAt' | 'lastPublishedAt' | 'lastSourceAt'>;

/** What the subscriptions of the workspace `id` tell of, and its watches. */
export const subscriptionContents = (db: Kysely<Tables>, id: number) => ({
  ...changes(db, id),
  ...latest(db, id),
  ...watchKeeping(db, id),
});

/** Published, retracted and edited entries after one revision up to another. */
const between = (db: Kysely<Tables>, id: number, after: number, to: number) =>
  db
    .selectFrom('revisions')
    .where('workspace_id', '=', id)
    .where('action', 'in', ['publish', 'import', 'retract', 'edit'])
    .where('id', '>', after)
    .where('id', '<=', to)
    .where((e) => e.or([e('subject', 'like', 'S-%'), e('subject', 'like', 'D-%')]));

const changes = (db: Kysely<Tables>, id: number): Changes => ({
  async changesBetween(after, to) {
    const rows = await between(db, id, after, to).selectAll().orderBy('id').execute();
    return rows.map((row) => ({ id: row.id, ...toRevision(row) }));
  },
  async versionsBefore(after, to) {
    const earlier = db
      .selectFrom('revisions as earlier')
      .where('earlier.workspace_id', '=', id)
      .where('earlier.id', '<=', after)
      .where('earlier.subject', 'in', between(db, id, after, to).select('subject'))
      .groupBy('earlier.subject');
    const first = await earlier
      .select((e) => ['earlier.subject', e.fn.min('earlier.id').as('id')])
      .where('earlier.action', 'in', ['publish', 'import'])
      .execute();
    const last = await db
      .selectFrom('revisions')
      .select(['subject', 'after'])
      .where(
        'id',
        'in',
        earlier.select((e) => e.fn.max('earlier.id').as('last')),
      )
      .execute();
    const published = new Map(first.map((row) => [row.subject, Number(row.id)]));
    return new Map(
      last.map((row) => [
        row.subject,
        { published: published.get(row.subject) ?? 0, version: JSON.parse(row.after) as unknown },
      ]),
    );
  },
});

const latest = (db: Kysely<Tables>, id: number): Latest => ({
  head: () => headOf(db, id),
  async headAt(at) {
    const row = await db
      .selectFrom('revisions')
      .select((e) => e.fn.max('id').as('id'))
      .where('workspace_id', '=', id)
      .where('at', '<', at)
      .executeTakeFirst();
    return Number(row?.id ?? 0);
  },
  async lastPublishedAt() {
    const row = await db
      .selectFrom('revisions')
      .select('at')
      .where('workspace_id', '=', id)
      .where('action', 'in', ['publish', 'import'])
      .where((e) => e.or([e('subject', 'like', 'S-%'), e('subject', 'like', 'D-%')]))
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async lastSourceAt() {
    const row = await db
      .selectFrom('revisions')
      .select((e) => e.fn.max('at').as('at'))
      .where('workspace_id', '=', id)
      .where('subject', '>=', 'N-')
      .where('subject', '<', 'N.')
      .executeTakeFirst();
    return row?.at ?? null;
  },
});
