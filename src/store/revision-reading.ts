import type { Kysely } from 'kysely';
import { toRevision } from './rows.ts';
import type { RevisionReading } from './store.ts';
import type { Tables } from './tables.ts';

/** What can be read of the changes of the workspace `id`. */
export const revisionReading = (db: Kysely<Tables>, id: number): RevisionReading => {
  const own = db.selectFrom('revisions').where('workspace_id', '=', id);
  return {
    async revisions(subject) {
      const rows = await own.selectAll().where('subject', '=', subject).orderBy('id').execute();
      return rows.map(toRevision);
    },
    async allRevisions() {
      return (await own.selectAll().orderBy('id').execute()).map(toRevision);
    },
    async revisionsOf(change) {
      const rows = await own.selectAll().where('change', '=', change).orderBy('id').execute();
      return rows.map(toRevision);
    },
    async lastChangeBy(person) {
      const row = await own
        .select('change')
        .where('by', '=', person)
        .where('undoes', 'is', null)
        .where('action', 'not in', ['submit', 'appoint', 'dismiss', 'close'])
        .where('change', 'not in', (inner) =>
          inner
            .selectFrom('revisions as undoing')
            .select((e) => e.fn.coalesce('undoing.undoes', e.lit(0)).as('undone'))
            .where('undoing.workspace_id', '=', id)
            .where('undoing.by', '=', person)
            .where('undoing.undoes', 'is not', null),
        )
        .orderBy('change', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.change ?? null;
    },
  };
};
