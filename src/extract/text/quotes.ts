import type { Paragraph } from './paragraphs.ts';

/** A stretch between quotation marks, marks included. */
export interface Quote {
  start: number;
  end: number;
  /** Whether its closing mark is there; a paragraph that opens a quotation and does not close it ends it. */
  closed: boolean;
  /** Single marks ‘ ’ stand for a quotation only where no apostrophe can be meant. */
  single: boolean;
}

const MARK = /''|``|[“”„"«»‟]|[‘’‚‹›']/g;

/** What closes a quotation, by what opens it: English, German, French and typewriter's marks. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '‟'],
  '”': ['”', '“'],
  '„': ['“', '”', '‟'],
  '«': ['»'],
  '»': ['«'],
  '‟': ['”'],
  '"': ['"'],
  "''": ["''"],
  '``': ["''"],
  '‘': ['’'],
  '‚': ['‘', '’'],
  '‹': ['›'],
  '’': ['’'],
  "'": ["'", '’'],
};
const SINGLE = "‘’‚‹›'";

/** The outermost quotations of `text`, in order. News style: none goes on past the end of its paragraph. */
export function quotes(text: string, paragraphs: readonly Paragraph[]): Quote[] {
  return paragraphs.flatMap((paragraph, n) => inParagraph(text, paragraph, paragraphs[n + 1]));
}

interface Mark {
  at: number;
  end: number;
  mark: string;
}

function inParagraph(text: string, { start, end }: Paragraph, next: Paragraph | undefined): Quote[] {
  const marks = [...text.slice(start, end).matchAll(MARK)].map(
    ({ index, 0: mark }): Mark => ({ at: start + index, end: start + index + mark.length, mark }),
  );
  const found: Quote[] = [];
  /** Marks of which none that follows is closed. */
  const open = new Set<string>();
  for (let i = 0; i < marks.length; i++) {
    const opener = marks[i];
    if (opener === undefined || open.has(opener.mark) || !opens(text, opener)) continue;
    const single = isSingle(opener);
    const close = closerOf(text, marks, i);
    if (close >= 0) {
      found.push({ start: opener.at, end: marks[close]?.end ?? end, closed: true, single });
      i = close;
      continue;
    }
    if (single && !goesOn(text, opener, start, next)) {
      open.add(opener.mark);
      continue;
    }
    found.push({ start: opener.at, end, closed: false, single });
    break;
  }
  return found;
}

const isSingle = ({ mark }: Mark): boolean => mark.length === 1 && SINGLE.includes(mark);

/** The mark that closes the quotation that mark `i` opens, or -1. Others of its kind within are counted. */
function closerOf(text: string, marks: readonly Mark[], i: number): number {
  const opener = marks[i];
  if (opener === undefined) return -1;
  const found = closerAmong(text, marks, i, CLOSERS[opener.mark] ?? []);
  // Some editors open with a curly mark and close with a straight one.
  return found < 0 && opener.mark === '“' ? closerAmong(text, marks, i, ['"']) : found;
}

function closerAmong(text: string, marks: readonly Mark[], i: number, closers: readonly string[]): number {
  const opener = marks[i];
  if (opener === undefined) return -1;
  const symmetric = closers.includes(opener.mark);
  let depth = 1;
  for (let k = i + 1; k < marks.length; k++) {
    const one = marks[k];
    if (one === undefined) continue;
    if (closers.includes(one.mark) && closes(text, one, isSingle(opener))) {
      if (isSingle(opener) && mayBePossessive(text, marks, k, closers)) continue;
      depth--;
      if (depth === 0) return k;
    } else if (!symmetric && one.mark === opener.mark && opens(text, one)) depth++;
    else if (isSingle(opener) && !isSingle(one) && k === i + 1 && one.at === opener.end) return -1;
  }
  return -1;
}

const BEFORE = /[\s([{—–\-“"„«/:‘']/u;

function opens(text: string, { at, end, mark }: Mark): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (mark === '’' || mark === '›') return false;
  if (mark === '”') return /[\s(]/.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``' || mark === '‟') return true;
  if (mark === '»') return BEFORE.test(before) && /\p{L}/u.test(after);
  if (mark === '"' || mark === "''")
    return !(/\S/.test(before) && !BEFORE.test(before)) || /[\p{L}\p{N}]/u.test(after);
  return (
    BEFORE.test(before) &&
    (mark === "'"
      ? /[\p{L}\p{N}“"….[]/u.test(after) && !/^\d\ds\b/.test(text.slice(end, end + 4))
      : /\S/.test(after))
  );
}

/** A single mark within a word, or with a word behind it, is an apostrophe. */
function closes(text: string, { at, end }: Mark, single: boolean): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (!single) return /\S/.test(before) || !/[\p{L}\p{N}]/u.test(after);
  return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** So many marks are looked at for a surer end. */
const AHEAD = 12;

/** *The players’ lounge*: an apostrophe after an s, before another word, where a surer mark closes the quotation. */
function mayBePossessive(
  text: string,
  marks: readonly Mark[],
  k: number,
  closers: readonly string[],
): boolean {
  const one = marks[k];
  if (one === undefined || text[one.at - 1] !== 's' || !/^\s\p{Ll}/u.test(text.slice(one.end, one.end + 2)))
    return false;
  for (const other of marks.slice(k + 1, k + 1 + AHEAD)) {
    if (opens(text, other)) return false;
    if (closers.includes(other.mark) && closes(text, other, true) && text[other.at - 1] !== 's') return true;
  }
  return false;
}

/** A paragraph that opens with a single mark and does not close it: the next one goes on with the quotation. */
const goesOn = (text: string, opener: Mark, start: number, next: Paragraph | undefined): boolean =>
  text.slice(start, opener.at).trim() === '' &&
  next !== undefined &&
  text
    .slice(next.start, next.start + 3)
    .trim()
    .startsWith(opener.mark);
