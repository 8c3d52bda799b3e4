import type { Cast } from '../people/cast.ts';
import type { Found } from '../statements/found.ts';
import type { Document } from '../text/document.ts';
import { countWords, isHeading, paragraphText, paragraphTokens } from '../text/paragraph-text.ts';
import { isAsked, remarksOf, sectionsOf } from './remarks.ts';
import { turnsOf } from './turns.ts';

/** What the form of an article gives to somebody, and what of it is not read for cues. */
export interface Forms {
  found: Found[];
  /** 1 for each token of a turn, of remarks, of a headline or another line that is no sentence. */
  silent: Uint8Array;
  /**
   * The paragraph with which a transcript or remarks begin, for which one day holds: that of the lines before it, or of
   * publication. Null for other articles.
   */
  opening: number | null;
}

/** How far turns and remarks are believed; those of nobody known less. */
const SURE = 0.98;
const NOBODY = 0.4;

/** A line of so many words without a mark at its end is a heading, wherever it stands. */
const SHORT = 7;

/** *7.55pm*, *21:15 GMT*: the time of an entry of a live blog, below which its heading stands. */
const isTime = (text: string): boolean =>
  /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i.test(text);

/** Reads transcripts, interviews, remarks and headings. */
export function readForms(document: Document, cast: Cast): Forms {
  const silent = new Uint8Array(document.tokens.length);
  const tokens = paragraphTokens(document);
  const hush = (n: number): void => {
    const { from, to } = tokens[n] ?? { from: 0, to: 0 };
    silent.fill(1, from, to);
  };
  document.paragraphs.forEach((_, n) => {
    if (!isHeading(document, n)) return;
    const isShort = countWords(paragraphText(document, n)) <= SHORT;
    if (n === 0 || isShort || isTime(paragraphText(document, n - 1))) hush(n);
  });
  const { turns, paragraphs, asked } = turnsOf(document, cast);
  paragraphs.forEach(hush);
  for (const [n, from] of asked) silent.fill(0, from, tokens[n]?.to ?? from);
  const found = turns
    .filter(({ content }) => content.length > 0)
    .map(({ by, source, content }): Found => said('turn', by, source === null ? [] : [source], content));
  if (turns.length > 0) return { found, silent, opening: Math.min(...paragraphs) };
  const remarks = remarksOf(document, cast);
  const wholes = remarks.paragraphs.length > 0 ? [remarks] : sectionsOf(document, cast);
  for (const { by, paragraphs: body, signatures } of wholes) {
    for (const n of [...body, ...signatures]) hush(n);
    for (const n of body) {
      const stretch = tokens[n];
      if (stretch !== undefined) found.push(said('remarks', by, [], [stretch]));
    }
  }
  if (found.length > 0) document.paragraphs.forEach((_, n) => void (isAsked(document, n) && hush(n)));
  return { found, silent, opening: remarks.paragraphs[0] ?? null };
}

const said = (
  manner: 'turn' | 'remarks',
  by: Found['by'],
  source: Found['source'],
  content: Found['content'],
): Found => ({
  manner,
  content,
  source,
  cue: [],
  anchor: content[0]?.from ?? 0,
  by,
  via: null,
  told: null,
  denied: false,
  confidence: by === null || by.length === 0 ? NOBODY : SURE,
});
