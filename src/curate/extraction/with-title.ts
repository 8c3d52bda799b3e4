import type { Extraction } from '../../extract/candidate.ts';
import { extract } from '../../extract/index.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { Edtf } from '../../record/edtf.ts';
import { moveSpans } from './move-spans.ts';

/** An article as its reader has it before them. */
export interface ReadableArticle {
  text: string;
  /** Its headline, which is no part of `text`. */
  title: string | null;
  published: Edtf | null;
}

/** So much of a title that only repeats the text is compared with it. */
const OPENING = 40;

/**
 * What an article says below its headline; offsets are those of its text. The headline is read for the names that it
 * gives in full (*Remarks by …*), and tells nothing itself.
 */
export function extractArticle({ text, title, published }: ReadableArticle, actors: ActorIndex): Extraction {
  const head = title === null || text.startsWith(title.slice(0, OPENING)) ? '' : `${title}\n\n`;
  const found = extract(head + text, { actors, ...(published !== null && { published }) });
  if (head === '') return found;
  return moveSpans(found, ({ start, end, text: words }) =>
    start < head.length ? null : { start: start - head.length, end: end - head.length, text: words },
  );
}
