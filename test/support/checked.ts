import { onTestFinished } from 'vitest';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { plantInvented } from './invented.ts';
import { emptyStore } from './stores.ts';

export { CHECKED } from './invented.ts';

/** The starter record and the invented one of `test/check`, in a store of its own. */
export async function inventedRecord(): Promise<WorkspaceStore> {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  return plantInvented(await store.workspace('T1'));
}
