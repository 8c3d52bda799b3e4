import type { KnownBlock } from '@slack/types';
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

/** A section of mrkdwn. */
export const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
