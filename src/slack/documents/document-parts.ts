import type { KnownBlock, RichTextBlockElement } from '@slack/types';
import {
  type Document,
  type Part as DocumentPart,
  type Line,
  strong,
  withoutRefs,
} from '../../document/document.ts';
import type { Part } from '../kit/pages.ts';
import { dataTable } from './document-table.ts';
import { lineElements } from './runs.ts';

/** Lines of a list that stay together, as far as they are short. */
const LINES = 6;
const CHARACTERS = 3_000;

/** A document in parts that each fit into a message, under its headings; a table as one where it fits, else its rows one below the other. */
export function documentParts({ title, parts }: Document): Part[] {
  const found: Part[] = [];
  let heading = '';
  let under: string | undefined;
  for (const part of parts) {
    if (part.kind === 'heading') {
      if (part.level === 1) heading = part.text;
      under = part.level === 1 ? undefined : part.text;
      continue;
    }
    for (const blocks of blocksOf(part, title))
      found.push({ heading, ...(under !== undefined && { under }), blocks });
  }
  return found;
}

function blocksOf(part: Exclude<DocumentPart, { kind: 'heading' }>, title: string): KnownBlock[][] {
  switch (part.kind) {
    case 'paragraph':
      return [[richText([sectionOf(part.line)])]];
    case 'list':
      return chunks(part.lines).map((lines) => [richText([listOf(lines)])]);
    case 'table': {
      const table = dataTable(part, title);
      return table === null ? part.rows.map((cells) => [rowOf(part.head, cells)]) : [[table]];
    }
  }
}

/** A row as its cells one below the other, each after the head of its column; what heads the row stands over the others. */
function rowOf(head: readonly string[], cells: readonly Line[]): KnownBlock {
  const [first = [], ...rest] = cells;
  const named = (line: Line, column: number): Line => [
    strong(`${head[column] ?? ''}: `),
    ...withoutRefs(line),
  ];
  if (first.some(({ kind }) => kind !== 'text')) return richText([listOf(cells.map(named))]);
  const over = sectionOf(first.map((run) => strong('text' in run ? run.text : '')));
  return richText([over, ...(rest.length === 0 ? [] : [listOf(rest.map((line, i) => named(line, i + 1)))])]);
}

/** Lines in groups that stay together. */
function chunks(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let size = 0;
  for (const line of lines) {
    const own = JSON.stringify(line).length;
    const last = groups.at(-1);
    if (last === undefined || last.length === LINES || size + own > CHARACTERS) {
      groups.push([line]);
      size = own;
    } else {
      last.push(line);
      size += own;
    }
  }
  return groups;
}

const richText = (elements: RichTextBlockElement[]): KnownBlock => ({ type: 'rich_text', elements });
const listOf = (lines: readonly Line[]): RichTextBlockElement => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: lines.map(sectionOf),
});
const sectionOf = (line: Line) => ({ type: 'rich_text_section' as const, elements: lineElements(line) });
