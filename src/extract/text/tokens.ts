import { remembered } from '../../words/remembered.ts';

/** A word or a mark as written, and in small letters with a plain apostrophe. */
export interface Spelling {
  raw: string;
  lower: string;
}

/** A word or a mark of an article, with its offsets in UTF-16 units. */
export interface Token extends Spelling {
  start: number;
  end: number;
}

// Clitics ('s, n't) and possessives stand alone; initials and titles keep their full stop.
const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:MRS?|MS|DR|AMB|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Prof|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd)\.(?=\s)|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=,\s)|\p{Lu}\.(?=\s\p{Lu})|['’](?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}])|[@#][\p{L}\p{N}_]+|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}]+(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[’'](?=[\p{L}])(?!(?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*|\.{2,}|-{2,}|''|``|[^\s]/gu;

/** One copy of a word for all its occurrences; whatever is looked up by a word is found faster by the same copy. */
export const spellingOf = remembered(
  (raw: string): Spelling => ({ raw, lower: raw.toLowerCase().replace('’', "'") }),
);

/** The words and marks of `text`, in order. Linear in its length. */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { raw, lower } = spellingOf(match[0]);
    tokens.push({ start: match.index, end: match.index + raw.length, raw, lower });
  }
  return tokens;
}

export const isWord = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{L}\p{N}@#]/u.test(token.raw);
export const isCapitalised = (token: Spelling | undefined): boolean =>
  token !== undefined && opensInCapitals(token.raw);

function opensInCapitals(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(raw);
}
