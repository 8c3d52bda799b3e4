import type { Button, KnownBlock } from '@slack/types';

export const MORE = 'answer_page';

/** A button that carries how to make a message again. */
export const button = (
  text: string,
  action_id: string,
  value: string,
  accessibility_label: string,
): Button => ({
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

/** A row of buttons; nothing when there are none. */
export const actions = (elements: Button[]): KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements }];
