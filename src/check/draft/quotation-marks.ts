/** What stands between two quotation marks; offsets of the words, without the marks. UTF-16 units. */
export interface Quote {
  start: number;
  end: number;
  /** With the marks. */
  outerStart: number;
  outerEnd: number;
  /** How many quotations it stands within. */
  depth: number;
  /** False where the stretch ended before a closing mark: it may go on in the next paragraph. */
  closed: boolean;
}

interface Open {
  at: number;
  after: number;
  kind: 'double' | 'single';
  mark: string;
}

const MARK = /''|``|[“”„‟«»‹›「」『』"‘’‚‛'′″]/g;
const OPENING = '“„‟«‹「『``';
const CLOSING = '”»›」』';

/**
 * The quotations of a paragraph, outer before inner. Any double mark closes any other, since drafts mix typewriter's
 * and printer's marks; an apostrophe and a mark for inches or minutes are none.
 */
export function quotesIn(text: string, start: number, end: number): Quote[] {
  const found: Quote[] = [];
  const open: Open[] = [];
  const close = (n: number, at: number, after: number, closed: boolean): void => {
    const one = open[n];
    open.length = n;
    if (one !== undefined && at > one.after)
      found.push({ start: one.after, end: at, outerStart: one.at, outerEnd: after, depth: n, closed });
  };
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const mark = match[0];
    const at = start + match.index;
    const after = at + mark.length;
    const kind = /^[‘’‚‛'‹›]$/.test(mark) ? 'single' : 'double';
    const within = open.findLastIndex((one) => one.kind === kind);
    const role = roleOf(text, { at, after, mark, start, end }, within >= 0 ? open[within] : undefined);
    if (role === 'close' && within >= 0) close(within, at, after, true);
    else if (role === 'open') open.push({ at, after, kind, mark });
  }
  while (open.length > 0) {
    const last = open.at(-1);
    if (last?.kind === 'double' && '“„«"'.includes(last.mark) && open.length === 1) close(0, end, end, false);
    else open.pop();
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Place {
  at: number;
  after: number;
  mark: string;
  start: number;
  end: number;
}

function roleOf(text: string, place: Place, open: Open | undefined): 'open' | 'close' | 'none' {
  const { at, after, mark } = place;
  const before = at > place.start ? (text[at - 1] ?? ' ') : ' ';
  const next = after < place.end ? (text[after] ?? ' ') : ' ';
  const opens = /[\s([{—–\-/“"‘'«„*_>=:]/.test(before) && /\S/.test(next);
  const closes = /\S/.test(before) && !/[\p{L}\p{N}]/u.test(next);
  if (mark === '′' || mark === '″') return 'none';
  if (/^[‘’'‚‛]$/.test(mark)) return singleRole(text, place, open, opens, closes);
  if (mark === '“' && open?.mark === '„') return 'close';
  if (OPENING.includes(mark))
    return mark === '“' && open !== undefined && closes && !opens ? 'close' : 'open';
  if (CLOSING.includes(mark)) return open !== undefined ? 'close' : mark === '»' && opens ? 'open' : 'none';
  if (open !== undefined) return closes || !opens ? 'close' : 'open';
  return opens && !(/\d/.test(before) && mark === '"') ? 'open' : 'none';
}

function singleRole(
  text: string,
  { at, after, mark, end }: Place,
  open: Open | undefined,
  opens: boolean,
  closes: boolean,
): 'open' | 'close' | 'none' {
  if (mark === '‘' || mark === '‚' || mark === '‛')
    return opens ? 'open' : open !== undefined && closes ? 'close' : 'none';
  if (open !== undefined && closes && !isPluralOwner(text, at, after, end)) return 'close';
  if (mark === "'" && open === undefined && opens && /[\p{L}[…]/u.test(text[after] ?? ''))
    return hasClosing(text, after, end) ? 'open' : 'none';
  return 'none';
}

/** *the soldiers’ boots*: an owner in the plural, where the quotation closes later on. */
const isPluralOwner = (text: string, at: number, after: number, end: number): boolean =>
  /s/.test(text[at - 1] ?? '') &&
  /^\s\p{Ll}/u.test(text.slice(after, after + 2)) &&
  hasClosing(text, after, end);

/** Whether a single mark after `from` may close a quotation. */
const hasClosing = (text: string, from: number, end: number): boolean =>
  /[\p{L}\p{N}.,!?…]['’](?![\p{L}\p{N}])/u.test(text.slice(from, end).split(/[‘]/)[0] ?? '');
