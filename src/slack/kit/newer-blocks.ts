import type { ActionsBlock, ContextActionsBlock, DataTableBlock, KnownBlock } from '@slack/types';
import { button } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { bold, link, plain } from './mrkdwn.ts';
import { inSections, section } from './sections.ts';

/** Error of Slack's for blocks that a workspace or a kind of message does not know yet. */
export const REFUSED = 'invalid_blocks';

/** The same in blocks that every workspace knows; null where there are no others among them. */
export function inPlainBlocks(blocks: readonly KnownBlock[]): KnownBlock[] | null {
  if (!blocks.some(isNewer)) return null;
  const others = blocks.filter((block) => !isNewer(block));
  const room = {
    blocks: LIMITS.messageBlocks - others.length,
    characters: LIMITS.messageCharacters - JSON.stringify(others).length - BESIDE,
  };
  return blocks.flatMap((block) => (isNewer(block) ? plainly(block, room) : [block]));
}

/** Brackets and commas between blocks. */
const BESIDE = 500;

type Newer = ContextActionsBlock | DataTableBlock;

const isNewer = (block: KnownBlock): block is Newer =>
  block.type === 'context_actions' || block.type === 'data_table';

const plainly = (block: Newer, room: { characters: number }): KnownBlock[] =>
  block.type === 'data_table' ? tableLines(block, room.characters) : feedbackRow(block);

/** Feedback buttons as the one button that is needed: what is right needs no telling. */
const feedbackRow = ({ elements }: ContextActionsBlock): ActionsBlock[] => {
  const buttons = elements.flatMap((element) =>
    element.type === 'feedback_buttons'
      ? [button(element.negative_button.text.text, element.action_id ?? '', element.negative_button.value)]
      : [],
  );
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
};

/** A table as lines, the caption over them; where there is not room for all, it says how many are left out. */
function tableLines({ caption, rows: [, ...rows] }: DataTableBlock, characters: number): KnownBlock[] {
  const lines = rows.map((row) => `• ${row.map(cellText).join(' · ')}`);
  let left = characters - caption.length - BESIDE;
  const fitting = lines.filter((line) => {
    left -= JSON.stringify(line).length + 2;
    return left > 0;
  });
  const more = lines.length - fitting.length;
  const { texts } = inSections([bold(caption), ...fitting]);
  return [...texts, ...(more === 0 ? [] : [`and ${more} more.`])].map(section);
}

/** A cell in mrkdwn. */
const cellText = (cell: DataTableBlock['rows'][number][number]): string =>
  cell.type === 'rich_text'
    ? cell.elements
        .flatMap((element) => (element.type === 'rich_text_section' ? element.elements : []))
        .map((part) =>
          part.type === 'link'
            ? link(part.url, part.text ?? part.url)
            : part.type === 'text'
              ? plain(part.text)
              : '',
        )
        .join('')
    : plain(cell.text);
