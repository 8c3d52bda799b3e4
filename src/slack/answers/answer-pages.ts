import type { KnownBlock } from '@slack/types';
import type { Section } from '../../ask/answer.ts';
import { clip } from '../../recall/clip.ts';
import { lineOf } from '../kit/item-lines.ts';
import { itemSentence } from '../kit/item-text.ts';
import { LIMITS } from '../kit/limits.ts';
import { groupBlock, lineGroups } from './grouped-lines.ts';
import { LINE, MOST_CARDS } from './sizes.ts';

/** Blocks of an answer that stay together on a page. */
export interface AnswerPart {
  blocks: KnownBlock[];
  /** Its items in sentences. */
  said: string[];
  /** As high as so many cards. */
  cards: number;
  /** The heading that it stands under, when that is on the page before. */
  continues: string | null;
}

/** Blocks that every page needs beside its items: lead, page note, buttons. */
const OVERHEAD_BLOCKS = 7;
const OVERHEAD_CHARACTERS = 1_500;
/** Lines of a section that stay together. */
const LINES = 4;

/** A section of lines, a few to a block so that a page can end between them. */
export function sectionParts({ heading, items }: Section): AnswerPart[] {
  const parts: AnswerPart[] = [];
  for (let at = 0; at < items.length; at += LINES) {
    const some = items.slice(at, at + LINES);
    const said = some.map(itemSentence);
    const list: KnownBlock = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_list', style: 'bullet', elements: some.map(lineOf) }],
    };
    parts.push(
      at === 0
        ? { blocks: [header(heading), list], said, cards: some.length * LINE, continues: null }
        : { blocks: [list], said, cards: some.length * LINE, continues: heading },
    );
  }
  return parts;
}

/** All of a section, its lines under their day and party; with `isDay` the heading is the day. */
export function groupedParts({ heading, items }: Section, isDay = false): AnswerPart[] {
  const groups = lineGroups(items).flatMap((group) =>
    Array.from({ length: Math.ceil(group.items.length / LINES) }, (_, nth) => ({
      ...group,
      items: group.items.slice(nth * LINES, (nth + 1) * LINES),
    })),
  );
  return groups.map((group, at) => ({
    blocks: [
      ...(at === 0 ? [header(heading)] : []),
      groupBlock(group, groups[at - 1] ?? (isDay ? { day: heading, party: null, items: [] } : null)),
    ],
    said: group.items.map(itemSentence),
    cards: group.items.length * LINE,
    continues: at === 0 ? null : heading,
  }));
}

export const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(text, LIMITS.headerText), emoji: false },
});

/** Divides parts into pages that stay under Slack's limits; the first has `taken` too. */
export function paged(parts: readonly AnswerPart[], taken: readonly KnownBlock[]): AnswerPart[][] {
  const pages: AnswerPart[][] = [];
  let blocks = taken.length;
  let characters = taken.length === 0 ? 0 : JSON.stringify(taken).length;
  let cards = 0;
  for (const part of parts) {
    const size = JSON.stringify(part.blocks).length;
    const full =
      blocks + part.blocks.length > LIMITS.messageBlocks - OVERHEAD_BLOCKS ||
      characters + size > LIMITS.messageCharacters - OVERHEAD_CHARACTERS ||
      cards + part.cards > MOST_CARDS;
    if (pages.length === 0 || full) {
      if (pages.length > 0) blocks = characters = cards = 0;
      pages.push([]);
    }
    pages.at(-1)?.push(part);
    blocks += part.blocks.length;
    characters += size;
    cards += part.cards;
  }
  return pages;
}
