import type { Entity } from '../people/entity.ts';
import type { Document } from '../text/document.ts';
import { isHeading, paragraphText } from '../text/paragraph-text.ts';
import type { Stretch } from '../text/stretch.ts';

/** What somebody says in turn, in a transcript or an interview: the paragraphs of it, without the label. */
export interface Turn {
  by: Entity[];
  /** The label, as far as it names somebody. */
  source: Stretch | null;
  content: Stretch[];
}

/** The turns of those who answer, and the paragraphs that belong to turns, those of who asks among them. */
export interface Turns {
  turns: Turn[];
  paragraphs: Set<number>;
  /** Of these, the turns of a paper that asks, with the token behind the label: what it reports of others is read. */
  asked: Map<number, number>;
}

export const FIRST_PERSON = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b/u;

/** *(End of transcript)*, *Interview: Lea Brunner*, a heading: no part of a turn. */
export const isAside = (document: Document, n: number): boolean => {
  const text = paragraphText(document, n);
  return (
    /^\([^)]*\)$/.test(text) ||
    /^\[[^\]]*\]$/.test(text) ||
    isHeading(document, n) ||
    /^(?:Interview|Text|Translation|Photo)\b[^.]{0,40}[:.]/.test(text)
  );
};

/** The last paragraph of the turn that begins at `n`, where no other label follows. */
export function lastOf(document: Document, n: number): number {
  let last = n;
  while (last + 1 < document.paragraphs.length && !isAside(document, last + 1)) last++;
  return last;
}
