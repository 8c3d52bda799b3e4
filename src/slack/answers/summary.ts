import type { KnownBlock, RichTextBlockElement, RichTextSection } from '@slack/types';
import type { Answer, Section } from '../../ask/answer.ts';
import type { Item } from '../../recall/items.ts';
import { actions, button, MORE } from '../kit/buttons.ts';
import { bareLineOf, sharedFactsOf } from '../kit/item-lines.ts';
import { itemSentence } from '../kit/item-text.ts';
import { header, type Part } from './parts.ts';
import { NEWEST, SCREEN, SUMMARY_LINES } from './sizes.ts';

/** Whether an answer is read at a glance: its sections are folded to their first lines. */
export const isSummary = ({ frame, sections }: Answer): boolean =>
  frame.act === 'summary' && sections.length > 0;

/** The sections of a summary, folded to what one screen of a phone has room for; `open` gives what the button for all of one carries. */
export function foldedParts(sections: readonly Section[], open: (section: number) => string): Part[] {
  const shown = roomFor(sections.map(({ items }) => items));
  return sections.map((section, at) => foldedPart(section, shown[at] ?? 1, open(at)));
}

/** A section's first entries, and a button for all of it where there are more. */
function foldedPart({ heading, items }: Section, shown: number, open: string): Part {
  const all = items.length > shown ? [button(`All ${items.length}`, `${MORE}:all`, open)] : [];
  return {
    blocks: [header(heading), listOf(items.slice(0, shown)), ...actions(all)],
    said: items.map(itemSentence),
    cards: 0,
    continues: null,
  };
}

/** How many entries of each section: the newest few and the first of each other, then the second of each while there is room, and so on. */
function roomFor(sections: readonly (readonly Item[])[]): number[] {
  const shown = sections.map(() => 0);
  const full = new Set<number>();
  let left = SCREEN.lines - SCREEN.aroundSection * sections.length;
  for (let nth = 0; nth < SUMMARY_LINES; nth++)
    for (const [at, items] of sections.entries()) {
      const item = items[nth];
      if (item === undefined || full.has(at)) continue;
      const lines = linesOf(item, items[nth - 1]);
      const least = at === 0 ? NEWEST : 1;
      if (nth >= least && lines > left) full.add(at);
      else {
        left -= lines;
        shown[at] = nth + 1;
      }
    }
  // One more is not worth a button.
  return shown.map((count, at) => (sections[at]?.length === count + 1 ? count + 1 : count));
}

/** Lines of a phone that an entry takes below the one before it. */
const linesOf = (item: Item, before: Item | undefined): number =>
  height(bareLineOf(item, SCREEN.words)) + (sharesFacts(item, before) ? 0 : height(factsOf(item)));

const height = (line: RichTextSection | null): number =>
  line === null ? 0 : Math.ceil(textOf(line).length / SCREEN.width);

const factsOf = (item: Item): RichTextSection | null => (item.kind === 'actor' ? null : sharedFactsOf(item));

const sharesFacts = (item: Item, before: Item | undefined): boolean =>
  before !== undefined && JSON.stringify(factsOf(item)) === JSON.stringify(factsOf(before));

const textOf = ({ elements }: RichTextSection): string =>
  elements.map((one) => ('text' in one ? one.text : '')).join('');

/** Entries as a list; those after each other with the same day and source stand under one line with both. */
function listOf(items: readonly Item[]): KnownBlock {
  const elements: RichTextBlockElement[] = [];
  for (const [at, item] of items.entries()) {
    const last = elements.at(-1);
    const facts = factsOf(item);
    if (last?.type === 'rich_text_list' && sharesFacts(item, items[at - 1]))
      last.elements.push(bareLineOf(item, SCREEN.words));
    else
      elements.push(...(facts === null ? [] : [facts]), {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [bareLineOf(item, SCREEN.words)],
      });
  }
  return { type: 'rich_text', elements };
}
