import type { Kysely, Transaction } from 'kysely';
import { portions } from './batches.ts';
import { isOutdated } from './derived/outdated.ts';
import type { Transact } from './patience.ts';
import type { Tables } from './tables.ts';

/** An article whose marks are of another version. */
interface UnmarkedSource {
  workspaceId: number;
  number: number;
  text: string;
  url: string | null;
}

/** The marks of articles of all workspaces, by which version of what computes them they were made. */
export interface MarkKeeping {
  outdated(version: string): Promise<number>;
  due(version: string, limit: number): Promise<UnmarkedSource[]>;
  /** Keeps the marks of articles whose address did not change since they were read. */
  put(version: string, made: readonly { source: UnmarkedSource; marks: readonly string[] }[]): Promise<void>;
}

/** How marks are made anew. */
export const markKeeping = (db: Kysely<Tables>, transact: Transact): MarkKeeping => ({
  async outdated(version) {
    const { rows } = await db
      .selectFrom('sources')
      .select((e) => e.fn.countAll<number>().as('rows'))
      .where(isOutdated('marks_version', version))
      .executeTakeFirstOrThrow();
    return Number(rows);
  },
  async due(version, limit) {
    const rows = await db
      .selectFrom('sources')
      .select(['workspace_id', 'number', 'text', 'url'])
      .where(isOutdated('marks_version', version))
      .limit(limit)
      .execute();
    return rows.map(({ workspace_id, ...source }) => ({ workspaceId: workspace_id, ...source }));
  },
  put: (version, made) =>
    transact(async (tx) => {
      for (const { source, marks } of made) {
        const { workspaceId, number, url } = source;
        const { numUpdatedRows } = await tx
          .updateTable('sources')
          .set({ marks_version: version })
          .where('workspace_id', '=', workspaceId)
          .where('number', '=', number)
          .where('url', url === null ? 'is' : '=', url)
          .executeTakeFirst();
        if (numUpdatedRows === 1n) await putMarks(tx, workspaceId, number, marks);
      }
    }),
});

/** Puts `marks` in the place of those that an article of the workspace `id` had. */
export async function putMarks(
  tx: Transaction<Tables>,
  id: number,
  source: number,
  marks: readonly string[],
): Promise<void> {
  await tx.deleteFrom('source_marks').where('workspace_id', '=', id).where('source', '=', source).execute();
  for (const some of portions([...new Set(marks)]))
    await tx
      .insertInto('source_marks')
      .values(some.map((mark) => ({ workspace_id: id, mark, source })))
      .execute();
}
