import { isFiniteVerb, isPlainVerb } from '../../words/english.ts';
import { stem } from '../../words/stem.ts';
import type { Frame } from '../frame/frame.ts';

/** The forms of *be*. */
export const BE = /^(?:is|are|was|were|be|been|being)$/;

/** *Taken*, *begun*, *shown*: no clause has them for its verb alone. */
const PARTICIPLE = /(?:[aeiou][kvtd]en|wn|un|ung|orn|one)$/;

/** Whether a folded word may be a verb, in any form but its *-ing*. */
export const mayBeVerb = (word: string): boolean =>
  isPlainVerb(word) ||
  isFiniteVerb(word) ||
  (PARTICIPLE.test(word) && isPlainVerb(stem(word))) ||
  // *Blockaded*: a verb that is more often a noun.
  (/ed$/.test(word) && (isPlainVerb(word.slice(0, -1)) || isPlainVerb(word.slice(0, -2))));

const LED = '(?:(?:and|so|but|then) )?';
const OF_DEED = new RegExp(
  `^(?:${LED}(?:did|does|do|has|have|had|will|would)(?:n['’]?t)?|is it true that) `,
  'i',
);
const OF_BEING = new RegExp(`^${LED}(?:is|are|was|were)(?:n['’]?t)? `, 'i');

/** *Did X …?*, *has X …?*: whether somebody does something, and not what they are or what is done to them. */
export const asksOfDeed = ({ text }: Pick<Frame, 'text'>): boolean => OF_DEED.test(text);

/** *Is X …?*: whether something is so, or is done to it. */
export const asksOfBeing = ({ text }: Pick<Frame, 'text'>): boolean =>
  OF_BEING.test(text) && !OF_DEED.test(text);

/** *Is X backed by …?*, *has it been built by …?*: by a form of *be*, but that of *is it true that*. */
export const isPassivelyAsked = ({ text }: Pick<Frame, 'text'>): boolean =>
  /\b(?:is|are|was|were|be|been|being)\b/i.test(text.replace(/^is it true that /i, ''));
