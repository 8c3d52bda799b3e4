import type { App } from '@slack/bolt';
import type { Context } from '../context.ts';
import { replyTo } from './reply.ts';
import { readSubcommand } from './subcommands.ts';

/** The slash command: acknowledged at once, answered only to the asker by its response URL. */
export function slashCommand(app: App, context: Context): void {
  app.command(context.command, async ({ ack, command, client, respond }) => {
    await ack();
    await context.surface.run(
      'slash command',
      async () => {
        const message = await replyTo(readSubcommand(command.text ?? ''), {
          store: await context.workspace(command.team_id),
          now: context.clock(),
          zone: await context.timeZone(client, command.user_id),
          command: context.command,
        });
        await respond({ response_type: 'ephemeral', ...message });
      },
      (sentence) => respond({ response_type: 'ephemeral', text: sentence }),
    );
  });
}
