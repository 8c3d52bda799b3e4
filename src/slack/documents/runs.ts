import type { RichTextElement } from '@slack/types';
import type { Line, Run } from '../../document/document.ts';
import { quoted } from '../../document/quoted.ts';

/** A line of a document as rich text, of which Slack parses nothing. */
export const lineElements = (line: Line): RichTextElement[] =>
  line.flatMap(elementsOf).filter((one) => one.type !== 'text' || one.text !== '');

function elementsOf(run: Run): RichTextElement[] {
  switch (run.kind) {
    case 'text':
      return [{ type: 'text', text: run.text }];
    case 'strong':
      return [{ type: 'text', text: run.text, style: { bold: true } }];
    case 'ref':
      return [
        { type: 'text', text: run.before },
        { type: 'text', text: run.text, style: { italic: true } },
      ];
    case 'words':
      return [{ type: 'text', text: quoted(run.text) }];
    case 'marked':
      return [
        { type: 'text', text: '“' },
        ...run.stretches.map(
          ({ text, differs }): RichTextElement => ({
            type: 'text',
            text,
            ...(differs && { style: { bold: true } }),
          }),
        ),
        { type: 'text', text: '”' },
      ];
    case 'link':
      return [{ type: 'link', url: run.url, text: run.text }];
  }
}

/** The same in plain text. */
export const lineText = (line: Line): string =>
  line
    .map((run) => {
      if (run.kind === 'words') return quoted(run.text);
      if (run.kind === 'ref') return run.before + run.text;
      return run.kind === 'marked' ? `“${run.stretches.map(({ text }) => text).join('')}”` : run.text;
    })
    .join('');
