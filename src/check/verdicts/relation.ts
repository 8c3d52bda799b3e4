import type { DraftItem } from '../draft-item.ts';
import { changedThing } from '../language/changed-thing.ts';
import { isContentWord, isNumber } from '../language/closed-class.ts';
import type { Word } from '../language/compared-words.ts';
import type { Edit } from '../language/comparison.ts';
import { defiesCondition, droppedCondition } from '../language/conditions.ts';
import { opposes } from '../language/contrast.ts';
import { changedModality } from '../language/modality.ts';
import { numbersOff, swappedNumbers, widened } from '../language/quantity.ts';
import type { Compared } from './ruling.ts';

/** What a claim says of what an entry says, once it is known to be about it. */
export type Relation =
  | { is: 'same' }
  | { is: 'contradicted' }
  /** It says more, less or something else: the places where it departs. */
  | { is: 'altered'; edits: Edit[] };

/** How a claim in words of its own stands to the entry that it is about, whatever the speaker and the day. */
export function relationOf({ words: claim }: Pick<DraftItem, 'words'>, one: Compared): Relation {
  const record = one.entry.wordings[0]?.words ?? [];
  const numbers = numbersOff(claim, record);
  if (numbers.length > 0) return { is: 'altered', edits: numbers };
  if (defiesCondition(claim, record) || opposes(claim, record, one.denied)) return { is: 'contradicted' };
  const edits = departures(claim, record, one.denied);
  return edits.length > 0 ? { is: 'altered', edits } : { is: 'same' };
}

/** The first of the ways in which a claim may say something else than the record without saying the opposite. */
function departures(claim: readonly Word[], record: readonly Word[], denied: boolean): Edit[] {
  const swapped = swappedNumbers(claim, record);
  if (swapped.length > 0) return swapped;
  const condition = denied ? null : droppedCondition(claim, record);
  if (condition !== null) return [{ draft: [], record: condition, change: 'matter' }];
  const wider = widened(claim, record);
  if (wider.length > 0) return wider;
  const modality = changedModality(claim, record);
  if (modality !== null) return [{ ...modality, change: 'matter' }];
  return changedThing(claim, record);
}

/** Whether words carry matter. */
export const mattersIn = (words: readonly Word[]): number =>
  words.filter(({ key }) => isContentWord(key) || isNumber(key)).length;
