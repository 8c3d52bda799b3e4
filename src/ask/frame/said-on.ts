import { tokenize } from '../../words/tokens.ts';
import { AUXILIARY, PERFORMING, SAYING } from './lexicon.ts';

/** *Did X say on Sunday …*: the day on which it was said stands right behind the verb, or at the beginning. */
export function isOfSaying(text: string, end: number): boolean {
  const tokens = tokenize(text.slice(0, end));
  const last = tokens.at(-1);
  // *Did X say the dinner is on Sunday?*
  if (tokens.length > 1 && /^(?:is|are|was|were)$/.test(last?.word ?? '')) return false;
  return (
    last === undefined ||
    (/^\p{Ll}/u.test(last.raw) && [SAYING, PERFORMING, AUXILIARY].some((verbs) => verbs.has(last.word)))
  );
}
