/** A word or a mark of an article, with its offsets in UTF-16 units. */
export interface Token {
  start: number;
  end: number;
  raw: string;
  lower: string;
}

// Clitics ('s, n't) and possessives stand alone; initials and titles keep their full stop.
const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Prof|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd)\.(?=\s)|\p{Lu}\.(?=\s\p{Lu})|['’](?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}])|[@#][\p{L}\p{N}_]+|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}]+(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[’'](?=[\p{L}])(?!(?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*|\.{2,}|-{2,}|''|``|[^\s]/gu;

/** The words and marks of `text`, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    tokens.push({
      start: match.index,
      end: match.index + raw.length,
      raw,
      lower: raw.toLowerCase().replace('’', "'"),
    });
  }
  return tokens;
}

export const isWord = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{L}\p{N}@#]/u.test(token.raw);
export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.raw);
