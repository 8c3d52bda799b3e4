import { lineWords } from './forms.ts';

const QUOTED = /["“„«][^"”“»„«]*["”“»]|(?<![\p{L}])[‘'](?:[^‘’'\n]|[’'](?=\p{L}))*[’'](?!\p{L})/gu;

/** `text` without what stands in quotation marks. */
export const outsideQuotes = (text: string): string => text.replace(QUOTED, ' ');

const YOU = /\b(?:you|your|yours)\b/i;
/** Not the country *US*. */
const WE = /\b(?:[Ww]e|[Oo]ur|us)\b/;
const HERE = /\bthis (?:web)?(?:site|page|article|story|post|newsletter|content)\b|\bcookies?\b/i;
/** Notices are no longer, in words and in UTF-16 units. */
const LONGEST = { words: 60, units: 600 };

const SENTENCE_END = /(?<=[.!?]["”’)]*)\s+(?=[“"‘']?\p{Lu})/u;

/**
 * Whether a paragraph speaks to its reader about the page, as notices and prompts do: each sentence by *you*, *we* or
 * *this page*, `least` of these in all, outside of quotation marks. Reporting prose has none of them.
 */
export function addressesReader(text: string, least = 2): boolean {
  if (text.length > LONGEST.units || lineWords(text).length > LONGEST.words) return false;
  const own = outsideQuotes(text);
  const kinds = [YOU, WE, HERE];
  return (
    kinds.filter((kind) => kind.test(own)).length >= least &&
    own.split(SENTENCE_END).every((sentence) => kinds.some((kind) => kind.test(sentence)))
  );
}

const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu;

/** Whether a paragraph under an article is a prompt: each sentence speaks to the reader or of the page, and of nobody else. */
export const isPrompt = (text: string): boolean =>
  addressesReader(text, 1) && text === outsideQuotes(text) && (text.match(NAME)?.length ?? 0) < 2;

/** Whether paragraphs are somebody’s own words, as in signed remarks, transcripts and interviews. */
export function isSpokenBy(paragraphs: readonly string[]): boolean {
  const first = paragraphs.filter((text) => /\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y)\b/.test(outsideQuotes(text)));
  return first.length >= 2 && first.length * 4 >= paragraphs.length;
}
