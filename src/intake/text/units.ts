import { withoutControls } from '../tidy.ts';

/** A line, and where it begins in what it was read from, in UTF-16 units. */
interface Line {
  text: string;
  at: number;
}

/** A line of an article, or a paragraph whose lines a program wrapped. */
export interface TextUnit {
  lines: Line[];
  /** The lines, with LF between them. */
  text: string;
  /** Whether a blank line stands before it. */
  apart: boolean;
}

const BREAK = /\r\n?|[\n\f\v\u0085\u2028\u2029]/g;
/** Of the line ends that are no paragraph’s end by their look, so many tell of a wrapped text. */
const WRAPPED = 0.3;
/** A line shorter than this share of the longest one was not wrapped. */
const SHORT = 0.6;

/** The lines of `raw` without blank ones; of a text that was wrapped to a width, its paragraphs. */
export function unitsOf(raw: string): TextUnit[] {
  const groups = groupsOf(raw);
  const wrapped = isWrapped(groups);
  const longest = groups.flat().reduce((most, { text }) => Math.max(most, text.length), 0);
  return groups.flatMap((lines) => {
    const whole = wrapped && lines.some(({ text }) => text.length >= SHORT * longest);
    return joined(lines, (line, next) => whole || goesOn(line, next));
  });
}

/** Each paragraph as a unit that stands apart. */
export const unitsFrom = (paragraphs: readonly string[]): TextUnit[] =>
  paragraphs.map((text) => ({ lines: [{ text, at: 0 }], text, apart: true }));

/** Lines between blank ones. */
function groupsOf(raw: string): Line[][] {
  const groups: Line[][] = [[]];
  const add = (start: number, end: number): void => {
    const line = raw.slice(start, end);
    const text = withoutControls(line).trim();
    if (text !== '') groups.at(-1)?.push({ text, at: start + line.length - line.trimStart().length });
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  };
  let start = 0;
  for (const match of raw.matchAll(BREAK)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, raw.length);
  return groups;
}

const LEADS_ON = /(?<!\p{L})(?:an?|the|of|in|on|at|to|for|from|with|by|and|or|but|as|that|which)$/u;

/** A sentence that goes on in the next line: open, with a small letter after it or a word that wants another. */
const goesOn = (line: string, next: string): boolean =>
  (/[\p{L}\p{N},;]$/u.test(line) && /^\p{Ll}/u.test(next)) || LEADS_ON.test(line);

function isWrapped(groups: readonly Line[][]): boolean {
  const pairs = groups.flatMap((lines) =>
    lines.slice(1).map(({ text }, i) => goesOn(lines[i]?.text ?? '', text)),
  );
  return pairs.length > 2 && pairs.filter(Boolean).length >= WRAPPED * pairs.length;
}

function joined(lines: readonly Line[], together: (line: string, next: string) => boolean): TextUnit[] {
  const units: TextUnit[] = [];
  for (const [i, line] of lines.entries()) {
    const last = units.at(-1);
    if (last !== undefined && together(lines[i - 1]?.text ?? '', line.text)) {
      last.lines.push(line);
      last.text += `\n${line.text}`;
    } else units.push({ lines: [line], text: line.text, apart: i === 0 });
  }
  return units;
}
