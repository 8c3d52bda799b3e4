import type { WorkspaceStore } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';

/** Makes `userIds` curators, in one change. */
export const appoint = (store: WorkspaceStore, userIds: readonly string[], acting: Acting): Promise<void> =>
  change(store, userIds, acting, true);

/** Takes `userIds` off the list of curators, in one change. */
export const dismiss = (store: WorkspaceStore, userIds: readonly string[], acting: Acting): Promise<void> =>
  change(store, userIds, acting, false);

const change = (
  store: WorkspaceStore,
  userIds: readonly string[],
  acting: Acting,
  curator: boolean,
): Promise<void> =>
  store.write(async (writer) => {
    for (const userId of userIds) {
      await (curator ? writer.addCurator(userId) : writer.removeCurator(userId));
      await writer.addRevisions([
        revise(acting, curator ? 'appoint' : 'dismiss', { ref: `curator ${userId}`, curator }),
      ]);
    }
  });
