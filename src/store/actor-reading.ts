import type { Kysely } from 'kysely';
import { makeRef, refNumber } from '../record/refs.ts';
import { toActor } from './rows.ts';
import type { RecordReading } from './store.ts';
import type { Tables } from './tables.ts';

/** What can be read of the actors of the workspace `id`. */
export const actorReading = (
  db: Kysely<Tables>,
  id: number,
): Pick<RecordReading, 'actors' | 'mergedActors' | 'presentActor'> => ({
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
});
