import type {
  Kysely,
  Dialect as KyselyDialect,
  KyselyPlugin,
  RawBuilder,
  SelectQueryBuilder,
  Transaction,
} from 'kysely';
import type { GivenRows } from './given-rows.ts';
import type { Searched } from './searched.ts';
import type { Tables } from './tables.ts';

/** All that one database does otherwise than another. */
export interface Dialect {
  kysely: KyselyDialect;
  /** What ends the definition of a table that is read by its primary key alone. */
  keyedByPrimaryKey: RawBuilder<unknown>;
  /** Makes the empty search index of a kind; `keepsTerms` where it can give back the terms of an entry. */
  makeIndex(db: Kysely<unknown>, kind: Searched, keepsTerms: boolean): Promise<void>;
  /** What every query passes through. */
  readonly plugins: KyselyPlugin[];
  /** Brings what a migration says in SQLite's words into this database's. */
  readonly migrating: readonly KyselyPlugin[];
  /** Throws `store_unfit` where the app cannot run on this server or this database of it. */
  requireFit(db: Kysely<Tables>): Promise<void>;
  /** Throws `store_removed` where the database is no more what was opened. */
  requireHeld(): void;
  /** The names of the app's own tables and their columns, as `table` and `table.column`. */
  tables(db: Kysely<Tables>): Promise<Set<string>>;
  /** Has the ids of a table, which were written as given, go on behind the last of them. */
  idsGoOn(db: Kysely<Tables>, table: string): Promise<void>;
  /** Reads in one transaction, which sees the database as it is at one moment. */
  snapshot<T>(db: Kysely<Tables>, read: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * Runs `work`, whose first statement writes the row of the workspace `id`, in a transaction: soon after whoever else
   * writes that row, or throws `store_locked` when that takes too long.
   */
  alone<T>(db: Kysely<Tables>, id: number, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Does `work` now or never: throws `store_locked` at once where another writes, instead of waiting for its end. */
  withoutWaiting<T>(db: Kysely<Tables>, work: (one: Kysely<Tables>) => Promise<T>): Promise<T>;
  givenRows: GivenRows;
  /** Has a query pass over the rows of `of` that another connection is just changing, and keep those that it finds. */
  skippingLocked<DB, T extends keyof DB & string, O>(
    query: SelectQueryBuilder<DB, T, O>,
    of: T,
  ): SelectQueryBuilder<DB, T, O>;
  /** Tells whoever listens to `topic`, once what was written before is there for all. */
  announce(db: Kysely<Tables>, topic: string): Promise<void>;
  /** Calls `hear` for every announcement of `topic`, also of other processes where the database passes them on. */
  listen(topic: string, hear: () => void): Promise<() => Promise<void>>;
  /** Puts the terms of entries into the index, by the entry's row id. */
  index(
    db: Kysely<Tables>,
    kind: Searched,
    entries: readonly { id: number; terms: readonly string[] }[],
  ): Promise<void>;
  /** Terms that stand in the index, by the row ids of their entries; entries that do not stand there are left out. */
  indexed(db: Kysely<Tables>, kind: Searched, ids: readonly number[]): Promise<Map<number, string[]>>;
  unindex(db: Kysely<Tables>, kind: Searched, id: number): Promise<void>;
  /** Takes all entries of a workspace out of the index, while they are still there. */
  unindexAll(db: Kysely<Tables>, kind: Searched, workspace: number): Promise<void>;
  /** Numbers of the entries that hold a term of every clause, the latest `limit` of them, in the order of their making. */
  find(
    db: Kysely<Tables>,
    kind: Searched,
    clauses: readonly (readonly string[])[],
    limit: number,
  ): Promise<number[]>;
}
