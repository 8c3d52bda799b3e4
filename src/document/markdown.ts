import type { Document, Line, Part, Run } from './document.ts';
import { quoted } from './quoted.ts';

/** A document as CommonMark, with tables of GitHub's kind. What stands in it is never read as Markdown. */
export function markdown({ title, parts }: Document): string {
  const blocks = [`# ${escaped(title)}`, ...parts.map(partText)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level + 1)} ${escaped(part.text)}`;
    case 'paragraph':
      return lineText(part.line);
    case 'list':
      return part.lines.map((line) => `- ${lineText(line)}`).join('\n');
    case 'table':
      return [
        row(part.head.map(escaped)),
        row(part.head.map(() => '---')),
        ...part.rows.map((cells) => row(cells.map(lineText))),
      ].join('\n');
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const lineText = (line: Line): string => line.map(runText).join('');

function runText(run: Run): string {
  switch (run.kind) {
    case 'text':
      return escaped(run.text);
    case 'ref':
      return escaped(run.before + run.text);
    case 'strong':
      return markedText({ text: run.text, differs: true });
    case 'words':
      return escaped(quoted(run.text));
    case 'marked':
      return escaped('“') + run.stretches.map(markedText).join('') + escaped('”');
    case 'link':
      return `[${escaped(run.text)}](<${run.url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  }
}

/** Emphasis must touch the words that it marks. */
function markedText({ text, differs }: { text: string; differs: boolean }): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return differs && inner !== '' ? `${before}**${escaped(inner)}**${after}` : escaped(text);
}

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1');
