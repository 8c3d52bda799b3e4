import { CodedError } from '../record/errors.ts';
import { type Span, spanAt } from '../record/span.ts';

/**
 * The spans of a source's `text` that hold `words`, a curator's wording of a quotation; parts that the source
 * interrupts are divided by `[…]`. White space and the form of quotation marks and dashes may differ; every letter
 * must stand there, and words must be whole. Of several places, those nearest to `near` are taken. Throws `words_not_in_source`.
 */
export function spansOfWords(text: string, words: string, near: number): Span[] {
  const parts = words
    .split(/\s*\[(?:…|\.\.\.)\]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new CodedError('words_not_in_source');
  const spans: Span[] = [];
  for (const part of parts) {
    const after = spans.at(-1)?.end;
    const places = placesOf(text, part).filter((span) => after === undefined || span.start >= after);
    const place =
      after === undefined ? places.sort((a, b) => distance(a, near) - distance(b, near))[0] : places[0];
    if (place === undefined) throw new CodedError('words_not_in_source', part.slice(0, 80));
    spans.push(place);
  }
  return spans;
}

const distance = (span: Span, near: number): number => Math.abs(span.start - near);

/** Characters that may stand for each other between a keyboard and newsprint. */
const ALIKE: readonly string[] = ['"“”„‟«»', "'‘’‚‛`", '-‐‑‒–—'];

function placesOf(text: string, part: string): Span[] {
  const pattern = [...part.replace(/\s+/g, ' ')]
    .map((character) => {
      if (character === ' ') return '\\s+';
      const alike = ALIKE.find((set) => set.includes(character));
      return alike === undefined ? literally(character) : `[${alike.replace('-', '\\-')}]`;
    })
    .join('');
  return wholeMatches(text, new RegExp(pattern, 'gu'));
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** The character that ends where a text ends, or begins where it begins. */
const LAST = /.$/su;
const FIRST = /^./su;

/** Matches that neither begin nor end within a word. What tells a letter is compiled once: for every text that takes 1 ms. */
function wholeMatches(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = spanAt(text, match.index, match.index + match[0].length);
    if (isWhole(text, span)) spans.push(span);
    else pattern.lastIndex = span.start + (FIRST.exec(match[0])?.[0].length ?? 1);
  }
  return spans;
}

/** Two word characters side by side are of one word. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !isJoined(text, start) && !isJoined(text, end);

const isJoined = (text: string, at: number): boolean =>
  WORD_CHARACTER.test(LAST.exec(text.slice(Math.max(at - 2, 0), at))?.[0] ?? '') &&
  WORD_CHARACTER.test(FIRST.exec(text.slice(at, at + 2))?.[0] ?? '');

const literally = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
