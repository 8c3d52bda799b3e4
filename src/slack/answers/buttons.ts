import type { Button, ContextActionsBlock } from '@slack/types';
import { button, MORE, withRow } from '../kit/buttons.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';

export const SHARE = 'answer_share';
export const NOT_RIGHT = 'answer_not_right';

/** Questions that an answer leads to; `values` are what their buttons carry. */
export const choiceButtons = (choices: readonly { label: string; value: string }[]): Button[] =>
  choices.map(({ label, value }, i) =>
    button(label.slice(0, LIMITS.buttonText), `${MORE}:choice-${i}`, value),
  );

/** *Share to channel*. */
export const shareButton = (again: string): Button => button('Share to channel', SHARE, again);

/** What *Right* sends back. */
export const RIGHT = 'right';

/** *Right* and *Not right*, for the curators. */
export const feedbackBlock = (again: string): ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: NOT_RIGHT,
      positive_button: { text: { type: 'plain_text', text: 'Right', emoji: false }, value: RIGHT },
      negative_button: { text: { type: 'plain_text', text: 'Not right', emoji: false }, value: again },
    },
  ],
});

/** The message with a *Share to channel* button at its end. */
export const shareable = ({ blocks, text }: Message, again: string): Message => ({
  blocks: withRow(blocks, [shareButton(again)]),
  text,
});
