import { fold } from './fold.ts';
import { remembered } from './remembered.ts';

/** A word of a text: its offsets in UTF-16 units, as written and folded. */
export interface Token {
  start: number;
  end: number;
  raw: string;
  /** Folded; a possessive ending is taken off (*Moscow's* is `moscow`). */
  word: string;
}

/** Initials stand at the end of a citation without their last point: *in the U.S*. */
const WORD =
  /(?:\p{Lu}\.){2,}|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{M}\p{N}'’])|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,](?=\p{N})|['’](?=\p{L}))*/gu;
/** In capitals it is the country, in small letters the pronoun. */
const AMERICA = /^(?:US|U\.S(?:\.(?:A\.?)?)?)(?:['’]s)?$/;
const POSSESSIVE = /(?<=.)'s$/;

const foldedWord = remembered((raw: string): string =>
  (AMERICA.test(raw) ? 'usa' : fold(raw))
    .replace(POSSESSIVE, '')
    .replace(/[^a-z0-9.]|(?<![0-9])\.|\.(?![0-9])/g, ''),
);

/** A question is cut into words by each of its readers: what is no longer than one is remembered for a while. */
const SHORT = 700;
const FEW = 200;
const ofShort = remembered(tokensOf, FEW);

/** The words of `text`, in order. Linear in its length. */
export const tokenize = (text: string): readonly Token[] =>
  text.length <= SHORT ? ofShort(text) : tokensOf(text);

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldedWord(match[0]);
    if (folded === '') continue;
    tokens.push({ start: match.index, end: match.index + match[0].length, raw: match[0], word: folded });
  }
  return tokens;
}
