/** A unit of a question with the entries that hold a term of it, the terms that are nearest to it first. */
export interface Holding {
  weight: number;
  terms: { nearness: number; numbers: readonly number[] }[];
}

/** Entries by their numbers, and at the same places what they weigh. */
export interface Weights {
  numbers: readonly number[];
  weights: readonly number[];
}

/**
 * By the number of an entry, for the length of one sum: a map of a thousand entries takes most of the time of adding
 * them up. All are 0 between sums.
 */
let sums = new Float64Array(1_024);
let marks = new Int32Array(1_024);

/** Makes room for the numbers of these lists. */
function reach(lists: Iterable<readonly number[]>): void {
  let last = 0;
  for (const numbers of lists) for (const number of numbers) if (number > last) last = number;
  if (last < sums.length) return;
  sums = new Float64Array(2 * last);
  marks = new Int32Array(2 * last);
}

/** For each entry the sum of what its units weigh, each by the nearest of its terms that the entry holds. */
export function weighed(holding: readonly Holding[]): Weights {
  reach(holding.flatMap(({ terms }) => terms.map(({ numbers }) => numbers)));
  const found: number[] = [];
  for (const [unit, { weight, terms }] of holding.entries())
    for (const { nearness, numbers } of terms)
      for (const number of numbers) {
        const mark = marks[number] ?? 0;
        if (mark === unit + 1) continue;
        if (mark === 0) found.push(number);
        marks[number] = unit + 1;
        sums[number] = (sums[number] ?? 0) + weight * nearness;
      }
  const weights = found.map((number) => sums[number] ?? 0);
  for (const number of found) sums[number] = marks[number] = 0;
  return { numbers: found, weights };
}

const WITHIN = 1;
const LEFT = 2;

function mark(lists: readonly (readonly number[])[], as: number): void {
  for (const numbers of lists) for (const number of numbers) marks[number] = as;
}

/** The heaviest that stand in a list of `within`, where there is one, and in none of `left`; the lower ones first where equal. */
export function heaviest(
  { numbers, weights }: Weights,
  { within, left }: { within: readonly (readonly number[])[] | null; left: readonly (readonly number[])[] },
  most: number,
): number[] {
  const lists = [...(within ?? []), ...left];
  reach([...lists, numbers]);
  mark(within ?? [], WITHIN);
  mark(left, LEFT);
  const wanted = within === null ? 0 : WITHIN;
  // Places in the list, the heaviest first.
  const top: number[] = [];
  let [last, least] = [0, 0];
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    const weight = weights[place] ?? 0;
    if (weight === 0 || marks[number] !== wanted) continue;
    if (top.length === most) {
      if (weight < least || (weight === least && number > last)) continue;
      top.pop();
    }
    let at = top.length;
    for (; at > 0; at--) {
      const before = top[at - 1] ?? 0;
      const its = weights[before] ?? 0;
      if (its > weight || (its === weight && (numbers[before] ?? 0) < number)) break;
    }
    top.splice(at, 0, place);
    const lowest = top.at(-1) ?? 0;
    last = numbers[lowest] ?? 0;
    least = weights[lowest] ?? 0;
  }
  mark(lists, 0);
  return top.map((place) => numbers[place] ?? 0);
}
