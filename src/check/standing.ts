import type { DraftItem } from './draft-item.ts';
import type { Verdict } from './verdicts/ruling.ts';

/** Of an item with its verdict, where it stands and whether it may be nobody's claim. Offsets are UTF-16 units of the draft. */
interface Standing {
  start: number;
  end: number;
  kind: DraftItem['kind'];
  verdict: Verdict;
  ifKnown: boolean;
}

/** Without what may be nobody's claim and is not on the record, and without what lies within another item. */
export function standing<Item extends Standing>(items: readonly Item[]): Item[] {
  const kept = items.filter(({ ifKnown, verdict }) => !ifKnown || verdict !== 'not on the record');
  return kept.filter((one, i) => {
    const before = kept.slice(Math.max(0, i - BESIDE), i);
    const after = kept.slice(i + 1, i + BESIDE);
    return !before.some((other) => covers(other, one, 0)) && !after.some((other) => covers(other, one, 1));
  });
}

/** Whether two claims overlap and the other is longer, by so many characters at least. */
const covers = (other: Standing, one: Standing, by: number): boolean =>
  one.kind === 'indirect' &&
  other.kind === 'indirect' &&
  other.start < one.end &&
  one.start < other.end &&
  other.end - other.start >= one.end - one.start + by;

/** Items in the order of the text that may overlap one of them. */
const BESIDE = 4;
