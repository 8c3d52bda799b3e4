import { isContentWord } from './closed-class.ts';

/** Places of a draft's and of a record's word that are the same word. */
export type Pair = readonly [draft: number, record: number];

const CONTENT = 100;
const FUNCTION = 90;
const NEXT_TO = 4;

/**
 * The longest common subsequence of two lists of keys, in which words that stand together stay together; of equal
 * ones that which stands earliest in the record. Time and memory grow with the product of the lengths.
 */
export function align(draft: readonly string[], record: readonly string[]): Pair[] {
  const width = record.length + 1;
  /** The worth of the best way up to a place, and of the best that ends with a common word there. */
  const best = new Int32Array((draft.length + 1) * width);
  const ending = new Int32Array((draft.length + 1) * width);
  for (let i = 1; i <= draft.length; i++)
    for (let j = 1; j <= record.length; j++) {
      const at = i * width + j;
      const before = at - width - 1;
      const key = draft[i - 1] ?? '';
      if (key === record[j - 1])
        ending[at] = worth(key) + Math.max(best[before] ?? 0, goingOn(ending[before] ?? 0));
      best[at] = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0, ending[at] ?? 0);
    }
  return trace(draft, best, ending, width);
}

const worth = (key: string): number => (isContentWord(key) ? CONTENT : FUNCTION);
const goingOn = (ending: number): number => (ending === 0 ? 0 : ending + NEXT_TO);

function trace(draft: readonly string[], best: Int32Array, ending: Int32Array, width: number): Pair[] {
  const pairs: Pair[] = [];
  let i = draft.length;
  let j = width - 1;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    if (best[at] === best[at - 1]) j--;
    else if (best[at] === best[at - width]) i--;
    else {
      let last = at;
      pairs.push([--i, --j]);
      while (goesOn(draft, ending, last, i, width)) {
        last -= width + 1;
        pairs.push([--i, --j]);
      }
    }
  }
  return pairs.reverse();
}

/** Whether the common word at `at` goes on from one right before it. */
const goesOn = (
  draft: readonly string[],
  ending: Int32Array,
  at: number,
  i: number,
  width: number,
): boolean =>
  (ending[at - width - 1] ?? 0) > 0 &&
  ending[at] === worth(draft[i] ?? '') + goingOn(ending[at - width - 1] ?? 0);
