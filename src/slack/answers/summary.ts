import type { KnownBlock } from '@slack/types';
import type { Answer, Section } from '../../ask/answer.ts';
import { actions, button, MORE } from '../kit/buttons.ts';
import { shortLineOf } from '../kit/item-lines.ts';
import { itemSentence } from '../kit/item-text.ts';
import { header, type Part } from './parts.ts';
import { SUMMARY_LINES } from './sizes.ts';

/** Whether an answer is read at a glance: its sections are folded to their first lines. */
export const isSummary = ({ frame, sections }: Answer): boolean =>
  frame.act === 'summary' && sections.length > 0;

/** A section's first lines, and a button for all of it where there are more. */
export function foldedPart({ heading, items }: Section, open: string): Part {
  const list: KnownBlock = {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: items.slice(0, SUMMARY_LINES).map((item) => shortLineOf(item)),
      },
    ],
  };
  const all = items.length > SUMMARY_LINES ? [button(`All ${items.length}`, `${MORE}:all`, open)] : [];
  return {
    blocks: [header(heading), list, ...actions(all)],
    said: items.map(itemSentence),
    items: 0,
    continues: null,
  };
}
