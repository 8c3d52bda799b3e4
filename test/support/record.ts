import { onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { CodedError } from '../../src/record/errors.ts';
import type { Status } from '../../src/record/lifecycle.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { openStore } from '../../src/store/open.ts';
import type { Store, WorkspaceStore, Writer } from '../../src/store/store.ts';
import { MONDAY } from './monday.ts';
import { emptyStore } from './stores.ts';

export { MONDAY };

/** A store in memory with the starter record in workspace `T1`; closed when the test ends. */
export async function starterRecord(
  options: Parameters<typeof openStore>[1] = {},
): Promise<{ store: Store; workspace: WorkspaceStore }> {
  const store = await emptyStore(options);
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, MONDAY.toISOString());
  return { store, workspace };
}

/** Gives a statement another status, without a revision. */
export async function setStatus(writer: Writer, ref: string, status: Status): Promise<void> {
  const [statement] = await writer.read.statements([ref]);
  if (statement === undefined) throw new CodedError('ref_unknown', ref);
  await writer.putEntry({ ...statement, status });
}
