import { describe, expect, it } from 'vitest';
import { linesOf, type PdfItem } from '../../src/intake/pdf/lines.ts';
import { paragraphsOf } from '../../src/intake/pdf/paragraphs.ts';
import { withoutRunning } from '../../src/intake/pdf/running.ts';

const SIZE = 10;
const LEADING = 12;

/** A line of text as a PDF shows it; a letter is half as wide as it is high. */
const shown = (text: string, x: number, y: number, height = SIZE): PdfItem => ({
  text,
  x,
  y,
  width: (text.length * height) / 2,
  height,
});

/** Lines below each other from `top`; an empty one makes a gap. */
const column = (lines: readonly string[], x: number, top: number): PdfItem[] =>
  lines.flatMap((line, i) => (line === '' ? [] : [shown(line, x, top - i * LEADING)]));

const read = (...pages: PdfItem[][]): string[] => paragraphsOf(withoutRunning(pages.map(linesOf)).flat());

const LEFT = [
  'The envoys met in the city of',
  'Geneva on Monday and spoke of',
  'harbours for a whole long day.',
  'They will meet again, the host',
];
const RIGHT = [
  'said. The next round is to be',
  'held in spring, and the dele-',
  'gations agreed on its agenda.',
  'Nobody spoke of a cease-fire.',
];

describe('a page of a PDF', () => {
  it('in two columns is read down one and then down the other', () => {
    const rows = LEFT.flatMap((line, i) => [
      shown(line, 50, 700 - i * LEADING),
      shown(RIGHT[i] ?? '', 320, 700 - i * LEADING),
    ]);
    expect(read(rows)).toEqual([
      'The envoys met in the city of Geneva on Monday and spoke of harbours for a whole long day. They will meet again, the host said. The next round is to be held in spring, and the delegations agreed on its agenda. Nobody spoke of a cease-fire.',
    ]);
  });

  it('has its title over both columns', () => {
    const title = shown('Harbours are spoken of for a whole long day', 50, 740, 16);
    const page = [title, ...column(LEFT, 50, 700), ...column(RIGHT, 320, 700)];
    const [first = '', second = ''] = read(page);
    expect(first).toBe('Harbours are spoken of for a whole long day');
    expect(second).toMatch(/^The envoys .* the host said\. The next/);
  });

  it('in one column stays as it is, whatever gaps its lines have', () => {
    const page = [...column(LEFT, 50, 700), shown('Geneva', 50, 600), shown('4 May', 300, 600)];
    expect(read(page)).toHaveLength(2);
  });

  it('begins a paragraph where a line is set in', () => {
    const page = [
      shown('The envoys met in Geneva.', 50, 700),
      shown('They parted at night.', 62, 688),
      shown('Nobody spoke.', 50, 676),
    ];
    expect(read(page)).toEqual(['The envoys met in Geneva.', 'They parted at night. Nobody spoke.']);
  });

  it('keeps the hyphen of a word that has it elsewhere', () => {
    const page = column(
      ['They spoke of a cease-fire and a cease-', 'fire at sea, and of dele-', 'gations.'],
      50,
      700,
    );
    expect(read(page)).toEqual(['They spoke of a cease-fire and a cease-fire at sea, and of delegations.']);
  });
});

describe('the pages of a PDF', () => {
  const page = (number: number, lines: readonly string[]): PdfItem[] => [
    shown(`Weekly letter No ${number}`, 50, 780),
    ...column(lines, 50, 740),
    shown(`– ${number} –`, 300, 40),
  ];

  it('lose running heads and numbers, and a sentence goes on over their end', () => {
    const pages = [
      page(1, ['The envoys met in Geneva and spoke of har-']),
      page(2, ['bours for a', 'long day.', '', 'They parted.']),
    ];
    expect(read(...pages)).toEqual([
      'The envoys met in Geneva and spoke of harbours for a long day.',
      'They parted.',
    ]);
  });

  it('keep a line that stands at the edge of one page alone', () => {
    const pages = [page(1, ['The envoys met.']), page(2, ['They parted.', 'In 2025 they meet again.'])];
    expect(read(...pages).join(' ')).toBe('The envoys met. They parted. In 2025 they meet again.');
  });
});
