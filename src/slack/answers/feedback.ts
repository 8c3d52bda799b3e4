import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { giveFeedback, sayWhatIsWrong } from '../../curate/feedback.ts';
import { Wrong } from '../../record/feedback.ts';
import { FeedbackRef } from '../../record/refs.ts';
import { actions, button } from '../kit/buttons.ts';
import { WRONG } from '../kit/feedback-wording.ts';
import { type Message, sentenceMessage } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { unescaped } from '../kit/typed-words.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { carried } from '../platform/values.ts';
import { againOf } from './answer-buttons.ts';
import { NOT_RIGHT, RIGHT } from './buttons.ts';
import { ENTRY, EntryValue } from './entry-buttons.ts';
import { makeMessage } from './make-message.ts';

/** The action id of what is not right, one press each. */
const WHAT = 'answer_wrong';

const WhatValue = z.object({ ref: FeedbackRef, wrong: Wrong });

/** *Right* and *Not right* under an answer: what is not right goes into the curators' queue, and is asked for. */
export function feedbackButton(context: Context): void {
  onButton(context, { id: NOT_RIGHT, act: 'say_not_right' }, async (handling, { action, body }) => {
    if (action.value === RIGHT)
      return handling.respond(sentenceMessage('Thank you. That helps to know what works.'));
    const { store, acting } = handling;
    const again = againOf(action);
    // Slack does not send the text of what only the asker sees; then it is made once more.
    const made = await makeMessage(store, again, false);
    const answer = unescaped(body.message?.text || made.text);
    const about = entryOf(made.blocks);
    const ref = await giveFeedback(store, { question: again.text || again.how, answer, about }, acting);
    await handling.respond(whatMessage(ref));
  });
  onButton(context, { id: new RegExp(`^${WHAT}:`), act: 'say_not_right' }, async (handling, press) => {
    const { ref, wrong } = carried(WhatValue, press.action.value);
    await sayWhatIsWrong(handling.store, ref, wrong, handling.acting);
    const said = `Thank you: ${WRONG[wrong].toLowerCase()}. A curator will look at it, and I will tell you what comes of it.`;
    await handling.respond({ replace_original: true, ...sentenceMessage(said) });
  });
}

const ASKS = 'Thank you. The question and this answer are in the curators’ queue now. What is not right?';

const whatMessage = (ref: string): Message => ({
  blocks: [
    section(plain(ASKS)),
    ...actions(
      Wrong.options.map((wrong) => button(WRONG[wrong], `${WHAT}:${wrong}`, JSON.stringify({ ref, wrong }))),
    ),
  ],
  text: ASKS,
});

/** The one entry that a message shows, by its buttons; null where it shows several or none. */
function entryOf(blocks: readonly KnownBlock[]): string | null {
  for (const block of blocks) {
    if (block.type !== 'actions') continue;
    for (const element of block.elements)
      if (element.type === 'button' && element.action_id?.startsWith(`${ENTRY}:`))
        return carried(EntryValue, element.value).ref;
  }
  return null;
}
