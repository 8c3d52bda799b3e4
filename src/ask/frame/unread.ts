import { isLightWord, isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { isForeign } from './languages.ts';
import * as lexicon from './lexicon.ts';

const LETTERS = /\p{L}/gu;
const READ_SCRIPTS = /[\p{Script=Latin}\p{Script=Cyrillic}]/gu;
/** A text of fewer words that neither English nor the record has tells no language. */
const LEAST = 2;
/** So like a language must a text be, of 0..1, and so much less like English. */
const LIKE = 0.67;
const BEFORE_ENGLISH = 0.1;

/** A letter of any other script. */
const UNREAD_LETTER = /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** Whether fewer than half of the letters of a text are of a script that is read. */
const isOfOtherScript = (text: string): boolean =>
  UNREAD_LETTER.test(text) && countOf(text, READ_SCRIPTS) < countOf(text, LETTERS) / 2;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const OF_QUESTIONS: ReadonlySet<string> = new Set(Object.values(lexicon).flatMap((words) => [...words]));

const isEnglish = (word: string): boolean => isStopword(word) || isLightWord(word) || OF_QUESTIONS.has(word);

/** Languages in which names are read, and who asks for words; ISO 639-1. */
const PARTLY_READ = new Set(['de', 'fr', 'uk', 'ru']);

/** How far a question is read by its language. */
export type ReadAs = 'English' | 'foreign' | 'unread';

/**
 * How a question is to be read: not at all where it is in another script, or where most of its words are neither
 * English nor the record's and their letters are those of another language; for its names where that is one of those
 * that are partly read. `isKnown` tells the words that the record uses.
 */
export async function readAs(text: string, isKnown: (word: string) => boolean): Promise<ReadAs> {
  // Spanish opens a question with a mark of its own.
  if (/[¿¡]/.test(text) || isOfOtherScript(text)) return 'unread';
  const words = [...new Set(tokenize(text).map(({ word }) => word))];
  const strange = words.filter((word) => /\p{L}/u.test(word) && !isEnglish(word) && !isKnown(word));
  if (isForeign(text)) return 'foreign';
  if (strange.length < LEAST || 2 * strange.length <= words.length) return 'English';
  // Loaded for the first question that may be in another language: the frequencies of its letter groups are large.
  const { eld } = await import('eld/extrasmall');
  const { language, getScores } = eld.detect(text);
  const scores = getScores();
  const like = scores[language] ?? 0;
  if (PARTLY_READ.has(language) && like - (scores.en ?? 0) >= BEFORE_ENGLISH) return 'foreign';
  const isAnother = language !== '' && language !== 'en' && like >= LIKE;
  return isAnother && like - (scores.en ?? 0) >= BEFORE_ENGLISH ? 'unread' : 'English';
}
