import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { CodedError } from '../record/errors.ts';
import type { Tables } from './tables.ts';

/** How long a write waits for another connection's, while everything else of the process goes on. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 20;

/** Does `work` once nobody else writes; `store_locked` of it is waited out, and thrown when that takes too long. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await work();
    } catch (error) {
      const locked = error instanceof CodedError && error.code === 'store_locked';
      if (!locked || waited >= PATIENCE_MS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** A change that is written now or never, again and again until another's is done. */
export type Write = <T>(work: (one: Kysely<Tables>) => Promise<T>) => Promise<T>;

/** What fails at once where another connection writes. */
export interface Impatient {
  withoutWaiting<T>(db: Kysely<Tables>, work: (one: Kysely<Tables>) => Promise<T>): Promise<T>;
}

/** Writes so, outside any transaction. */
export const patientWrite =
  (db: Kysely<Tables>, dialect: Impatient): Write =>
  (work) =>
    patiently(() => dialect.withoutWaiting(db, work));

/** A change that is written whole or not at all, again and again until another's is done. */
export type Transact = <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;

/** Writes so, without holding up the rest of the process while another writes. */
export const patientTransaction =
  (db: Kysely<Tables>, { withoutWaiting }: Impatient): Transact =>
  (work) =>
    patiently(() => withoutWaiting(db, (one) => one.transaction().execute(work)));
