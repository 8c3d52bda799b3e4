import type { DayOrder } from '../../exchange/table-days.ts';
import { type Failure, failureOf } from '../../record/failure.ts';
import { openStore } from '../../store/open.ts';
import type { Acting } from '../acting.ts';
import { type Exported, type ExportKind, exportRecord } from './export.ts';
import { importFile } from './import.ts';
import type { Importing } from './imported.ts';

/** What a thread is to do, on the record of `teamId` in the database that `url` names. */
export type TransferTask = { url: string; teamId: string } & (
  | { do: 'import'; bytes: Uint8Array; acting: Acting; order: DayOrder | null }
  | { do: 'export'; kind: ExportKind }
);

/** What became of it. */
export type TransferOutcome = { imported?: Importing; exported?: Exported } | { failed: Failure };

/** Imports or exports in a thread, with a connection of its own. Never rejects. */
export default async function transfer(task: TransferTask): Promise<TransferOutcome> {
  try {
    const store = await openStore(task.url);
    try {
      const workspace = await store.workspace(task.teamId);
      if (task.do === 'export') return { exported: await exportRecord(workspace, task.kind) };
      return { imported: await importFile(workspace, task.bytes, task.acting, task.order) };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { failed: failureOf(error) };
  }
}
