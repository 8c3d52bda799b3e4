import type { Button, KnownBlock } from '@slack/types';

export const MORE = 'answer_page';

/** A button that carries how to make a message again. What it shows is what is read out: none has another label. */
export const button = (text: string, action_id: string, value: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id,
  value,
});

/** *Earlier* and *More*, where there are such pages; their action ids begin with `id`. */
export const pageButtons = (
  page: number,
  pages: number,
  again: (page: number) => string,
  id: string = MORE,
): Button[] => [
  ...(page > 0 ? [button('Earlier', `${id}:back`, again(page - 1))] : []),
  ...(page + 1 < pages ? [button('More', `${id}:on`, again(page + 1))] : []),
];

/** A row of buttons; nothing when there are none. */
export const actions = (elements: Button[]): KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements }];

/** Slack’s limit of a row; docs.slack.dev/reference/block-kit/blocks/actions-block */
const MOST_ELEMENTS = 25;

/** The blocks with buttons at their end, in the row of buttons that they end with where there is one. */
export function withRow(blocks: readonly KnownBlock[], buttons: Button[]): KnownBlock[] {
  const row = blocks.at(-1);
  const isRow = row?.type === 'actions' && row.elements.every(({ type }) => type === 'button');
  if (!isRow || row.elements.length + buttons.length > MOST_ELEMENTS) return [...blocks, ...actions(buttons)];
  return [...blocks.slice(0, -1), { ...row, elements: [...row.elements, ...buttons] }];
}
