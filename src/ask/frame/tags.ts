import { remembered } from '../../words/remembered.ts';
import type { Token } from '../../words/tokens.ts';
import * as lexicon from './lexicon.ts';

/** A class of words, as the lexicon has them. */
export type WordClass = ReadonlySet<string>;

/**
 * Where the words of each class of the lexicon stand in a sentence, in order; a class of which it has no word is not there.
 * A word is looked up once, for all classes: readers of a sentence ask for a class, and not word by word.
 */
export type Tags = ReadonlyMap<WordClass, readonly number[]>;

const CLASSES: ReadonlySet<WordClass> = new Set(Object.values(lexicon));

const classesOf = remembered((word): readonly WordClass[] => [...CLASSES].filter((words) => words.has(word)));

/** Whether a word is of any class of the lexicon. */
export const isInLexicon = (word: string): boolean => classesOf(word).length > 0;

/** Whether a set of words is a class of the lexicon, which {@link tagsOf} looks for. */
export const isTagged = (words: WordClass): boolean => CLASSES.has(words);

/** Tags the words of a sentence. */
export function tagsOf(tokens: readonly Token[]): Tags {
  const tags = new Map<WordClass, number[]>();
  for (const [at, { word }] of tokens.entries())
    for (const one of classesOf(word)) {
      const places = tags.get(one);
      if (places === undefined) tags.set(one, [at]);
      else places.push(at);
    }
  return tags;
}
