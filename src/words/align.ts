/** Places of the same word in two lists. */
export type Pair = readonly [one: number, other: number];

/** How much more a common word is worth that goes on from one right before it. */
const NEXT_TO = 4;
const WORTH = 100;

/**
 * The longest common subsequence of two lists of keys, in which words that stand together stay together; of equal
 * ones that which stands earliest in `record`. `worth` tells what a key counts for, 100 at most. Time and memory grow
 * with the product of the lengths.
 */
export function align(
  draft: readonly string[],
  record: readonly string[],
  worth: (key: string) => number = () => WORTH,
): Pair[] {
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
  return trace(
    draft.map((key) => worth(key)),
    best,
    ending,
    width,
  );
}

const goingOn = (ending: number): number => (ending === 0 ? 0 : ending + NEXT_TO);

function trace(worths: readonly number[], best: Int32Array, ending: Int32Array, width: number): Pair[] {
  const pairs: Pair[] = [];
  let i = worths.length;
  let j = width - 1;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    if (best[at] === best[at - 1]) j--;
    else if (best[at] === best[at - width]) i--;
    else {
      let last = at;
      pairs.push([--i, --j]);
      while (goesOn(worths, ending, last, i, width)) {
        last -= width + 1;
        pairs.push([--i, --j]);
      }
    }
  }
  return pairs.reverse();
}

/** Whether the common word at `at` goes on from one right before it. */
const goesOn = (
  worths: readonly number[],
  ending: Int32Array,
  at: number,
  i: number,
  width: number,
): boolean =>
  (ending[at - width - 1] ?? 0) > 0 && ending[at] === (worths[i] ?? 0) + goingOn(ending[at - width - 1] ?? 0);
