import type { Transaction } from 'kysely';
import type { Revision } from '../record/revision.ts';
import { portions } from './batches.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';

type RevisionWriter = Pick<Writer, 'addRevisions' | 'restoreRevisions'>;

/** Writes the revisions of one change of the workspace `id`; `change` is its number. */
export function revisionWriter(tx: Transaction<Tables>, id: number, change: number): RevisionWriter {
  let current = change;
  const insert = async (revisions: readonly Revision[]): Promise<void> => {
    for (const some of portions(revisions))
      await tx
        .insertInto('revisions')
        .values(
          some.map(({ after, undoes, ...revision }) => ({
            workspace_id: id,
            ...revision,
            undoes: undoes ?? null,
            after: JSON.stringify(after),
          })),
        )
        .execute();
  };
  return {
    addRevisions: (revisions) =>
      insert(revisions.map(({ undoes = null, ...revision }) => ({ ...revision, undoes, change: current }))),
    async restoreRevisions(revisions) {
      await insert(revisions);
      current = revisions.reduce((last, revision) => Math.max(last, revision.change + 1), current);
      await tx.updateTable('workspaces').set({ version: current }).where('id', '=', id).execute();
    },
  };
}
