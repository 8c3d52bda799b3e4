/** A piece of text that a PDF shows: position and size in points, from the lower left corner. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of a column. */
export interface PdfLine extends PdfItem {
  /** Where its column begins. */
  left: number;
}

/** Pieces whose feet are no further apart stand on one line. */
const LEVEL = 2.5;
/** A gap of so many heights parts columns, not words. */
const GAP = 1.2;
/** Of a page’s lines, so many stand beside another one where it has columns. */
const BESIDE = 0.3;
/** Lines across both columns are titles and the like: no more than this. */
const ACROSS = 0.25;

/** The lines of a page in reading order: down one column, then down the next; a line across both parts them. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const rows = rowsOf(items).map(segmentsOf);
  const gutter = gutterOf(rows);
  if (gutter === null) return aligned(rows.map(whole));
  const lines: PdfLine[] = [];
  let [left, right]: [PdfItem[], PdfItem[]] = [[], []];
  const flush = (): void => {
    lines.push(...aligned(left), ...aligned(right));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.some((one) => crosses(one, gutter))) {
      flush();
      lines.push(...aligned([whole(row)]));
      continue;
    }
    const side = (those: readonly PdfItem[], column: PdfItem[]): void => {
      if (those.length > 0) column.push(whole(those));
    };
    side(
      row.filter((one) => one.x < gutter),
      left,
    );
    side(
      row.filter((one) => one.x >= gutter),
      right,
    );
  }
  flush();
  return lines;
}

const crosses = ({ x, width }: PdfItem, gutter: number): boolean => x < gutter && x + width > gutter;

function aligned(lines: readonly PdfItem[]): PdfLine[] {
  const left = Math.min(...lines.map(({ x }) => x));
  return lines.map((line) => ({ ...line, left }));
}

/** Pieces by lines from the top, each from the left. */
function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: PdfItem[][] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs((row[0]?.y ?? 0) - item.y) <= LEVEL) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** The parts of a row between wide gaps. */
function segmentsOf(row: readonly PdfItem[]): PdfItem[] {
  const segments: PdfItem[] = [];
  for (const item of row) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : item.x - (last.x + last.width);
    if (last === undefined || gap > GAP * Math.max(item.height, last.height)) segments.push({ ...item });
    else append(last, item, gap);
  }
  return segments;
}

function append(line: PdfItem, { text, x, width, height }: PdfItem, gap: number): void {
  const apart = gap > 0.15 * height && !/\s$/.test(line.text) && !/^\s/.test(text);
  line.text += (apart ? ' ' : '') + text;
  line.width = x + width - line.x;
  line.height = Math.max(line.height, height);
}

function whole(segments: readonly PdfItem[]): PdfItem {
  const [first = { text: '', x: 0, y: 0, width: 0, height: 0 }, ...others] = segments;
  const line = { ...first };
  for (const one of others) append(line, one, one.height);
  return { ...line, text: line.text.replace(/\s+/g, ' ').trim() };
}

/** Where the gap between two columns stands, or null on a page of one. */
function gutterOf(rows: readonly PdfItem[][]): number | null {
  const gaps = rows.flatMap((row) =>
    row.slice(1).map((one, i) => ({ from: (row[i]?.x ?? 0) + (row[i]?.width ?? 0), to: one.x })),
  );
  if (gaps.length < 3) return null;
  const middles = gaps.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b);
  const middle = middles[Math.floor(middles.length / 2)] ?? 0;
  const beside = gaps.filter(({ from, to }) => from <= middle && to >= middle).length;
  const across = rows.filter((row) => row.some((one) => crosses(one, middle))).length;
  return beside >= BESIDE * rows.length && across <= ACROSS * rows.length ? middle : null;
}
