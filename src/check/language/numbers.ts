const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

const smallOf = new Map(SMALL.map((word, n) => [word, n]));
const tensOf = new Map(TENS.flatMap((word, n) => (word === '-' ? [] : [[word, n * 10] as const])));

/** A number that words tell: its value, and how many of the words it takes. */
interface NumberRead {
  value: number;
  length: number;
}

/**
 * Reads the number, in figures or words, that `words` begin with: *thirty four*, *two hundred and five*, *2.5
 * million*. Null when they begin with none. Words are in small letters, figures without separators.
 */
export function readNumber(words: readonly string[]): NumberRead | null {
  let total = 0;
  let part = 0;
  let at = 0;
  /** What the last word was worth: a smaller one may follow a larger, never the other way round. */
  let last = Number.POSITIVE_INFINITY;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const joined = word === 'and' && at > 0 && last >= 100 && plain(words[at + 1] ?? '') !== null;
    if (joined) continue;
    const worth = plain(word);
    if (worth !== null) {
      if (at > 0 && !(worth < last && fits(worth, last))) break;
      part += worth;
      last = worth < 10 ? 1 : worth < 20 ? 1 : worth < 100 ? 10 : 1;
    } else if (word === 'hundred' && at > 0 && part > 0 && part < 100) {
      part *= 100;
      last = 100;
    } else if (SCALES[word] !== undefined && at > 0 && part > 0) {
      total += part * SCALES[word];
      part = 0;
      last = SCALES[word];
    } else break;
  }
  return at === 0 ? null : { value: total + part, length: at };
}

/** After *twenty* comes *one* to *nine*; after a hundred or a thousand, anything below it. */
const fits = (worth: number, last: number): boolean => (last === 10 ? worth > 0 && worth < 10 : last >= 100);

function plain(word: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return smallOf.get(word) ?? tensOf.get(word) ?? null;
}

/** *second* and *2nd* meet in `2nd`; null for what is no ordinal. */
export function readOrdinal(word: string): string | null {
  const n = ORDINALS.indexOf(word) + 1;
  return n === 0 ? null : `${n}${n === 1 ? 'st' : n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;
}
