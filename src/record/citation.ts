import { z } from 'zod';
import { SourceRef } from './refs.ts';
import { Span, spanAt } from './span.ts';

/**
 * Where a source reports a statement or a development: the exact words and where they stand, and a little of what
 * stands before and after (W3C Web Annotation TextQuoteSelector and TextPositionSelector). A statement's citation
 * also holds the source span and the cue of the attribution (PARC, PolNeAR).
 */
export const Citation = z.object({
  source: SourceRef,
  /** In the order of the text; a quotation that a cue interrupts has several. */
  content: z.array(Span).min(1),
  attributedTo: Span.nullable(),
  cue: Span.nullable(),
  /** The words that name who passed it on: *TASS* in *TASS quoted Novak as saying*; null when nobody did. */
  via: Span.nullable().default(null),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
});
export type Citation = z.infer<typeof Citation>;

/** The cited words; where the source interrupts them, an ellipsis in square brackets says so. */
export const citedWords = (citation: Citation): string =>
  citation.content.map((span) => span.text).join(' […] ');

/** How much of what stands before and after is kept with a citation, in UTF-16 units. */
const CONTEXT = 120;

/** What stands before `at` in its paragraph, of the last `CONTEXT` units as many as make whole words. */
function before(text: string, at: number): string {
  const from = Math.max(0, at - CONTEXT);
  const around = text.slice(from, at);
  const line = around.lastIndexOf('\n');
  const isWhole = line >= 0 || from === 0 || text[from - 1] === '\n';
  return (isWhole ? around.slice(line + 1) : around.replace(/^\S*/, '')).toWellFormed();
}

/** The same of what stands from `at` on. */
function after(text: string, at: number): string {
  const to = Math.min(text.length, at + CONTEXT);
  const [around = '', ...lines] = text.slice(at, to).split('\n', 2);
  const isWhole = lines.length > 0 || to === text.length || text[to] === '\n';
  return (isWhole ? around : around.replace(/\S*$/, '')).toWellFormed();
}

/** Whom a source gives words to: the words that name the speaker, the cue, and who passed them on. */
export type Attribution = Pick<Citation, 'attributedTo' | 'cue' | 'via'>;

export const UNATTRIBUTED: Attribution = { attributedTo: null, cue: null, via: null };

/** The citation of `content` in the text of `source`, with what stands around it in its paragraphs. */
export function citationAt(
  source: SourceRef,
  text: string,
  content: readonly Span[],
  { attributedTo, cue, via }: Attribution,
): Citation {
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a citation needs words');
  return {
    source,
    content: content.map((span) => spanAt(text, span.start, span.end)),
    attributedTo,
    cue,
    via,
    prefix: before(text, first.start),
    suffix: after(text, last.end),
  };
}

/** What stands between these is the source's alone: headlines hold none. */
export const QUOTATION_MARK = /[“”"„‟«»]/;
