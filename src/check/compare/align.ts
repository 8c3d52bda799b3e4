import { isContentWord } from './closed-class.ts';

/** Places of a draft's and of a record's word that are the same word. */
export type Pair = readonly [draft: number, record: number];

const CONTENT = 100;
const FUNCTION = 90;
const NEXT_TO = 4;

/**
 * The longest common subsequence of two lists of keys, in which words that stand together stay together. Time and
 * memory grow with the product of the lengths.
 */
export function align(draft: readonly string[], record: readonly string[]): Pair[] {
  const width = record.length + 1;
  const score = new Int32Array((draft.length + 1) * width);
  const run = new Uint16Array((draft.length + 1) * width);
  for (let i = 1; i <= draft.length; i++)
    for (let j = 1; j <= record.length; j++) {
      const at = i * width + j;
      const skipped = Math.max(score[at - width] ?? 0, score[at - 1] ?? 0);
      if (draft[i - 1] !== record[j - 1]) {
        score[at] = skipped;
        continue;
      }
      const before = at - width - 1;
      run[at] = (run[before] ?? 0) + 1;
      const taken = (score[before] ?? 0) + worth(draft[i - 1] ?? '') + ((run[at] ?? 0) > 1 ? NEXT_TO : 0);
      score[at] = Math.max(skipped, taken);
    }
  return trace(draft, record, score, width);
}

const worth = (key: string): number => (isContentWord(key) ? CONTENT : FUNCTION);

function trace(
  draft: readonly string[],
  record: readonly string[],
  score: Int32Array,
  width: number,
): Pair[] {
  const pairs: Pair[] = [];
  let i = draft.length;
  let j = record.length;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    // Of equal ways the one that stands earliest in the record.
    if (score[at] === score[at - 1]) j--;
    else if (draft[i - 1] === record[j - 1]) pairs.push([--i, --j]);
    else i--;
  }
  return pairs.reverse();
}
