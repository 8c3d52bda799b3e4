import type { App } from '@slack/bolt';
import type { Context } from '../platform/context.ts';
import { curate } from './curate.ts';
import { replyToFeeds } from './feeds.ts';
import { replyTo } from './reply.ts';
import { isCurating, readSubcommand } from './subcommands.ts';

/** The slash command: acknowledged at once, answered only to the asker by its response URL. */
export function slashCommand(app: App, context: Context): void {
  app.command(context.command, async ({ ack, command, client, respond }) => {
    await ack();
    await context.surface.run(
      'slash command',
      async () => {
        const subcommand = readSubcommand(command.text ?? '');
        const store = await context.workspace(command.team_id);
        if (isCurating(subcommand.name)) {
          const person = { id: command.user_id };
          const reply = await curate(subcommand.name, subcommand.rest, {
            context,
            client,
            store,
            person,
            triggerId: command.trigger_id,
            progress: (sentence) => respond({ response_type: 'ephemeral', text: sentence }),
          });
          if (reply !== null) await respond({ response_type: 'ephemeral', ...reply });
          return;
        }
        const asking = {
          store,
          now: context.clock(),
          zone: await context.timeZone(client, command.user_id),
          command: context.command,
        };
        const place = {
          teamId: command.team_id,
          channel: command.channel_id,
          user: command.user_id,
          trigger: command.trigger_id,
          responseUrl: command.response_url,
        };
        const message =
          (await replyToFeeds(subcommand, { ...asking, ...place, context, client })) ??
          (await replyTo(subcommand, asking));
        if (message === null) return;
        await respond({ response_type: 'ephemeral', ...message });
      },
      (sentence) => respond({ response_type: 'ephemeral', text: sentence }),
    );
  });
}
