import { datelineOf } from './dateline.ts';
import type { Document } from './document.ts';
import type { Stretch } from './stretch.ts';

const known = new WeakMap<Document, Stretch[]>();

/** The tokens of each paragraph, in order; read once for a document. */
export function paragraphTokens(document: Document): Stretch[] {
  const found = known.get(document) ?? readParagraphs(document);
  known.set(document, found);
  return found;
}

function readParagraphs({ paragraphs, paragraphOf }: Document): Stretch[] {
  const found: Stretch[] = paragraphs.map(() => ({ from: -1, to: -1 }));
  paragraphOf.forEach((paragraph, i) => {
    const stretch = found[paragraph];
    if (stretch === undefined) return;
    if (stretch.from < 0) stretch.from = i;
    stretch.to = i + 1;
  });
  return found;
}

/** The words of paragraph `n` as written. */
export const paragraphText = ({ text, paragraphs }: Document, n: number): string => {
  const paragraph = paragraphs[n];
  return paragraph === undefined ? '' : text.slice(paragraph.start, paragraph.end).trim();
};

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const BULLET = /^[•*·–—-]\s/u;
const ENDS = /[.!?…:;,](?:["”’'»)\]]|'')*$/u;
/** *“It is ready.” – Ana Duarte*: a whole sentence with its speaker. */
const SIGNED = /^[“"„‘'][^“”"]*[.!?…][”"’'] ?(?:[–—-]|--) ?\p{Lu}/u;
const TITLE_WORDS = 30;
const HEADING_WORDS = 14;

/**
 * Whether paragraph `n` is a headline, a heading, a by-line or another line that is no sentence of the article: short,
 * and without a mark at its end.
 */
export function isHeading(document: Document, n: number): boolean {
  const known = headings.get(document) ?? [];
  headings.set(document, known);
  known[n] ??= readsAsHeading(document, n);
  return known[n];
}

const headings = new WeakMap<Document, boolean[]>();

function readsAsHeading(document: Document, n: number): boolean {
  const text = paragraphText(document, n);
  if (document.paragraphs.length < 2 || BULLET.test(text) || ENDS.test(text) || SIGNED.test(text))
    return false;
  return countWords(text) <= (n === 0 ? TITLE_WORDS : HEADING_WORDS);
}

const above = new WeakMap<Document, (number | null)[]>();

/** The last heading at or above paragraph `n`; null where none is. Read once for a document. */
export function headingAbove(document: Document, n: number): number | null {
  let found = above.get(document);
  if (found === undefined) {
    let last: number | null = null;
    found = document.paragraphs.map((_, k) => {
      if (isHeading(document, k)) last = k;
      return last;
    });
    above.set(document, found);
  }
  return found[n] ?? null;
}

/** Whether a paragraph is a dateline: it tells who filed a story and when, not when its scene was. */
export function isDateline({ text, paragraphs }: Document, n: number): boolean {
  const paragraph = paragraphs[n];
  return (
    paragraph !== undefined &&
    paragraph.end - paragraph.start < 200 &&
    datelineOf(`${text.slice(paragraph.start, paragraph.end)} x`) !== null &&
    /[–—-]\s*$/.test(text.slice(paragraph.start, paragraph.end))
  );
}
