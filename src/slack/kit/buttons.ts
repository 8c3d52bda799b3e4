import type { Button, KnownBlock } from '@slack/types';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';

export const MORE = 'answer_page';
export const SHARE = 'answer_share';
export const NOT_RIGHT = 'answer_not_right';

/** A button that carries how to make a message again. */
const button = (text: string, action_id: string, value: string, accessibility_label: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id,
  value,
  accessibility_label,
});

/** *Earlier* and *More*, where there are such pages. */
export const pageButtons = (page: number, pages: number, again: (page: number) => string): Button[] => [
  ...(page > 0 ? [button('Earlier', `${MORE}:back`, again(page - 1), 'Show the page before')] : []),
  ...(page + 1 < pages ? [button('More', `${MORE}:on`, again(page + 1), 'Show the next page')] : []),
];

/** Questions that an answer leads to; `values` are what their buttons carry. */
export const choiceButtons = (choices: readonly { label: string; value: string }[]): Button[] =>
  choices.map(({ label, value }, i) =>
    button(
      label.slice(0, LIMITS.buttonText),
      `${MORE}:choice-${i}`,
      value,
      `Ask this instead: ${label}`.slice(0, LIMITS.buttonText),
    ),
  );

/** *Share to channel*. */
export const shareButton = (again: string): Button =>
  button('Share to channel', SHARE, again, 'Post this answer to the channel');

/** *Not right*, for the curators. */
export const notRightButton = (again: string): Button =>
  button('Not right', NOT_RIGHT, again, 'Tell the curators that this answer is not right');

/** A row of buttons; nothing when there are none. */
export const actions = (elements: Button[]): KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements }];

/** The message with a *Share to channel* button under it. */
export const shareable = ({ blocks, text }: Message, again: string): Message => ({
  blocks: [...blocks, ...actions([shareButton(again)])],
  text,
});
