import type { Transaction } from 'kysely';
import { ENTRY_TERM } from '../record/search-terms.ts';
import type { Dialect } from './dialect.ts';
import { ownTerm } from './own-term.ts';
import type { Searched } from './store.ts';
import type { Tables } from './tables.ts';

/** An entry as the search index knows it, by its row id. */
interface IndexedEntry {
  id: number;
  terms: string[];
}

/** The search index of the workspace `id`, and its count of terms. */
export function termIndex(tx: Transaction<Tables>, dialect: Dialect, id: number) {
  const count = async (kind: Searched, entries: readonly IndexedEntry[], by: 1 | -1): Promise<void> => {
    const counts = new Map<string, number>();
    for (const term of entries.flatMap(({ terms }) => [ENTRY_TERM, ...terms]))
      counts.set(term, (counts.get(term) ?? 0) + by);
    for (const [term, entries] of counts) {
      await tx
        .insertInto('terms')
        .values({ workspace_id: id, kind, term, entries })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'kind', 'term'])
            .doUpdateSet((e) => ({ entries: e('terms.entries', '+', entries) })),
        )
        .execute();
    }
  };
  return {
    async add(kind: Searched, entries: readonly IndexedEntry[]): Promise<void> {
      await dialect.index(
        tx,
        kind,
        entries.map((entry) => ({ id: entry.id, terms: entry.terms.map((term) => ownTerm(id, term)) })),
      );
      await count(kind, entries, 1);
    },
    async remove(kind: Searched, entry: IndexedEntry): Promise<void> {
      await dialect.unindex(tx, kind, entry.id);
      await count(kind, [entry], -1);
    },
  };
}
