import { outsideQuotes } from './text/page-words.ts';

const SAMPLE = 6_000;
/** Fewer words tell no language. */
const LEAST = 8;
/** English prose has at least this share of these words; other languages hardly any. */
const ENGLISH = 0.12;
const FUNCTION_WORDS =
  /^(?:the|of|to|and|in|that|is|was|for|with|on|said|he|she|it|as|by|from|at|has|had|have|be|been|will|would|not|a|an|we|you|they|his|her|their)$/i;

/**
 * The language of an article as an ISO 639-1 code; null where its own words are too few to tell. Quotations are left
 * out: papers quote in other languages.
 */
export async function languageOf(text: string): Promise<string | null> {
  const sample = outsideQuotes(text.slice(0, SAMPLE));
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST) return null;
  if (words.filter((word) => FUNCTION_WORDS.test(word)).length >= ENGLISH * words.length) return 'en';
  // Loaded for the first text that is not plainly English: the frequencies of its letter groups are large.
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample);
  return found.isReliable() && found.language !== '' ? found.language : null;
}

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called: `German` for `de` or `de-AT`. */
export function languageName(tag: string): string {
  const [language = tag] = tag.split('-');
  return NAMES.of(language) ?? tag;
}
