import type { DayOrder } from '../../exchange/table-days.ts';
import { CodedError } from '../../record/errors.ts';
import { errorOf } from '../../record/failure.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { startPool } from '../../threads/pool.ts';
import type { Acting } from '../acting.ts';
import { type Exported, type ExportKind, exportRecord } from './export.ts';
import { importFile } from './import.ts';
import type { Importing } from './imported.ts';
import type { TransferOutcome, TransferTask } from './worker.ts';

export { DAY_ORDERS, type DayOrder } from '../../exchange/table-days.ts';

/** Brings files to a record, and a record to files. */
export interface Transfers {
  /** As {@link importFile}. */
  import(
    store: WorkspaceStore,
    bytes: Uint8Array,
    acting: Acting,
    order: DayOrder | null,
  ): Promise<Importing>;
  /** As {@link exportRecord}. */
  export(store: WorkspaceStore, kind: ExportKind): Promise<Exported>;
}

/** In this thread, on the store that is given; others wait. */
export const TRANSFERS_HERE: Transfers = { import: importFile, export: exportRecord };

const LIMIT_MS = 15 * 60_000;
const MEMORY_MB = 2_048;

/**
 * Beside the event loop, in a thread with a connection of its own to the database that `url` names: one at a time.
 * Throws what the work throws, or `transfer_stopped`.
 */
export function openTransfers(url: string): Transfers & { close(): Promise<void> } {
  if (url === 'sqlite::memory:') return { ...TRANSFERS_HERE, close: async () => undefined };
  const pool = startPool<TransferTask, TransferOutcome>({
    worker: new URL('./worker', import.meta.url),
    most: 1,
    limitMs: LIMIT_MS,
    memoryMb: MEMORY_MB,
  });
  const run = async (task: TransferTask, transfer: ArrayBuffer[] = []) => {
    const outcome = await pool.run(task, transfer).catch((cause: unknown) => {
      throw new CodedError('transfer_stopped', '', { cause });
    });
    if ('failed' in outcome) throw errorOf(outcome.failed);
    return outcome;
  };
  return {
    async import({ teamId }, bytes, acting, order) {
      const own = bytes.slice();
      const { imported } = await run({ do: 'import', url, teamId, bytes: own, acting, order }, [own.buffer]);
      return imported ?? Promise.reject(new CodedError('transfer_stopped'));
    },
    async export({ teamId }, kind) {
      const { exported } = await run({ do: 'export', url, teamId, kind });
      return exported ?? Promise.reject(new CodedError('transfer_stopped'));
    },
    close: pool.close,
  };
}
