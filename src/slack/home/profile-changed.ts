import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Context } from '../platform/context.ts';
import { profileOf } from '../platform/time-zones.ts';

const Changed = z.object({ id: z.string() });

/** Somebody moved to another time zone: every process says days and hours in it from now on. */
export function profileChanged(context: Context): void {
  context.surfaces.add<'event'>(
    { kind: 'event', id: 'user_change', act: 'ask' },
    async ({ event, context: bolt }: SlackEventMiddlewareArgs<'user_change'> & AllMiddlewareArgs) => {
      const { teamId } = bolt;
      const user = Changed.safeParse(event.user);
      if (!user.success || teamId === undefined || !(await context.installations.has(teamId))) return;
      const store = await context.store.workspace(teamId);
      await store
        .renewProfile(user.data.id, profileOf(event.user, context.clock()))
        .catch((cause: unknown) =>
          context.log.debug({ teamId, cause: String(cause) }, 'a changed time zone is not kept'),
        );
    },
  );
}
