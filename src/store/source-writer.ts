import type { Transaction } from 'kysely';
import { makeRef, refNumber } from '../record/refs.ts';
import { putMarks } from './mark-keeping.ts';
import { nextNumber } from './numbering.ts';
import type { SourceMarks, Writer } from './store.ts';
import type { Tables } from './tables.ts';

const UNMARKED: SourceMarks = { version: '', marks: [] };

/** Writes sources of the workspace `id`. */
export const sourceWriter = (
  tx: Transaction<Tables>,
  id: number,
): Pick<Writer, 'addSource' | 'putSource' | 'setCited' | 'refreshCited'> => ({
  async addSource(draft, { marks = UNMARKED, cited = false } = {}) {
    const number = await nextNumber(tx, id, 'sources');
    await tx
      .insertInto('sources')
      .values({ workspace_id: id, number, ...draft, cited: cited ? 1 : 0, marks_version: marks.version })
      .execute();
    await putMarks(tx, id, number, marks.marks);
    return makeRef('source', number);
  },
  async putSource({ ref, ...known }, marks) {
    await tx
      .updateTable('sources')
      .set({ ...known, marks_version: marks.version })
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(ref))
      .execute();
    await putMarks(tx, id, refNumber(ref), marks.marks);
  },
  async setCited(ref) {
    await tx
      .updateTable('sources')
      .set({ cited: 1 })
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(ref))
      .execute();
  },
  async refreshCited(refs) {
    for (const ref of new Set(refs)) {
      const cites = `%"source":"${ref}"%`;
      const citing = (table: 'statements' | 'developments') =>
        tx
          .selectFrom(table)
          .select('number')
          .where('workspace_id', '=', id)
          .where('status', '=', 'published')
          .where('citations', 'like', cites)
          .limit(1)
          .executeTakeFirst();
      const cited = (await citing('statements')) ?? (await citing('developments'));
      await tx
        .updateTable('sources')
        .set({ cited: cited === undefined ? 0 : 1 })
        .where('workspace_id', '=', id)
        .where('number', '=', refNumber(ref))
        .execute();
    }
  },
});
