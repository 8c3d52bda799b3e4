import { type Kysely, sql } from 'kysely';
import { COPIED } from './copied.ts';
import type { Dialect } from './dialect.ts';
import type { Tables } from './tables.ts';

/** What is deleted with other rows of installations, not with a workspace. */
const OF_INSTALLATIONS: ReadonlySet<string> = new Set(['workspaces', 'installations', 'enterprise_teams']);

/**
 * Deletes all that is kept of the workspace `teamId`, in one transaction: record, history, queue, subscriptions, feeds, jobs,
 * tokens. Its empty row stays, so that no other process writes where it was. False when there is no such workspace.
 */
export async function deleteWorkspace(
  db: Kysely<Tables>,
  dialect: Dialect,
  teamId: string,
): Promise<boolean> {
  const known = await db
    .selectFrom('workspaces')
    .select('id')
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  if (known === undefined) return false;
  const columns = await dialect.tables(db);
  const having = (column: string): string[] =>
    childrenFirst(
      [...columns].filter((name) => name.endsWith(`.${column}`)).map((name) => name.split('.')[0] ?? ''),
    );
  await dialect.alone(db, known.id, async (tx) => {
    await tx
      .updateTable('workspaces')
      .set((e) => ({ version: e('version', '+', 1) }))
      .where('id', '=', known.id)
      .execute();
    await dialect.unindexAll(tx, 'statement', known.id);
    await dialect.unindexAll(tx, 'development', known.id);
    for (const table of having('workspace_id'))
      await sql`delete from ${sql.table(table)} where workspace_id = ${known.id}`.execute(tx);
    for (const table of having('team_id'))
      await sql`delete from ${sql.table(table)} where team_id = ${teamId}`.execute(tx);
  });
  return true;
}

/** What refers to others before these; what is only computed before all. */
const childrenFirst = (tables: readonly string[]): string[] =>
  tables
    .filter((table) => !OF_INSTALLATIONS.has(table))
    .sort((a, b) => COPIED.indexOf(b) - COPIED.indexOf(a) || a.localeCompare(b))
    .sort((a, b) => Number(COPIED.includes(a)) - Number(COPIED.includes(b)));
