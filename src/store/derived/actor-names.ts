import type { Kysely, Transaction } from 'kysely';
import type { Transact } from '../patience.ts';
import { toActor } from '../rows.ts';
import type { Tables } from '../tables.ts';
import type { Computed } from './computed.ts';
import type { DerivedKind } from './derived-kind.ts';
import { isOutdated } from './outdated.ts';

/** The keys of actors' names, of all workspaces. */
export const actorNames = (
  db: Kysely<Tables>,
  transact: Transact,
  { version, keysOf }: Computed['names'],
): DerivedKind => ({
  name: 'keys of names',
  version,
  async outdated() {
    const { rows } = await db
      .selectFrom('actors')
      .select((e) => e.fn.countAll<number>().as('rows'))
      .where(isOutdated('names_version', version))
      .executeTakeFirstOrThrow();
    return Number(rows);
  },
  rebuild: (limit) =>
    transact(async (tx) => {
      const rows = await claim(tx, version, limit);
      for (const row of rows) await putNames(tx, row.workspace_id, row.number, keysOf(toActor(row)));
      return rows.length;
    }),
});

/** Rows whose keys this transaction makes; its first statement writes, so that no other process makes them too. */
function claim(tx: Transaction<Tables>, version: string, limit: number): Promise<Tables['actors'][]> {
  const outdated = isOutdated('names_version', version);
  return tx
    .updateTable('actors')
    .set({ names_version: version })
    .where(outdated)
    .where((e) =>
      e(
        e.refTuple('workspace_id', 'number'),
        'in',
        e
          .selectFrom('actors')
          .select(['workspace_id', 'number'])
          .where(outdated)
          .limit(limit)
          .$asTuple('workspace_id', 'number'),
      ),
    )
    .returningAll()
    .execute();
}

/** Puts `keys` in the place of those that an actor of the workspace `id` had. */
export async function putNames(
  tx: Transaction<Tables>,
  id: number,
  actor: number,
  keys: readonly string[],
): Promise<void> {
  await tx.deleteFrom('actor_names').where('workspace_id', '=', id).where('actor', '=', actor).execute();
  const rows = keys.map((key) => ({ workspace_id: id, key, actor }));
  if (rows.length > 0) await tx.insertInto('actor_names').values(rows).execute();
}
