import type { KnownBlock } from '@slack/types';
import type { Citation } from '../../record/citation.ts';
import { clip } from './mrkdwn.ts';

/** Cited words in bold, with what stands before and after them; white space at an end says that more stands there. */
export function inContext({ prefix, suffix, content }: Citation, longest: number): KnownBlock {
  const words = clip(content.map((span) => span.text).join(' […] '), longest);
  const before = prefix.replace(/^\s+/, '…');
  const after = suffix.replace(/\s+$/, '…');
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          ...(before === '' ? [] : [{ type: 'text' as const, text: before }]),
          { type: 'text', text: words, style: { bold: true } },
          ...(after === '' ? [] : [{ type: 'text' as const, text: after }]),
        ],
      },
    ],
  };
}
