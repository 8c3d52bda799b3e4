import { isContentWord, isNegation, isNumber } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { isOpposite, isRefusal, meets, refusesWith } from './opposites.ts';

/** What two texts have in common in matter, whatever the order. */
export interface Kinship {
  /** Of the draft's words that carry meaning, how many the record has or the opposite of, and their share. */
  shared: number;
  share: number;
  /** Numbers that only the draft has. */
  numbers: boolean;
}

const says = ({ key, soft }: Word): boolean => soft !== '' && (isContentWord(key) || isNumber(key));

/** Whether a word turns what stands with it round, and says nothing else. */
const turns = (words: readonly Word[], at: number): boolean => {
  const { key = '', soft = '' } = words[at] ?? {};
  return isNegation(key) || isRefusal(soft) || refusesWith(words, at);
};

/** Compares the matter of a claim with that of an entry. */
export function kinship(draft: readonly Word[], record: readonly Word[]): Kinship {
  const mine = draft.filter((word, i) => says(word) && !turns(draft, i));
  const shared = mine.filter((word) => record.some((other) => meets(word, other) || isOpposite(word, other)));
  return {
    shared: shared.length,
    share: shared.length / Math.max(1, mine.length),
    numbers: mine.some((word) => isNumber(word.key) && !shared.includes(word)),
  };
}
