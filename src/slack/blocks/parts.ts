import type { KnownBlock } from '@slack/types';
import { LIMITS } from './limits.ts';

/** Blocks that stay together, under the heading of their section. */
export interface Part {
  heading: string;
  blocks: KnownBlock[];
}

/** Blocks and characters that a page needs beside its parts: header, notes, buttons. */
const OVERHEAD_BLOCKS = 8;
const OVERHEAD_CHARACTERS = 2_500;
const HEADING_CHARACTERS = 200;

const sizeOf = ({ blocks }: Part): number => JSON.stringify(blocks).length;

/** What is left of a message while it is filled. */
function room() {
  let blocks = LIMITS.messageBlocks - OVERHEAD_BLOCKS;
  let characters = LIMITS.messageCharacters - OVERHEAD_CHARACTERS;
  const headings = new Set<string>();
  return (part: Part): boolean => {
    const heading = headings.has(part.heading) ? 0 : 1;
    const size = sizeOf(part) + heading * HEADING_CHARACTERS;
    if (part.blocks.length + heading > blocks || size > characters) return false;
    blocks -= part.blocks.length + heading;
    characters -= size;
    headings.add(part.heading);
    return true;
  };
}

/**
 * The parts that one message has room for, with at most `most` of a section: the first of each section, then the
 * second of each, and so on; in their given order.
 */
export function foremost(parts: readonly Part[], most: number): Part[] {
  const sections = new Map<string, Part[]>();
  for (const part of parts) sections.set(part.heading, [...(sections.get(part.heading) ?? []), part]);
  const fits = room();
  const chosen = new Set<Part>();
  for (let nth = 0; nth < most; nth++)
    for (const section of sections.values()) {
      const part = section[nth];
      if (part !== undefined && fits(part)) chosen.add(part);
    }
  return parts.filter((part) => chosen.has(part));
}

/** All parts in their order, divided into pages that each fit into a message. */
export function pagesOf(parts: readonly Part[]): Part[][] {
  const pages: Part[][] = [];
  let fits = room();
  for (const part of parts) {
    if (pages.length === 0 || !fits(part)) {
      fits = room();
      fits(part);
      pages.push([]);
    }
    pages.at(-1)?.push(part);
  }
  return pages;
}

/** The blocks of parts, each section under its heading. */
export function underHeadings(parts: readonly Part[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let heading = '';
  for (const part of parts) {
    if (part.heading !== heading)
      blocks.push({ type: 'header', text: { type: 'plain_text', text: part.heading, emoji: false } });
    heading = part.heading;
    blocks.push(...part.blocks);
  }
  return blocks;
}
