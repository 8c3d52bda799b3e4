import {
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Document as WordDocument,
} from 'docx';
import type { Document, Line, Part, Run } from './document.ts';
import { quoted } from './quoted.ts';

/** A document as a Word file (Office Open XML, ISO/IEC 29500). */
export async function docx({ title, parts }: Document): Promise<Buffer> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [plain(title)] }),
    ...parts.flatMap(blocksOf),
  ];
  return Packer.toBuffer(
    new WordDocument({ title: printable(title), creator: 'ukraine-talks', sections: [{ children }] }),
  );
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

function blocksOf(part: Part): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[part.level], children: [plain(part.text)] })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(part.line) })];
    case 'list':
      return part.lines.map((line) => new Paragraph({ bullet: { level: 0 }, children: runsOf(line) }));
    case 'table':
      return [tableOf(part)];
  }
}

function tableOf({ head, rows }: Extract<Part, { kind: 'table' }>): Table {
  const cell = (children: ParagraphChild[]): TableCell =>
    new TableCell({ children: [new Paragraph({ children })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text) => cell([new TextRun({ text: printable(text), bold: true })])),
      }),
      ...rows.map((cells) => new TableRow({ children: cells.map((line) => cell(runsOf(line))) })),
    ],
  });
}

const runsOf = (line: Line): ParagraphChild[] => line.flatMap(runOf);

function runOf(run: Run): ParagraphChild[] {
  switch (run.kind) {
    case 'text':
      return [plain(run.text)];
    case 'ref':
      return [plain(run.before), new TextRun({ text: run.text, font: 'Consolas' })];
    case 'strong':
      return [new TextRun({ text: printable(run.text), bold: true })];
    case 'words':
      return [plain(quoted(run.text))];
    case 'marked':
      return [
        plain('“'),
        ...run.stretches.map(({ text, differs }) => new TextRun({ text: printable(text), bold: differs })),
        plain('”'),
      ];
    case 'link':
      return [
        new ExternalHyperlink({
          link: run.url,
          children: [new TextRun({ text: printable(run.text), style: 'Hyperlink' })],
        }),
      ];
  }
}

const plain = (text: string): TextRun => new TextRun({ text: printable(text) });

/** XML 1.0 has no place for most control characters and for halves of surrogate pairs. */
const printable = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n]/gu, ' ');
