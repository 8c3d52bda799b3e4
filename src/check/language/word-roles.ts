import type { Word } from './compared-words.ts';

/** What a word is of a clause, about: who does it, whom it is done to, or what a preposition leads up to. */
type Role = string;

const AUXILIARY =
  /^(?:am|is|are|was|were|has|have|had|will|would|can|could|do|does|did|should|must|may|might|shall)$/;
const BE = /^(?:is|are|was|were|be|been|being)$/;
const LEADS = new Set(
  'to from in on at near into onto off out with by for against over under behind before after'.split(' '),
);
const PARTICIPLE = /(?:ed|en|wn|ne|lt|nt|de|ght)$/;
/** Words between a preposition, or a form of *be*, and what belongs to it. */
const NEAR = 3;

/** The role of the word at `at` in the stretch of words from `from` to `to`. */
export function roleOf(words: readonly Word[], at: number, from: number, to: number): Role {
  const led = words
    .slice(Math.max(from, at - NEAR), at)
    .findLast(({ key }) => LEADS.has(key) || key === 'of');
  const clause = words.slice(from, to);
  const first = clause.findIndex(({ key }) => AUXILIARY.test(key));
  const be = clause.findIndex(
    ({ key }, i) =>
      BE.test(key) && clause.slice(i + 1, i + 1 + NEAR).some((next) => PARTICIPLE.test(next.key)),
  );
  const isPassive = be >= 0;
  if (led?.key === 'of') {
    const before = words[words.indexOf(led) - 1]?.key ?? '';
    return before === 'out' ? before : '';
  }
  if (led !== undefined) return led.key === 'by' && isPassive ? 'doer' : led.key;
  const before = first >= 0 ? at < from + first : at - from <= 1;
  if (before) return isPassive ? 'done to' : 'doer';
  return isPassive ? '' : 'done to';
}

/** Two words that two texts have in common, by their roles in either. */
export interface Placed {
  mine: Role;
  theirs: Role;
}

/** Whether of two words each has the role that the other has in the other text. */
export const areSwapped = (a: Placed, b: Placed): boolean =>
  a.mine !== a.theirs && a.mine !== '' && b.mine !== '' && a.mine === b.theirs && b.mine === a.theirs;
