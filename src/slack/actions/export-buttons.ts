import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { CodedError } from '../../record/errors.ts';
import { EXPORT } from '../blocks/exchange.ts';
import { exportKind, sendExport } from '../commands/exchange.ts';
import type { Context } from '../platform/context.ts';

/** As what the record is to go out. */
export function exportButtons(app: App, context: Context): void {
  app.action<BlockAction<ButtonAction>>(
    new RegExp(`^${EXPORT}:`),
    async ({ ack, action, body, client, respond }) => {
      await ack();
      const tell = (sentence: string) => respond({ replace_original: true, text: sentence });
      await context.surface.run(
        EXPORT,
        async () => {
          const kind = exportKind(action.action_id.slice(EXPORT.length + 1));
          if (kind === null) throw new CodedError('ref_malformed');
          const teamId = body.team?.id ?? body.user.team_id ?? '';
          const store = await context.workspace(teamId);
          await tell(
            await sendExport(context, client, store, { id: body.user.id, teamId: body.user.team_id }, kind),
          );
        },
        tell,
      );
    },
  );
}
