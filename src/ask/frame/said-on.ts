import { tokenize } from '../../words/tokens.ts';
import { AUXILIARY, PERFORMING, SAYING } from './lexicon.ts';

/** *Did X say on Sunday …*: the day on which it was said stands right behind the verb, or at the beginning. */
export function isOfSaying(text: string, end: number): boolean {
  const last = tokenize(text.slice(0, end)).at(-1);
  return (
    last === undefined ||
    (/^\p{Ll}/u.test(last.raw) && [SAYING, PERFORMING, AUXILIARY].some((verbs) => verbs.has(last.word)))
  );
}
