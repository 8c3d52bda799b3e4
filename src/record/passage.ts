import type { Citation } from './citation.ts';

/** A stretch of a source, as it stands there: cited words, or what stands around and between them. */
export interface PassagePiece {
  text: string;
  cited: boolean;
}

/** How much of what stands before and after the words is shown, in UTF-16 units. */
const AROUND = 200;
/** How far from the words the speaker or the cue may stand to be shown with them. */
const ATTRIBUTION = 600;
/** Longer text between cited words is cut, and so is what stands between further words when that much was shown. */
const BETWEEN = 400;
const BETWEEN_ALL = 1_200;

/**
 * The cited words in the text of their source, with what stands before, between and after them: their paragraphs, or
 * the end of the one before where they begin theirs, and the attribution where it stands near. An ellipsis stands
 * where the passage is cut.
 */
export function passageOf(text: string, { content, attributedTo, cue }: Citation): PassagePiece[] {
  const words = [...content].sort((a, b) => a.start - b.start);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  const near = [attributedTo, cue].filter(
    (span) => span !== null && span.end > first.start - ATTRIBUTION && span.start < last.end + ATTRIBUTION,
  );
  const from = Math.min(first.start, ...near.map((span) => span?.start ?? first.start));
  const to = Math.max(last.end, ...near.map((span) => span?.end ?? last.end));
  const pieces: PassagePiece[] = [{ text: before(text, from) + text.slice(from, first.start), cited: false }];
  let left = BETWEEN_ALL;
  for (const [i, span] of words.entries()) {
    pieces.push({ text: text.slice(span.start, span.end), cited: true });
    const next = words[i + 1];
    if (next === undefined) continue;
    const gap = between(text.slice(span.end, next.start), left);
    left -= gap.length;
    pieces.push({ text: gap, cited: false });
  }
  pieces.push({ text: text.slice(last.end, to) + after(text, to), cited: false });
  return pieces
    .map(({ text: piece, cited }) => ({ text: cited ? piece : piece.replace(/\s*\n\s*/g, '\n'), cited }))
    .filter((piece) => piece.text !== '');
}

/** What stands before `at` in its paragraph; where nothing does, the end of the paragraph before. */
function before(text: string, at: number): string {
  const own = paragraphOf(text, at);
  const isFirst = text.slice(own, at).trim() === '';
  const start = isFirst ? paragraphOf(text, text.slice(0, own).trimEnd().length) : own;
  if (at - start <= AROUND) return text.slice(start, at).trimStart();
  return `…${text.slice(at - AROUND, at).replace(/^\S*/, '')}`.toWellFormed();
}

/** Where the paragraph begins in which `at` stands. */
const paragraphOf = (text: string, at: number): number => text.slice(0, at).lastIndexOf('\n') + 1;

/** What stands after `at` in its paragraph. */
function after(text: string, at: number): string {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  if (end - at <= AROUND) return text.slice(at, end).trimEnd();
  return `${text.slice(at, at + AROUND).replace(/\S*$/, '')}…`.toWellFormed();
}

function between(gap: string, left: number): string {
  if (gap.length <= Math.min(BETWEEN, left)) return gap;
  if (left < BETWEEN) return ' […] ';
  const start = gap.slice(0, BETWEEN / 2).replace(/\S*$/, '');
  return `${start}[…]${gap.slice(-BETWEEN / 2).replace(/^\S*/, '')}`.toWellFormed();
}
