import type { App } from '@slack/bolt';
import { channelOf } from '../platform/caller.ts';
import { onCommand, type Typed } from '../platform/commands.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import { actOf } from './acts.ts';
import { curate } from './curate.ts';
import { replyToFeeds } from './feeds.ts';
import { needPublished } from './history.ts';
import { replyTo } from './reply.ts';
import { isCurating, readSubcommand } from './subcommands.ts';

/** The slash command: answered only to the asker by its response URL. */
export function slashCommand(app: App, context: Context): void {
  onCommand(
    app,
    context,
    context.command,
    (text) => actOf(readSubcommand(text)),
    async (handling, typed) => {
      const message = await answer(handling, typed);
      if (message !== null) await handling.respond(message);
    },
  );
}

/** Null when a form was opened instead of an answer. */
async function answer(handling: Handling, { text, responseUrl }: Typed) {
  const { context, store, caller } = handling;
  const subcommand = readSubcommand(text);
  const { name, rest } = subcommand;
  if (isCurating(name)) return curate(name, rest, handling);
  if (name === 'show') await needPublished(handling, rest);
  const zone = await handling.timeZone();
  const now = context.clock();
  const asking = { handling, channel: channelOf(caller), zone, now, responseUrl };
  return (
    (await replyToFeeds(subcommand, asking)) ??
    replyTo(subcommand, { store, now, zone, command: context.command })
  );
}
