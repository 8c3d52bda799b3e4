import { onCommand } from '../platform/commands.ts';
import type { Context } from '../platform/context.ts';
import { answerCommand, typedSubcommand } from './answer-command.ts';
import { actOf } from './command-rights.ts';

/** The slash command: answered only to the asker by its response URL. */
export function slashCommand(context: Context): void {
  onCommand(
    context,
    context.command,
    (text) => actOf(typedSubcommand(text)),
    async (handling, { text, responseUrl }) => {
      const message = await answerCommand(handling, typedSubcommand(text), responseUrl);
      if (message !== null) await handling.respond(message);
    },
  );
}
