import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Numbered = 'sources' | 'actors' | 'statements' | 'developments' | 'candidates' | 'feedback';

/** The number that the next row of `table` gets in the workspace `id`; none is ever given twice. */
export async function nextNumber(tx: Transaction<Tables>, id: number, table: Numbered): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select('number')
    .where('workspace_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}
