import { isStopword } from '../../words/stopwords.ts';

/** A shorter name has initials that may be anything. */
const LONG = 3;

/** Whether a name, folded, stands among words: all of it, or its initials: *Associated Press Bureau* as *APB*. */
export function isWrittenIn(name: string, words: ReadonlySet<string>): boolean {
  const parts = name.split(' ');
  if (parts.every((part) => words.has(part))) return true;
  const weighty = parts.filter((part) => !isStopword(part));
  return weighty.length >= LONG && words.has(weighty.map((part) => part.charAt(0)).join(''));
}

/** A name has so many letters where another may be made of it. */
const STEM = 5;

/** Whether two folded names are one: the same, or a name and its adjective: *Quessaria*, *Quessarian*. */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const begins = long.startsWith(short) || long.startsWith(short.slice(0, -1));
  return short.length >= STEM && begins && /(?:n|i|ese|ish)s?$/.test(long);
}
