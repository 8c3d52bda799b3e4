import { tokenize as wordsOf } from '../../words/tokens.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isModifier, officeOf, somebodyOf } from './lexicon.ts';
import type { Nominal } from './nominals/nominal.ts';

/** The words of a stretch, with single spaces. */
export function textOf({ text, tokens }: Document, { from, to }: Stretch): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
}

/** A nominal with its complement. */
export const phraseOf = (document: Document, { from, to, complement }: Nominal): string =>
  textOf(document, { from, to: complement?.to ?? to });

/** A name in capitals as it stands in running text. */
export const inTitleCase = (name: string): string =>
  /\p{Ll}/u.test(name) || name.length < 4
    ? name
    : name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** The words of a text in small letters. */
export const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => word);

/** A description as it stands within a sentence: *two diplomats*, but *Foreign Ministry official*. */
export const inRunningText = (phrase: string): string =>
  phrase.replace(/^(?:(?:An?|The)\b|\p{Lu}\p{Ll}*\b(?=$|\s\P{Lu}))/u, (word) =>
    isCommon(word) ? word.toLowerCase() : word,
  );
/** Whether a word with which a description opens is capitalised for opening the sentence alone. */
const isCommon = (word: string): boolean => {
  const lower = word.toLowerCase();
  return (
    isModifier(lower) ||
    officeOf(lower) !== null ||
    somebodyOf(lower) !== null ||
    /^(?:TextValue|Determiner)/.test(listedAs(lower) ?? '')
  );
};
