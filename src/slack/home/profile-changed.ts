import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Context } from '../platform/context.ts';
import { profileOf } from '../platform/time-zones.ts';

const Changed = z.object({ id: z.string() });

/** Somebody moved to another time zone: every process says days and hours in it from now on. */
export function profileChanged(app: App, context: Context): void {
  context.surfaces.add({ kind: 'event', id: 'user_change', act: 'ask' });
  app.event('user_change', async ({ event, context: bolt }) => {
    const { teamId } = bolt;
    const user = Changed.safeParse(event.user);
    if (!user.success || teamId === undefined || !(await context.installations.has(teamId))) return;
    const store = await context.store.workspace(teamId);
    await store
      .renewProfile(user.data.id, profileOf(event.user, context.clock()))
      .catch((cause: unknown) =>
        context.log.debug({ teamId, cause: String(cause) }, 'a changed time zone is not kept'),
      );
  });
}
