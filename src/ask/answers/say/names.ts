import type { StatementItem } from '../../../recall/items.ts';
import { sayBasis, sayWhen } from '../../../recall/say-date.ts';

/** Text of a person as a sentence of ours can take it in: without quotation marks, at most `most` UTF-16 units long. */
export const unquoted = (text: string, most = 80): string => {
  const clean = text
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).toWellFormed()}…`;
};

export const nameOf = (words: string): string => {
  const clean = unquoted(words);
  return /\p{Lu}/u.test(clean)
    ? clean
    : clean.replace(/(?<![\p{L}'’])(?!(?:the|an?|of)\s)\p{L}/gu, (letter) => letter.toUpperCase());
};

export const saidWhen = ({ statement }: StatementItem): string =>
  statement.saidOn === null
    ? 'on a day that the source does not give'
    : sayWhen(statement.saidOn) + sayBasis(statement);

/** Text of a person without quotation marks or an end stop, as a sentence of ours can take it in. */
export const withoutMarks = (text: string): string => unquoted(text, LONGEST_REASON).replace(/[.\s]+$/, '');

/** In UTF-16 units; the form takes as many. */
export const LONGEST_REASON = 500;
