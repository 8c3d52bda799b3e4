import type { App } from '@slack/bolt';
import { giveFeedback } from '../../curate/feedback.ts';
import { unescaped } from '../kit/typed-words.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { againOf } from './answer-buttons.ts';
import { NOT_RIGHT } from './buttons.ts';
import { makeMessage } from './make-message.ts';

/** *Not right* under an answer: question and answer go into the curators' queue. */
export function feedbackButton(app: App, context: Context): void {
  onButton(app, context, { id: NOT_RIGHT, act: 'say_not_right' }, async (handling, { action, body }) => {
    const { store, acting } = handling;
    const again = againOf(action);
    // Slack does not send the text of what only the asker sees; then it is made once more.
    const shown = unescaped(body.message?.text || (await makeMessage(store, again, false)).text);
    await giveFeedback(store, { question: again.text || again.how, answer: shown }, acting);
    await handling.respond({
      replace_original: false,
      text: 'Thank you. The question and this answer are in the curators’ queue now.',
    });
  });
}
