import type { Button, ContextActionsBlock, KnownBlock } from '@slack/types';
import { actions, button, MORE } from '../kit/buttons.ts';
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

/** Slack’s limit of an actions block; docs.slack.dev/reference/block-kit/blocks/actions-block */
const MOST_ELEMENTS = 25;

/** The message with a *Share to channel* button at its end, in the row of its other buttons where it ends with one. */
export function shareable({ blocks, text }: Message, again: string): Message {
  const share = shareButton(again);
  const row = blocks.at(-1);
  const joined: KnownBlock[] =
    row?.type === 'actions' && row.elements.length < MOST_ELEMENTS
      ? [...blocks.slice(0, -1), { ...row, elements: [...row.elements, share] }]
      : [...blocks, ...actions([share])];
  return { blocks: joined, text };
}
