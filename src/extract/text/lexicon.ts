import nlp from 'compromise';

interface Model {
  one: { lexicon: Readonly<Record<string, string | string[]>> };
  two: { switches: Readonly<Record<string, string>> };
}

const model = nlp.model() as Model;
const LEXICON = model.one.lexicon;
const SWITCHES = model.two.switches;

/** What compromise's word list has a word down as (`PastTense`, `Noun|Verb`, `Country`), without tagging a sentence. */
export function listedAs(word: string): string | null {
  if (Object.hasOwn(SWITCHES, word)) return SWITCHES[word] ?? null;
  if (!Object.hasOwn(LEXICON, word)) return null;
  const tags = LEXICON[word];
  return (Array.isArray(tags) ? tags[0] : tags) ?? null;
}
