import { z } from 'zod';

/**
 * A stretch of a source's text: `text === source.slice(start, end)`, offsets in UTF-16 code units.
 * W3C Web Annotation's TextPositionSelector and the `exact` of its TextQuoteSelector in one.
 */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string().min(1),
});
export type Span = z.infer<typeof Span>;

/** The span of `source` from `start` to `end`; the one place where a span is made from offsets. */
export function spanAt(source: string, start: number, end: number): Span {
  if (start < 0 || end <= start || end > source.length) {
    throw new RangeError(`span ${start}–${end} is outside a text of ${source.length} units`);
  }
  return { start, end, text: source.slice(start, end) };
}
