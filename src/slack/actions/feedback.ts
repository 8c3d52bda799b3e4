import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { giveFeedback } from '../../curate/feedback.ts';
import { decodeAgain } from '../again.ts';
import { NOT_RIGHT } from '../blocks/buttons.ts';
import { makeMessage } from '../make-message.ts';
import type { Context } from '../platform/context.ts';

const STALE = 'This button is from an older version of the app. Please ask again.';

/** *Not right* under an answer: question and answer go into the curators' queue. */
export function feedbackButton(app: App, context: Context): void {
  app.action<BlockAction<ButtonAction>>(NOT_RIGHT, async ({ ack, action, body, client, respond }) => {
    await ack();
    const tell = (sentence: string) =>
      respond({ replace_original: false, response_type: 'ephemeral', text: sentence });
    await context.surface.run(
      NOT_RIGHT,
      async () => {
        const again = decodeAgain(action.value);
        const teamId = body.team?.id;
        if (again === null || teamId === undefined) {
          await tell(STALE);
          return;
        }
        const store = await context.workspace(teamId);
        await context.curatorship.requireMember(client, store, {
          id: body.user.id,
          teamId: body.user.team_id,
        });
        // Slack does not send the text of what only the asker sees; then it is made once more.
        const shown = body.message?.text ?? '';
        const answer = shown !== '' ? shown : (await makeMessage(store, again, false)).text;
        const acting = { by: body.user.id, at: context.clock().toISOString() };
        await giveFeedback(store, { question: again.text || again.how, answer }, acting);
        await tell('Thank you. The question and this answer are in the curators’ queue now.');
      },
      tell,
    );
  });
}
