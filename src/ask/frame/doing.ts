import type { Token } from '../../words/tokens.ts';

type Words = readonly Pick<Token, 'word'>[];

/** Whether a verb that may tell of words tells of a deed by what stands behind it: *put troops on the border*, *call a strike*, *call it off*. */
export const isDoing = (words: Words, verb: number): boolean =>
  isPlacing(words, verb) || isConvening(words, verb);

/** *Put troops on the border*: something is put somewhere, nothing is put into words. */
const isPlacing = (words: Words, verb: number): boolean =>
  words[verb]?.word === 'put' &&
  !/^(?:it|that|this)$/.test(words[verb + 1]?.word ?? '') &&
  words.slice(verb + 2, verb + PLACED_WITHIN).some(({ word }) => PLACING.test(word));

const PLACING = /^(?:on|in|into|along|near|around|behind|across)$/;
const PLACED_WITHIN = 8;

/** *Call a strike*, *call an early election*, *call off the talks*; *call a deal possible* tells what somebody thinks of it. */
function isConvening(words: Words, verb: number): boolean {
  if (!/^call/.test(words[verb]?.word ?? '')) return false;
  const behind = words.slice(verb + 1).map(({ word }) => word);
  if (behind.slice(0, OFF_WITHIN).includes('off')) return true;
  const isPassive = /^(?:is|are|was|were|be|been|being)$/.test(words[verb - 1]?.word ?? '');
  return (
    !isPassive &&
    /^an?$/.test(behind[0] ?? '') &&
    behind.slice(1, OFF_WITHIN).some((word) => CALLED.test(word))
  );
}
/** What is held because somebody calls it. */
const CALLED =
  /^(?:strike|election|vote|referendum|ballot|poll|meeting|summit|session|conference|rally|protest|boycott|truce|ceasefire|halt|inquiry|recess|walkout)$/;
const OFF_WITHIN = 5;
