import type { Kysely } from 'kysely';
import { refNumber } from '../record/refs.ts';
import type { Computed } from './derived/computed.ts';
import { isOutdated } from './derived/outdated.ts';
import { toActor } from './rows.ts';
import type { RecordReading } from './store.ts';
import type { Tables } from './tables.ts';

/** How actors of the workspace `id` are found by name, also while the keys of names are made anew. */
export function actorsByName(
  db: Kysely<Tables>,
  { names }: Pick<Computed, 'names'>,
  id: number,
): Pick<RecordReading, 'actorsNamed'> {
  const keyed = (key: string): Promise<Tables['actors'][]> =>
    db
      .selectFrom('actor_names')
      .innerJoin('actors', (join) =>
        join
          .onRef('actors.workspace_id', '=', 'actor_names.workspace_id')
          .onRef('actors.number', '=', 'actor_names.actor'),
      )
      .selectAll('actors')
      .where('actor_names.workspace_id', '=', id)
      .where('actor_names.key', '=', key)
      .where('actors.names_version', '=', names.version)
      .execute();
  const outdated = async (key: string): Promise<Tables['actors'][]> => {
    const rows = await db
      .selectFrom('actors')
      .selectAll()
      .where(isOutdated('names_version', names.version))
      .execute();
    return rows.filter((row) => row.workspace_id === id && names.keysOf(toActor(row)).includes(key));
  };
  return {
    async actorsNamed(name) {
      const key = names.keyOf(name);
      const rows = [...(await keyed(key)), ...(await outdated(key))];
      return rows
        .filter((row) => row.merged_into === null)
        .map(toActor)
        .sort((a, b) => refNumber(a.ref) - refNumber(b.ref));
    },
  };
}
