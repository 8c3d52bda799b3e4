import type { Transaction } from 'kysely';
import { ENTRY_TERM } from '../record/search-terms.ts';
import { portions } from './batches.ts';
import type { Dialect } from './dialect.ts';
import { ownTerm } from './own-term.ts';
import type { Searched } from './searched.ts';
import type { Tables } from './tables.ts';

/** An entry as the search index is to know it, by its row id; without terms it goes out of the index. */
export interface IndexedEntry {
  id: number;
  terms: readonly string[] | null;
}

/** The search index of the workspace `id`, and its count of terms. */
export function termIndex(tx: Transaction<Tables>, dialect: Dialect, id: number) {
  const own = ownTerm(id, '');

  const count = async (kind: Searched, counts: ReadonlyMap<string, number>): Promise<void> => {
    const changed = [...counts].filter(([, entries]) => entries !== 0);
    for (const some of portions(changed))
      await tx
        .insertInto('terms')
        .values(some.map(([term, entries]) => ({ workspace_id: id, kind, term, entries })))
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'kind', 'term'])
            .doUpdateSet((e) => ({ entries: e('terms.entries', '+', e.ref('excluded.entries')) })),
        )
        .execute();
  };

  return {
    /** Brings the index from what stands in it of `entries` to what is to stand there. */
    async put(kind: Searched, entries: readonly IndexedEntry[]): Promise<void> {
      const counts = new Map<string, number>();
      const add = (terms: readonly string[], by: 1 | -1): void => {
        for (const term of [ENTRY_TERM, ...terms]) counts.set(term, (counts.get(term) ?? 0) + by);
      };
      const standing = await dialect.indexed(
        tx,
        kind,
        entries.map((entry) => entry.id),
      );
      for (const [row, terms] of standing) {
        await dialect.unindex(tx, kind, row);
        add(
          terms.map((term) => term.slice(own.length)),
          -1,
        );
      }
      const wanted = entries.flatMap((entry) =>
        entry.terms === null ? [] : [{ ...entry, terms: entry.terms }],
      );
      await dialect.index(
        tx,
        kind,
        wanted.map((entry) => ({ id: entry.id, terms: entry.terms.map((term) => ownTerm(id, term)) })),
      );
      for (const { terms } of wanted) add(terms, 1);
      await count(kind, counts);
    },
  };
}
