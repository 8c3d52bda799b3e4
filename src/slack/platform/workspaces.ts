import { plant } from '../../curate/plant.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Deps } from './deps.ts';

/** Opens a Slack workspace's record; one that has none gets the starter record. */
export function openWorkspaces({
  store,
  starter,
  clock,
  log,
}: Deps): (teamId: string) => Promise<WorkspaceStore> {
  const planted = new Map<string, Promise<WorkspaceStore>>();
  const open = async (teamId: string): Promise<WorkspaceStore> => {
    const workspace = await store.workspace(teamId);
    if (await plant(workspace, starter, clock().toISOString()))
      log.info({ teamId }, 'starter record planted');
    return workspace;
  };
  return (teamId) => {
    const known = planted.get(teamId) ?? open(teamId);
    planted.set(teamId, known);
    known.catch(() => planted.delete(teamId));
    return known;
  };
}
