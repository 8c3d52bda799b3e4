import { z } from 'zod';
import { plant } from '../../curate/plant.ts';
import { type Kind, kindOf } from '../../jobs/job-kind.ts';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Context } from '../platform/context.ts';
import { ROTATION_JOB } from '../platform/installed-tokens.ts';
import { WELCOME_JOB } from '../platform/installer.ts';
import { FIRST_CURATOR_JOB, FORGET_JOB } from '../platform/kept-installations.ts';
import { welcomeMessage } from './welcome-message.ts';

/** What installing and removing the app brings about. */
export const installingKinds = (context: Context): Kind[] => [
  welcome(context),
  firstCurator(context),
  rotation(context),
  forget(context),
];

/** Whoever installs is the first curator of their workspace, and is told what to do. */
const welcome = (context: Context): Kind =>
  kindOf(
    WELCOME_JOB,
    z.object({ installedAt: z.string() }),
    async ({ installedAt }, { teamId: key, now }) => {
      const kept = await context.store.installations.get(key);
      if (kept?.state !== 'active' || kept.installedAt !== installedAt) return;
      const { installedBy: user, whole } = kept;
      if (!whole) {
        const store = await context.store.workspace(key);
        // Anew also where a record was deleted that this process had planted.
        await plant(store, context.starter, now().toISOString());
        await appointFirst(store, user);
      }
      const { tell } = context.clientsOf(await context.installations.tokenOf(key));
      await tell.chat.postMessage({ channel: user, ...welcomeMessage(context.command, !whole) });
      context.log.info({ installation: key, user }, 'whoever installed the app was welcomed');
    },
  );

/** In an organisation, the workspaces come one by one as they call. A record that was deleted is planted anew. */
const firstCurator = (context: Context): Kind =>
  kindOf(FIRST_CURATOR_JOB, z.object({ user: z.string() }), async ({ user }, { teamId, now }) => {
    const store = await context.store.workspace(teamId);
    await plant(store, context.starter, now().toISOString());
    await appointFirst(store, user);
  });

async function appointFirst(store: WorkspaceStore, user: string): Promise<void> {
  if ((await store.curators()).length > 0) return;
  await store.write((writer) => writer.addCurator(user));
}

/** A token whose exchange another process began and did not end. */
const rotation = (context: Context): Kind =>
  kindOf(ROTATION_JOB, z.null(), async (_, { teamId }) => {
    await context.installations.tokenOf(teamId).catch((error: unknown) => {
      if (!(error instanceof CodedError && error.code === 'workspace_unknown')) throw error;
    });
  });

/** Deletes the record of a workspace from which the app was removed long enough ago, unless it was installed again. */
const forget = (context: Context): Kind =>
  kindOf(FORGET_JOB, z.object({ removedAt: z.string() }), async ({ removedAt }, { teamId: key }) => {
    const { installations } = context.store;
    const kept = await installations.get(key);
    if (kept === null || kept.state === 'active' || kept.removedAt !== removedAt) return;
    const still = new Set(await installations.activeTeams());
    const teams = (kept.whole ? await installations.teamsOf(key) : [key]).filter((team) => !still.has(team));
    for (const team of teams) {
      await context.store.deleteWorkspace(team);
      context.log.info(
        { teamId: team, removedAt },
        'the record of a workspace was deleted: the app was removed there',
      );
    }
    await installations.drop(key);
  });
