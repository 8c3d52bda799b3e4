import { remembered } from '../../words/remembered.ts';

/** A word or a mark as written, and in small letters with a plain apostrophe. */
export interface Spelling {
  raw: string;
  lower: string;
  /** The one copy for all occurrences of a token of a text. */
  word?: Word;
}

/** A spelling with what was found out of it alone, by the number of who asked: see {@link ofWord}. */
interface Word extends Spelling {
  readonly facts: unknown[];
}

/** A word or a mark of an article, with its offsets in UTF-16 units. */
export interface Token extends Spelling {
  start: number;
  end: number;
}

// Clitics ('s, n't) and possessives stand alone; initials and titles keep their full stop.
const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:MRS?|MS|DR|AMB|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Prof|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd)\.(?=\s)|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=,\s)|\p{Lu}\.(?=\s\p{Lu})|['’](?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}])|[@#][\p{L}\p{N}_]+|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}]+(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[’'](?=[\p{L}])(?!(?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*|\.{2,}|-{2,}|''|``|[^\s]/gu;

const wordOf = remembered(
  (raw: string): Word => ({ raw, lower: raw.toLowerCase().replace('’', "'"), facts: [] }),
);

export const spellingOf = (raw: string): Spelling => wordOf(raw);

let asked = 0;

/** `compute`, done once a word and kept with it: for what depends on a token's spelling alone. */
export function ofWord<T>(compute: (spelling: Spelling) => T): (token: Spelling) => T {
  const place = asked++;
  return (token) => {
    const word = token.word ?? wordOf(token.raw);
    const { facts } = word;
    const known = facts[place];
    if (known !== undefined) return known as T;
    const value = compute(word);
    while (facts.length < place) facts.push(undefined);
    facts[place] = value;
    return value;
  };
}

/** The words and marks of `text`, in order. Linear in its length. */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = wordOf(match[0]);
    const { raw, lower } = word;
    tokens.push({ start: match.index, end: match.index + raw.length, raw, lower, word });
  }
  return tokens;
}

const opensAsWord = ofWord(({ raw }) => /^[\p{L}\p{N}@#]/u.test(raw));
export const isWord = (token: Token | undefined): boolean => token !== undefined && opensAsWord(token);

/** The places of the tokens that are `wanted`, in order. */
export function placesOf(tokens: readonly Token[], wanted: (token: Token) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined && wanted(token)) found.push(i);
  }
  return found;
}

export const isCapitalised = (token: Spelling | undefined): boolean =>
  token !== undefined && opensInCapitals(token.raw);

function opensInCapitals(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(raw);
}
