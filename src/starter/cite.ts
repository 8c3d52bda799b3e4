import type { Citation } from '../record/citation.ts';
import { type Span, spanAt } from '../record/span.ts';
import { ARTICLE } from './article.ts';

/** How much of what stands before and after is kept with a citation, in UTF-16 units. */
const CONTEXT = 80;

/**
 * The citation of `words` in the article, which must stand there exactly once; source span and cue are those
 * nearest to them in their paragraph. Throws when something does not stand there.
 */
export function cited(words: string, attribution: { by?: string; cue?: string } = {}): Citation {
  const start = ARTICLE.indexOf(words);
  if (start < 0 || ARTICLE.includes(words, start + 1))
    throw new Error(`not exactly once in the article: ${words}`);
  const content = spanAt(ARTICLE, start, start + words.length);
  const [from, to] = paragraphAround(content);
  return {
    source: 'N-1',
    content: [content],
    attributedTo: attribution.by === undefined ? null : nearest(attribution.by, content),
    cue: attribution.cue === undefined ? null : nearest(attribution.cue, content),
    via: null,
    prefix: ARTICLE.slice(Math.max(from, content.start - CONTEXT), content.start),
    suffix: ARTICLE.slice(content.end, Math.min(to, content.end + CONTEXT)),
  };
}

function nearest(words: string, content: Span): Span {
  const [from, to] = paragraphAround(content);
  const paragraph = ARTICLE.slice(from, to);
  const starts = [...paragraph.matchAll(new RegExp(words, 'g'))].map((match) => from + match.index);
  const gap = (start: number) => Math.max(content.start - start - words.length, start - content.end, 0);
  const start = starts.sort((a, b) => gap(a) - gap(b))[0];
  if (start === undefined) throw new Error(`not in the paragraph of ${content.text}: ${words}`);
  return spanAt(ARTICLE, start, start + words.length);
}

function paragraphAround({ start, end }: Span): [number, number] {
  const next = ARTICLE.indexOf('\n', end);
  return [ARTICLE.lastIndexOf('\n', start) + 1, next < 0 ? ARTICLE.length : next];
}
