import { endsInStop } from '../text/forms.ts';
import type { PdfLine } from './lines.ts';

/** A wider gap than so many usual ones parts paragraphs. */
const WIDER = 1.3;
/** A first line is set in by so many heights. */
const SET_IN = 0.6;
/** Letters that differ by more are a heading’s. */
const SIZE = 1.15;

/** Lines joined to paragraphs: a gap, an indent or another size of letters parts them. Broken words are made whole. */
export function paragraphsOf(lines: readonly PdfLine[]): string[] {
  const gaps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) / 4)] ?? 0;
  const compounds = new Set(lines.flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? []));
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const text = paragraphs.at(-1);
    if (before === undefined || text === undefined || parts(before, line, usual)) paragraphs.push(line.text);
    else paragraphs.splice(-1, 1, joined(text, line.text, compounds));
  }
  return paragraphs;
}

/** Whether a new paragraph begins with `line`. In the next column or page a sentence goes on that has no end yet. */
function parts(before: PdfLine, line: PdfLine, usual: number): boolean {
  const gap = before.y - line.y;
  const [small = 0, large = 0] = [before.height, line.height].sort((a, b) => a - b);
  if (large > SIZE * small) return true;
  const setIn = line.x - line.left > SET_IN * line.height;
  if (setIn && endsInStop(before.text)) return true;
  return gap > 0 ? gap > WIDER * usual : endsInStop(before.text);
}

/** A hyphen at a line’s end is the line’s, unless the word stands with it elsewhere. */
function joined(text: string, next: string, compounds: ReadonlySet<string>): string {
  const open = /(\p{L}*\p{Ll})[-\u00ad\u2010]$/u.exec(text);
  const rest = /^\p{Ll}\p{L}*/u.exec(next)?.[0];
  if (open === null || rest === undefined) return `${text} ${next}`;
  return compounds.has(`${open[1]}-${rest}`) ? text + next : text.slice(0, -1) + next;
}
