import type { Transaction } from 'kysely';
import type { Revision } from '../record/revision.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';

type RevisionWriter = Pick<Writer, 'addRevisions' | 'restoreRevisions'>;

/** Writes the revisions of one change of the workspace `id`; `change` is its number. */
export function revisionWriter(tx: Transaction<Tables>, id: number, change: number): RevisionWriter {
  let current = change;
  const insert = async ({ after, undoes, ...revision }: Revision): Promise<void> => {
    await tx
      .insertInto('revisions')
      .values({ workspace_id: id, ...revision, undoes: undoes ?? null, after: JSON.stringify(after) })
      .execute();
  };
  return {
    async addRevisions(revisions) {
      for (const { undoes = null, ...revision } of revisions)
        await insert({ ...revision, undoes, change: current });
    },
    async restoreRevisions(revisions) {
      for (const revision of revisions) await insert(revision);
      current = revisions.reduce((last, revision) => Math.max(last, revision.change + 1), current);
      await tx.updateTable('workspaces').set({ version: current }).where('id', '=', id).execute();
    },
  };
}
