import { readFileSync } from 'node:fs';
import path from 'node:path';
import { remembered } from './remembered.ts';
import { stem } from './stem.ts';

/** Where they stand, seen from `src` and from `dist`. Made from WordNet 3.1 by `npm run lexicon`. */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'models', 'wordnet');

/** A list that is read once, when it is first asked: few questions need it. */
function listed(name: string): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | null = null;
  return () => {
    words ??= new Set(readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8').split('\n'));
    return words;
  };
}

const stems = listed('words');
const verbs = listed('verbs');
const finite = listed('finite');

/** Whether a folded word is the plain form of an English verb. */
export const isPlainVerb = (word: string): boolean => verbs().has(word);

/** British spellings of what the list has with a *z*. */
const AMERICAN = /is(?=(?:e[sd]?)$)/;

/**
 * Whether a folded word is a form that a clause may have for its verb, of a verb that is more often that than anything
 * else: *warned*, *warns*, *went*, not *plans* nor *warning*.
 */
export const isFiniteVerb = (word: string): boolean =>
  finite().has(word) || finite().has(word.replace(AMERICAN, 'iz'));

/** The plain form of a verb's *-ing*: *ruling*, *putting*, *saying*; null for what is none. */
export const plainOfGerund = (word: string): string | null => {
  const bare = word.replace(/ing$/, '');
  if (bare === word) return null;
  return [`${bare}e`, bare.replace(/(.)\1$/, '$1'), bare].find(isPlainVerb) ?? null;
};

const COMPARED = /(?:i?e[rs]t?|est)$/;

/** Whether a folded word is one of English that may stand in small letters, in any of its forms. */
export const isEnglish = remembered((word: string): boolean => {
  const bare = word.replace(COMPARED, '');
  return [
    stem(word),
    ...(bare === word
      ? []
      : [stem(bare), stem(`${bare}e`), stem(`${bare}y`), stem(bare.replace(/(.)\1$/, '$1'))]),
  ].some((one) => stems().has(one));
});

/** Whether a folded word is an adjective in its highest degree, and no word of its own: *harshest*, not *forest*. */
export const isSuperlative = (word: string): boolean =>
  word.length > 5 && word.endsWith('est') && !stems().has(stem(word)) && isEnglish(word);
