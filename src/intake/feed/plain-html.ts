import { parseHTML } from 'linkedom';
import { paragraphsBelow } from '../html/blocks.ts';
import type { HtmlDocument } from '../html/node.ts';
import { tidyText } from '../tidy.ts';

/** So much of an entry is looked at, in UTF-16 units. */
const LONGEST = 400_000;

/** The text of a piece of HTML, its paragraphs parted by blank lines. Text without tags stays as it is. */
export function plainHtml(html: string): string {
  const some = html.slice(0, LONGEST);
  if (!/[<&]/.test(some)) return tidyText(some);
  const { document } = parseHTML(`<html><body>${some}</body></html>`) as { document: HtmlDocument };
  return document.body === null
    ? ''
    : tidyText(
        paragraphsBelow(document.body)
          .map(({ text }) => text)
          .join('\n\n'),
      );
}

/** Fewer characters than this are a teaser, whatever they are called. */
const LEAST_WHOLE = 1_000;
/** How a teaser ends that leads on to the page. */
const LEADS_ON =
  /(?:…|\.\.\.|\[\s*(?:…|&hellip;)\s*\]|(?:read|see|view|continue)\s+(?:more|reading|on|the (?:full|whole|rest)[^.]{0,40}))\W*$/i;

/** Whether the text of an entry is the whole article. */
export const isWhole = (text: string): boolean =>
  text.length >= LEAST_WHOLE && !LEADS_ON.test(text.slice(-200));
