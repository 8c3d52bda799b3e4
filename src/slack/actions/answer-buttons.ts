import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import { type Again, decodeAgain } from '../again.ts';
import { MORE, SHARE } from '../blocks/buttons.ts';
import type { Message } from '../blocks/message.ts';
import { makeMessage } from '../make-message.ts';
import type { Context } from '../platform/context.ts';

const STALE = 'This button is from an older version of the app. Please ask again.';

/** *More* and *Earlier*: the answer turns its page in place. */
export function pageButtons(app: App, context: Context): void {
  app.action<BlockAction<ButtonAction>>(new RegExp(`^${MORE}:`), async ({ ack, action, body, respond }) => {
    await ack();
    const ephemeral = body.container.is_ephemeral === true;
    await onAnswer(
      context,
      body,
      action,
      respond,
      async (message) => {
        await respond({
          replace_original: true,
          response_type: ephemeral ? 'ephemeral' : 'in_channel',
          ...message,
        });
      },
      ephemeral,
    );
  });
}

/** *Share to channel*: the same page, for everybody, under the name of who shared it. */
export function shareButton(app: App, context: Context): void {
  app.action<BlockAction<ButtonAction>>(SHARE, async ({ ack, action, body, respond }) => {
    await ack();
    await onAnswer(
      context,
      body,
      action,
      respond,
      async ({ blocks, text }) => {
        const shared = {
          type: 'context' as const,
          elements: [{ type: 'mrkdwn' as const, text: `Shared by <@${body.user.id}>` }],
        };
        await respond({
          response_type: 'in_channel',
          replace_original: false,
          blocks: [shared, ...blocks],
          text,
        });
        await respond({ delete_original: true, response_type: 'ephemeral', text: '' });
      },
      false,
    );
  });
}

async function onAnswer(
  context: Context,
  body: BlockAction,
  action: ButtonAction,
  respond: RespondFn,
  show: (message: Message) => Promise<void>,
  ephemeral: boolean,
): Promise<void> {
  const tell = (sentence: string) =>
    respond({ replace_original: false, response_type: 'ephemeral', text: sentence });
  await context.surface.run(
    action.action_id,
    async () => {
      const again: Again | null = decodeAgain(action.value);
      const teamId = body.team?.id;
      if (again === null || teamId === undefined) {
        await tell(STALE);
        return;
      }
      await show(await makeMessage(await context.workspace(teamId), again, ephemeral));
    },
    tell,
  );
}
