import { fold } from '../words/fold.ts';
import { stem } from '../words/stem.ts';
import { tokenize } from '../words/tokens.ts';

/** So many words a feed may be asked for, of such a length in UTF-16 units. */
export const MOST_WORDS = 40;
export const LONGEST_WORD = 60;

/** The words that a person types, one a line or with commas between them. */
export function wordsTyped(text: string): string[] {
  const words = text
    .split(/[\n,;]+/)
    .map((one) => one.replace(/^["“”«»\s]+|["“”«»\s]+$/g, '').replace(/\s+/g, ' '))
    .filter((one) => one !== '')
    .map((one) => one.slice(0, LONGEST_WORD));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/**
 * Whether a text has any of `words`, in whatever form of theirs (*talk* is found in *talks*); all are wanted where there
 * are none. Of several words in one line all must stand next to each other. `word*` stands for all that begins so, and
 * what begins with a minus must not be there.
 */
export function isWanted(text: string, words: readonly string[]): boolean {
  const tokens = tokenize(text).map(({ word }) => word);
  const has = (expression: string): boolean => {
    const parts = partsOf(expression);
    return parts.length > 0 && tokens.some((_, at) => parts.every((fits, i) => fits(tokens[at + i] ?? '')));
  };
  const [without, wanted] = [words.filter(isUnwanted), words.filter((word) => !isUnwanted(word))];
  if (without.some((word) => has(word.slice(1)))) return false;
  return wanted.length === 0 || wanted.some(has);
}

const isUnwanted = (word: string): boolean => /^[-−–]/.test(word);

/** What each word of an expression fits. */
const partsOf = (expression: string): ((word: string) => boolean)[] =>
  expression.split(/\s+/).flatMap((part): ((word: string) => boolean)[] => {
    if (part.endsWith('*')) {
      const beginning = fold(part.slice(0, -1)).replace(/[^a-z0-9]/g, '');
      return beginning === '' ? [] : [(word) => word.startsWith(beginning)];
    }
    return tokenize(part).map(
      ({ word: wanted }) =>
        (word) =>
          word !== '' && stem(word) === stem(wanted),
    );
  });
