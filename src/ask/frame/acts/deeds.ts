import { isStopword } from '../../../words/stopwords.ts';
import { isDoing } from '../doing.ts';
import { mentionAt, type Sentence, wordAt } from '../sentence.ts';

/** Whether a verb that may tell of words tells here of what was done: that somebody rang somebody, or put something somewhere. */
export const isDeed = (s: Sentence, verb: number): boolean => isCall(s, verb) || isDoing(s.tokens, verb);

/** *Did X call Y?*, *… call Y on Monday*: by telephone; *call Y a liar* is what somebody said. */
function isCall(s: Sentence, verb: number): boolean {
  const whom = mentionAt(s, verb + 1);
  if (!/^call/.test(wordAt(s, verb)) || whom === undefined) return false;
  return (
    isStopword(wordAt(s, whom.to) || 'the') && !/^(?:an?|the|his|her|their|its|no)$/.test(wordAt(s, whom.to))
  );
}
