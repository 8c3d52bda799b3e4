import type { Day } from '../record/edtf.ts';
import { type Article, NOTHING_KNOWN } from './article.ts';
import { decode } from './charset.ts';
import { type OwnText, ownText } from './text/own-text.ts';
import { unitsOf } from './text/units.ts';
import { tidyLine } from './tidy.ts';

/** A text as it is pasted or saved from a site: its headline and day are told apart from its own paragraphs. */
export function readPlain(raw: string, today: Day | null = null): Article {
  const own = ownText(unitsOf(raw), null, today);
  return { ...NOTHING_KNOWN, ...toldBy(own), text: own.text, places: own.places };
}

/** The same of its bytes. Throws `file_not_text`. */
export const readText = (bytes: Uint8Array, contentType: string, today: Day | null): Article =>
  readPlain(decode(bytes, contentType), today);

/** What an article’s own head tells of it. */
export function toldBy({
  title,
  published,
}: OwnText): Pick<Article, 'title' | 'published' | 'publishedOneOf'> {
  const [day = null, other] = published;
  return {
    title: tidyLine(title, 500),
    published: other === undefined ? day : null,
    publishedOneOf: other === undefined ? [] : published,
  };
}
