import type { KnownBlock } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import { LIMITS } from './limits.ts';

/** Lines joined to texts that a section can hold, as few as they fit into; of `most` texts, `held` lines. */
export function inSections(
  lines: readonly string[],
  most = Number.POSITIVE_INFINITY,
): { texts: string[]; held: number } {
  const texts: string[] = [];
  let held = 0;
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= LIMITS.sectionText)
      texts[texts.length - 1] = `${last}\n${line}`;
    else if (texts.length < most) texts.push(line);
    else break;
    held++;
  }
  return { texts, held };
}

/** The first of `blocks`, as many as a message holds beside `characters` of others. */
export function fitting(blocks: Iterable<KnownBlock>, characters: number): KnownBlock[] {
  const held: KnownBlock[] = [];
  let left = LIMITS.messageCharacters - characters;
  for (const block of blocks) {
    left -= JSON.stringify(block).length + 1;
    if (left < 0) break;
    held.push(block);
  }
  return held;
}

/** A section of mrkdwn; what is too long for one is cut. */
export const section = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(text, LIMITS.sectionText) },
});

/** Sections that a list may have in one message. */
const MOST_SECTIONS = 3;

/** A part of a list that one message holds. */
interface ListPage {
  sections: KnownBlock[];
  /** Numbers of its first and last line, from 1 on. */
  from: number;
  to: number;
  isLast: boolean;
}

/** Of all `lines`, those from the `first` (1 for the first) on that one message holds. */
export function listPage(lines: readonly string[], first: number): ListPage {
  const from = Math.min(Math.max(first, 1), Math.max(lines.length, 1));
  const { texts, held } = inSections(lines.slice(from - 1), MOST_SECTIONS);
  const to = from - 1 + held;
  return { sections: texts.map(section), from, to, isLast: to >= lines.length };
}
