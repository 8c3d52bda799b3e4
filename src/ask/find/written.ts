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
