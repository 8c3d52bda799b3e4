import type { WebClient } from '@slack/web-api';
import type { WorkspaceStore } from '../store/store.ts';
import { timeZones } from './askers.ts';
import { type Curatorship, makeCuratorship } from './curatorship.ts';
import type { Deps } from './deps.ts';
import { makeSurface, type Surface } from './surface.ts';
import { openWorkspaces } from './workspaces.ts';

/** What every surface of the app shares. */
export interface Context extends Deps {
  surface: Surface;
  curatorship: Curatorship;
  workspace: (teamId: string) => Promise<WorkspaceStore>;
  timeZone: (client: WebClient, userId: string) => Promise<string>;
}

export const makeContext = (deps: Deps): Context => ({
  ...deps,
  surface: makeSurface(deps),
  curatorship: makeCuratorship(deps),
  workspace: openWorkspaces(deps),
  timeZone: timeZones(deps),
});
