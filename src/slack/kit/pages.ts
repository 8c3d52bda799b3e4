import type { KnownBlock } from '@slack/types';
import { LIMITS } from './limits.ts';

/** Blocks that stay together, under the heading of their section; an empty one is not shown. */
export interface Part {
  heading: string;
  /** A line within the section, over parts that share it. */
  under?: string;
  /** Its place in its section when there is not room for all; as given where it is not said. */
  rank?: number;
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
  const lines = new Set<string>();
  return (part: Part): boolean => {
    const over = [part.heading, ...(part.under === undefined ? [] : [`${part.heading}\n${part.under}`])];
    const added = over.filter((line) => !lines.has(line));
    const size = sizeOf(part) + added.length * HEADING_CHARACTERS;
    if (part.blocks.length + added.length > blocks || size > characters) return false;
    blocks -= part.blocks.length + added.length;
    characters -= size;
    for (const line of added) lines.add(line);
    return true;
  };
}

/**
 * The parts that one message has room for, with at most `most` of a section: the first of each section by rank, then
 * the second of each, and so on; in their given order.
 */
export function foremost(parts: readonly Part[], most: number): Part[] {
  const sections = new Map<string, Part[]>();
  for (const part of parts) sections.set(part.heading, [...(sections.get(part.heading) ?? []), part]);
  const ranked = [...sections.values()].map((section) => [...section].sort(byRank));
  const fits = room();
  const chosen = new Set<Part>();
  for (let nth = 0; nth < most; nth++)
    for (const section of ranked) {
      const part = section[nth];
      if (part !== undefined && fits(part)) chosen.add(part);
    }
  return parts.filter((part) => chosen.has(part));
}

const byRank = (a: Part, b: Part): number => (a.rank ?? 0) - (b.rank ?? 0);

/** All parts in their order, divided into pages that each fit into a message. */
export function pagesOf(parts: readonly Part[]): Part[][] {
  const pages: Part[][] = [];
  let fits = room();
  let isFull = true;
  for (const part of parts) {
    if (isFull || !fits(part)) {
      fits = room();
      // What no page has room for stands on one alone.
      isFull = !fits(part);
      pages.push([]);
    }
    pages.at(-1)?.push(part);
  }
  return pages;
}

/** The blocks of parts, each section under its heading and each line of it over its own. */
export function underHeadings(parts: readonly Part[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let heading = '';
  let line = '';
  for (const part of parts) {
    if (part.heading !== heading) {
      blocks.push({ type: 'header', text: { type: 'plain_text', text: part.heading, emoji: false } });
      line = '';
    }
    heading = part.heading;
    if (part.under !== undefined && part.under !== line) blocks.push(boldLine(part.under));
    line = part.under ?? '';
    blocks.push(...part.blocks);
  }
  return blocks;
}

const boldLine = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] }],
});
