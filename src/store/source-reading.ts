import type { Kysely } from 'kysely';
import { makeRef, refNumber } from '../record/refs.ts';
import { inBatches, inOrder } from './batches.ts';
import { toCitedSource, toSource } from './rows.ts';
import type { RecordReading } from './store.ts';
import type { Tables } from './tables.ts';

const CITED = [
  'workspace_id',
  'number',
  'publisher',
  'title',
  'url',
  'place',
  'published',
  'language',
] as const;

/** What can be read of the sources of the workspace `id`. */
export const sourceReading = (
  db: Kysely<Tables>,
  id: number,
): Pick<RecordReading, 'sources' | 'sourcesCited' | 'source' | 'latestSources' | 'sourcesMarked'> => ({
  async sources() {
    const rows = await db
      .selectFrom('sources')
      .selectAll()
      .where('workspace_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map(toSource);
  },
  async sourcesCited(refs) {
    const rows = await inBatches(refs, (numbers) =>
      db
        .selectFrom('sources')
        .select(CITED)
        .where('workspace_id', '=', id)
        .where('number', 'in', numbers)
        .execute(),
    );
    return inOrder(refs, rows.map(toCitedSource));
  },
  async source(ref) {
    const row = await db
      .selectFrom('sources')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(ref))
      .executeTakeFirst();
    return row === undefined ? null : toSource(row);
  },
  async latestSources(limit) {
    const rows = await db
      .selectFrom('sources')
      .select(CITED)
      .where('workspace_id', '=', id)
      .where('cited', '=', 1)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toCitedSource);
  },
  async sourcesMarked(marks, limit) {
    if (marks.length === 0) return [];
    const rows = await db
      .selectFrom('source_marks')
      .select(['source', (e) => e.fn.countAll<number>().as('shared')])
      .where('workspace_id', '=', id)
      .where('mark', 'in', [...marks])
      .groupBy('source')
      .orderBy('shared', 'desc')
      .orderBy('source')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ref: makeRef('source', row.source), shared: Number(row.shared) }));
  },
});
