import type { LineOrigin } from './text/compose.ts';

/** An article as it was read from a file or a page; what it does not tell is null. */
export interface Article {
  /** Paragraphs parted by blank lines; lines end in LF, and no control characters stand among them. */
  text: string;
  title: string | null;
  publisher: string | null;
  /** http or https, without a fragment. */
  url: string | null;
  /** The day it came out, as its publisher dates it: EDTF, `YYYY-MM-DD`. */
  published: string | null;
  /** The days that its date can mean where day and month are open, day first; then `published` is null. */
  publishedOneOf: readonly string[];
  /** The place of the dateline. */
  place: string | null;
  /** BCP 47. */
  language: string | null;
  /** Where the lines of `text` stand in the file, of a plain text; null where it was put together. */
  places: readonly LineOrigin[] | null;
}

/** What is known of bytes beside themselves. */
export interface Origin {
  /** A file name; its extension counts. */
  name?: string;
  /** A Content-Type (RFC 9110, 8.3), perhaps with a charset. */
  contentType?: string;
  /** Where they came from. */
  url?: string;
}

/** Of an article that tells nothing but its text. */
export const NOTHING_KNOWN: Omit<Article, 'text'> = {
  title: null,
  publisher: null,
  url: null,
  published: null,
  publishedOneOf: [],
  place: null,
  language: null,
  places: null,
};
