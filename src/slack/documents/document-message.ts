import type { Button, KnownBlock } from '@slack/types';
import { type Document, type Part, withoutRefs } from '../../document/document.ts';
import { clip } from '../../recall/clip.ts';
import { actions, pageButtons } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { bold } from '../kit/mrkdwn.ts';
import { pagesOf, underHeadings } from '../kit/pages.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { documentParts } from './document-parts.ts';
import { lineText } from './runs.ts';

/** Which page is shown, what a button carries for another, and what else can be pressed. */
export interface Shown {
  page: number;
  again: (page: number) => string;
  /** What the action ids of those buttons begin with, where it is not an answer. */
  turns?: string;
  beside?: Button[];
}

/** A page of a document as a message. */
export function documentMessage(
  document: Document,
  { page: wanted, again, turns, beside = [] }: Shown,
): Message {
  const pages = pagesOf(documentParts(document));
  const page = Math.min(wanted, Math.max(pages.length - 1, 0));
  const note: KnownBlock[] = pages.length > 1 ? [context([`Page ${page + 1} of ${pages.length}`])] : [];
  const body = underHeadings(pages[page] ?? []);
  // A table has the title as its caption.
  const title = body[0]?.type === 'data_table' ? [] : [section(bold(clip(document.title, 1_000)))];
  return {
    blocks: [
      ...title,
      ...body,
      ...note,
      ...actions([...pageButtons(page, pages.length, again, turns), ...beside]),
    ],
    text: spokenList({
      lead: `${document.title}.`,
      entries: document.parts.flatMap(linesOf),
      ...(page + 1 < pages.length && { press: 'More' }),
    }),
  };
}

/** A part in plain lines, for notifications and screen readers. */
function linesOf(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
      return [`${part.text}:`];
    case 'paragraph':
      return [lineText(part.line)];
    case 'list':
      return part.lines.map((line) => `- ${lineText(line)}`);
    case 'table':
      return part.rows.map((cells) =>
        cells.map((line, i) => `${part.head[i] ?? ''}: ${lineText(withoutRefs(line))}`).join('; '),
      );
  }
}
