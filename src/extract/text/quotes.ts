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

const MARK = /''|``|[“”„"«»‟]|[‘’‚']/g;
const OPENERS = '“„«‟``';
const CLOSERS = '”»';

/** The outermost quotations of `text`, in order. News style: none goes on past the end of its paragraph. */
export function quotes(text: string, paragraphs: readonly Paragraph[]): Quote[] {
  return paragraphs.flatMap((paragraph) => inParagraph(text, paragraph));
}

function inParagraph(text: string, { start, end }: Paragraph): Quote[] {
  const found: Quote[] = [];
  let open = -1;
  let single = false;
  let depth = 0;
  const close = (at: number, closed: boolean): void => {
    found.push({ start: open, end: at, closed, single });
    open = -1;
    depth = 0;
  };
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const at = start + match.index;
    const after = at + match[0].length;
    const role = roleOf(text, at, after, match[0], open >= 0);
    const isSingle = match[0].length === 1 && "‘’‚'".includes(match[0]);
    if (open < 0) {
      if (role === 'open' || (role === 'either' && !isSingle)) {
        open = at;
        single = isSingle;
        depth = 1;
      }
      continue;
    }
    if (isSingle !== single) {
      if (single && role === 'open') {
        open = at;
        single = false;
        depth = 1;
      }
      continue;
    }
    if (role === 'open' && OPENERS.includes(match[0])) depth++;
    else if (role !== 'open' || match[0] === '"') {
      depth--;
      if (depth <= 0) close(after, true);
    }
  }
  if (open >= 0 && !single) close(end, false);
  return found;
}

type Role = 'open' | 'close' | 'either' | 'none';

function roleOf(text: string, at: number, after: number, mark: string, isOpen: boolean): Role {
  if (OPENERS.includes(mark)) return 'open';
  if (CLOSERS.includes(mark) && isOpen) return 'close';
  const before = text[at - 1] ?? ' ';
  const next = text[after] ?? ' ';
  const opens = /[\s([{—–\-“"/]/.test(before) && /\S/.test(next);
  const closes = /\S/.test(before) && /[\s.,;:!?)\]}—–\-”"/’']/.test(next);
  if (CLOSERS.includes(mark)) return opens && !closes ? 'open' : 'none';
  if (mark === '"' || mark === "''") return opens && !closes ? 'open' : closes && !opens ? 'close' : 'either';
  if (mark === '‘' || mark === '‚') return opens ? 'open' : 'none';
  if (opens && !closes) return mark === "'" ? 'open' : 'none';
  return closes && /[.,!?;:\p{L}\p{N}…—]/u.test(before) ? 'close' : 'none';
}
