import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Context } from '../platform/context.ts';

/** Whose the app no longer is, as these events tell; they come in either order (docs.slack.dev/reference/events/app_uninstalled). */
interface Gone {
  teamId?: string | undefined;
  enterpriseId?: string | undefined;
}

/** The app was removed from a workspace, or its bot's token was revoked: its digests stop, and its tokens are deleted. */
export function appRemoved(context: Context): void {
  context.surfaces.add({ kind: 'event', id: 'app_uninstalled', act: 'ask' }, ({ context: bolt }) =>
    removed(context, bolt),
  );
  context.surfaces.add<'event'>(
    { kind: 'event', id: 'tokens_revoked', act: 'ask' },
    async ({ event, context: bolt }: SlackEventMiddlewareArgs<'tokens_revoked'> & AllMiddlewareArgs) => {
      if ((event.tokens.bot ?? []).length > 0) await removed(context, bolt);
    },
  );
}

async function removed({ installations, log }: Context, { teamId, enterpriseId }: Gone): Promise<void> {
  const gone = await installations.removed(teamId ?? null, enterpriseId ?? null);
  log.info({ teamId, enterpriseId, known: gone }, 'Slack says that the app was removed');
}
