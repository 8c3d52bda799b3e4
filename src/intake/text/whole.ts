import { lineWords, opensQuotation, speakerLabel } from './forms.ts';
import { isByParagraphs, type Read } from './head.ts';
import { isSpokenBy, outsideQuotes } from './page-words.ts';
import type { TextUnit } from './units.ts';

/** Labels between paragraphs are no longer than this, in words. */
export const LABEL = 16;

/** What is known of all lines of an article when one is looked at. */
export interface Whole {
  /** Entries with times: a live blog. */
  live: boolean;
  /** Somebody’s own words: remarks, a transcript, an interview. */
  spoken: boolean;
  /** Each line is a paragraph. */
  byParagraphs: boolean;
  /** Under somebody’s own words: who signs them. */
  signature: readonly TextUnit[];
  /** Those whom the by-line names. */
  authors: readonly string[];
  /** How often each speaker’s label stands before a line. */
  turns: ReadonlyMap<string, number>;
}

/** Of `reads`, `own` are those that do not stand over the article. */
export function wholeOf(reads: readonly Read[], own: readonly Read[]): Whole {
  const texts = own.map(({ unit }) => unit.text);
  const heads = reads.filter(({ form }) => form === 'byline' || form === 'dated');
  const spoken = isSpokenBy(texts);
  return {
    live: own.some(({ form }) => form === 'time'),
    spoken,
    byParagraphs: isByParagraphs(own.map(({ unit }) => unit)),
    signature: spoken ? signatureOf(own) : [],
    authors: heads.flatMap(({ unit }) => authorsOf(unit.text)),
    turns: turnsOf(texts),
  };
}

function turnsOf(texts: readonly string[]): Map<string, number> {
  const turns = new Map<string, number>();
  for (const text of texts) {
    const label = speakerLabel(text);
    if (label !== null) turns.set(label, (turns.get(label) ?? 0) + 1);
  }
  return turns;
}

/** A label that tells who speaks or signs, or a turn of a transcript without a stop. */
export function isSaying(reads: readonly Read[], i: number, { turns, signature, spoken }: Whole): boolean {
  const unit = reads[i]?.unit;
  if (unit === undefined) return false;
  const { text } = unit;
  if (signature.includes(unit)) return true;
  if ((turns.get(speakerLabel(text) ?? '') ?? 0) > 1) return true;
  const [before, next] = [reads[i - 1]?.unit.text ?? '', reads[i + 1]?.unit.text ?? ''];
  return (
    isNamed(text) && ((spoken && text.includes(',')) || opensQuotation(next) || isWholeQuotation(before))
  );
}

/** *Volodymyr Zelensky, president of Ukraine*: as the one who said the quotation beside it is named. */
const isNamed = (text: string): boolean =>
  /^(?:[—–-]\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,4}(?:$|[,(])/u.test(text);

/** A paragraph that is one quotation and nothing else. */
export const isWholeQuotation = (text: string): boolean =>
  opensQuotation(text) && outsideQuotes(text).trim().length < 3;

/** Under remarks stands who makes them, perhaps with an office. */
function signatureOf(reads: readonly Read[]): TextUnit[] {
  const [name, office] = reads.slice(reads.findLastIndex(({ form }) => form === 'prose') + 1);
  const isLine = (read: Read | undefined): boolean =>
    read?.form === 'label' && lineWords(read.unit.text).length <= LABEL;
  if (name === undefined || !isLine(name)) return [];
  if (!isNamed(name.unit.text) || lineWords(name.unit.text).length < 2) return [];
  return office !== undefined && isLine(office) && !office.unit.apart
    ? [name.unit, office.unit]
    : [name.unit];
}

/** What papers set over articles in which somebody speaks for themselves. */
const OPINION =
  /^(?:(?:guest|readers?)\s)?(?:comment|commentary|opinion|op-ed|column|essay|viewpoint|first person)s?$/iu;

/**
 * The by-line of an article in the first person of one author: *Comment* stands over it, or under it who the author is.
 * Other by-lines name reporters. `reads` are all lines.
 */
export function bylineOf(reads: readonly Read[], { spoken, authors }: Whole): TextUnit | null {
  const [author] = new Set(authors);
  const bylines = reads.filter(({ form }) => form === 'byline');
  if (!spoken || author === undefined || bylines.length !== 1 || new Set(authors).size !== 1) return null;
  const first = reads.findIndex(({ form }) => form === 'prose');
  const labelled = reads.slice(0, first).some(({ unit }) => OPINION.test(unit.text.trim()));
  const told = reads.slice(-UNDER).some(({ unit, form }) => form === 'prose' && unit.text.startsWith(author));
  return labelled || told ? (bylines[0]?.unit ?? null) : null;
}

/** Who the author is stands within so many of the last lines. */
const UNDER = 4;

/** The names of a by-line, of two words or more. */
function authorsOf(text: string): string[] {
  const names = /\bby:?\s([^|·\d]+)/i.exec(text)?.[1] ?? '';
  return names
    .split(/,|\band\b|&|\bin\b/)
    .map((name) => name.trim())
    .filter((name) => /\S\s\S/.test(name));
}
