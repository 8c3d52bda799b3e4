import type { Kysely, Dialect as KyselyDialect, RawBuilder } from 'kysely';
import type { Searched } from './store.ts';
import type { Tables } from './tables.ts';

/** All that one database does otherwise than another. */
export interface Dialect {
  kysely: KyselyDialect;
  /** What ends the definition of a table that is read by its primary key alone. */
  keyedByPrimaryKey: RawBuilder<unknown>;
  /** Does `work` now or never: throws `store_locked` at once where another writes, instead of waiting for its end. */
  withoutWaiting<T>(db: Kysely<Tables>, work: (one: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Puts the terms of entries into the index, by the entry's row id. */
  index(
    db: Kysely<Tables>,
    kind: Searched,
    entries: readonly { id: number; terms: readonly string[] }[],
  ): Promise<void>;
  /** Terms that stand in the index, by the row ids of their entries; entries that do not stand there are left out. */
  indexed(db: Kysely<Tables>, kind: Searched, ids: readonly number[]): Promise<Map<number, string[]>>;
  unindex(db: Kysely<Tables>, kind: Searched, id: number): Promise<void>;
  /** Numbers of the entries that hold a term of every clause. */
  find(
    db: Kysely<Tables>,
    kind: Searched,
    clauses: readonly (readonly string[])[],
    limit: number,
  ): Promise<number[]>;
}
