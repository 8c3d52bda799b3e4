import type { RichTextElement } from '@slack/types';
import { clip } from '../../recall/clip.ts';

/** Words of a draft or an entry that are shown; UTF-16 units. */
const LONGEST = 1_500;

/**
 * `text` with each of `marks` in the given style, in the order in which they stand in it; what is not found in it is
 * left out. What is too long is cut, with an ellipsis that says so.
 */
export function marked(
  text: string,
  marks: readonly string[],
  style: { bold: true } | { strike: true },
): RichTextElement[] {
  const shown = clip(text, LONGEST);
  const elements: RichTextElement[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) elements.push({ type: 'text', text: shown.slice(at, to) });
    at = to;
  };
  for (const mark of marks) {
    const from = mark === '' ? -1 : shown.indexOf(mark, at);
    if (from < 0) continue;
    plain(from);
    elements.push({ type: 'text', text: mark, style });
    at = from + mark.length;
  }
  plain(shown.length);
  return elements;
}
