import { type Article, NOTHING_KNOWN } from './article.ts';
import { tidyText } from './tidy.ts';

const TITLE = 200;

/** A plain text as an article: kept as it is but for line ends, control characters and spaces at line ends. */
export function readPlain(raw: string): Article {
  const text = tidyText(raw);
  return { ...NOTHING_KNOWN, text, title: titleLine(text) };
}

/** The first line of `text` where it can be a headline: short, without a full stop, a blank line and more after it. */
export function titleLine(text: string): string | null {
  const [line = '', next, ...rest] = text.slice(0, 4 * TITLE).split('\n', 3);
  const short = line.length > 0 && line.length <= TITLE;
  return short && next === '' && rest.length > 0 && !/[.:;,–—-]$/.test(line) ? line.trim() : null;
}
