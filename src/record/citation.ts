import { z } from 'zod';
import { SourceRef } from './refs.ts';
import { Span } from './span.ts';

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
  prefix: z.string().max(200),
  suffix: z.string().max(200),
});
export type Citation = z.infer<typeof Citation>;

/** The cited words; where the source interrupts them, an ellipsis in square brackets says so. */
export const citedWords = (citation: Citation): string =>
  citation.content.map((span) => span.text).join(' […] ');
