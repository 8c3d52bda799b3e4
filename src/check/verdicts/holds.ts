import type { DraftItem } from '../draft-item.ts';
import { isContentWord, isNegation, isNumber } from '../language/closed-class.ts';
import type { Word } from '../language/compared-words.ts';
import type { Edit } from '../language/comparison.ts';
import { isLimit, limitsAfter, limitsBefore } from '../language/limiting-words.ts';
import { HALF } from './compare-item.ts';
import type { Compared } from './ruling.ts';

const LEAST_CONTENT = 2;

/** Whether at least half of the item’s words are the entry’s, two of which carry meaning; or all there are. */
export function holds({ comparison }: Compared): boolean {
  const { share, content, matched, edits } = comparison;
  return (
    share >= HALF &&
    (content >= LEAST_CONTENT || (share === 1 && edits.length === 0 && matched > 0 && content > 0))
  );
}

/**
 * Whether the words are the entry’s, whole or in part: nothing changed or put in, nothing left out from within. Of a
 * claim that was denied, the negation stands in its cue.
 */
export const isClean = ({ comparison, denied }: Compared): boolean =>
  comparison.edits.every(
    ({ change, draft, record }) => change !== 'matter' || (denied && isDenial(draft, record)),
  );

/** Whether an edit is no more than that what was denied is denied by a word of its own on the other side. */
export const isOfDenial = ({ denied }: Compared, { draft, record }: Edit): boolean =>
  denied && isDenial(draft, record);

/** A negation, with a name for a pronoun or the other way round. */
const isDenial = (draft: readonly Word[], record: readonly Word[]): boolean => {
  const numbers = [...draft, ...record].some(({ key }) => isNumber(key));
  return !numbers && (draft.every(isSmall) || (record.every(isSmall) && draft.length <= PHRASE));
};
const PHRASE = 3;

const isSmall = ({ key }: Word): boolean => isNegation(key) || !isContentWord(key);

export const isPublished = ({ entry }: Compared): boolean => entry.retracted === null;

/** What was cut off turns the meaning of what is given: the words of the record that do so, or null. */
export function turning(
  { frame, words }: DraftItem,
  { comparison, wording, denied }: Compared,
): Word[] | null {
  const { pairs, before, after, marked } = comparison;
  const given = pairs.flatMap(([, j]) => wording.words[j] ?? []).sort((a, b) => a.start - b.start);
  if (after.length > 0 && limitsBefore(given, after)) return after;
  if (denied || frame.some(({ key }, i) => isNegation(key) || isLimit(frame, i))) return null;
  // What is reported may have its negation in another place.
  const negates = comparison.manner === 'reported' && words.some(({ key }) => isNegation(key));
  if (before.length > 0 && !negates && isClause(words) && limitsAfter(before, given)) return before;
  return marked.find((cut) => cut.some(({ key }) => isNegation(key)) && cut.length <= 2) ?? null;
}

/** A phrase of two or three words, such as a noun with its article, claims nothing that a cut could turn. */
const isClause = (words: readonly Word[]): boolean =>
  words.length > 3 || words.filter(({ key }) => isContentWord(key)).length > 1;
