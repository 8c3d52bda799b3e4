import { isContentWord, isNumber } from '../compare/closed-class.ts';
import type { Edit } from '../compare/compare.ts';
import { defiesCondition, droppedCondition } from '../compare/conditions.ts';
import { opposes } from '../compare/contrast.ts';
import { changedModality } from '../compare/modality.ts';
import { numbersOff, swappedNumbers, widened } from '../compare/quantity.ts';
import { changedThing } from '../compare/things.ts';
import type { Word } from '../compare/words.ts';
import type { DraftItem } from '../item.ts';
import type { Compared } from './verdict.ts';

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
