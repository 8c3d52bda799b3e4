import { datelineOf } from './dateline.ts';

/** A paragraph's offsets, without the line breaks around it. */
export interface Paragraph {
  start: number;
  end: number;
}

/** A dateline is looked for in so many paragraphs: headlines may come before it. */
const HEADS = 4;
const BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The paragraphs of `text`. A line break ends one, unless it only wraps a line: nothing that ends a sentence before
 * it, a small letter after it. A dateline is a paragraph of its own.
 */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() === '') return;
    const dateline = found.length < HEADS ? datelineOf(text.slice(start, Math.min(end, start + 300))) : null;
    if (dateline !== null) found.push({ start, end: start + dateline.end });
    found.push({ start: start + (dateline?.end ?? 0), end });
  };
  for (const match of text.matchAll(BREAK)) {
    const after = match.index + match[0].length;
    if (wraps(text, match.index, after)) continue;
    close(match.index);
    start = after;
  }
  close(text.length);
  return found;
}

const wraps = (text: string, before: number, after: number): boolean =>
  /[\p{L}\p{N},;-]$/u.test(text.slice(Math.max(0, before - 2), before)) &&
  /^\p{Ll}/u.test(text.slice(after, after + 2));
