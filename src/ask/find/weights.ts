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
  const isBefore = (one: number, other: number): boolean => {
    const more = (weights[one] ?? 0) - (weights[other] ?? 0);
    return more > 0 || (more === 0 && (numbers[one] ?? 0) < (numbers[other] ?? 0));
  };
  for (let place = 0; place < numbers.length; place++) {
    if (weights[place] === 0 || marks[numbers[place] ?? 0] !== wanted) continue;
    const last = top[most - 1];
    if (last !== undefined && !isBefore(place, last)) continue;
    if (last !== undefined) top.pop();
    let at = top.length;
    while (at > 0 && isBefore(place, top[at - 1] ?? 0)) at--;
    top.splice(at, 0, place);
  }
  mark(lists, 0);
  return top.map((place) => numbers[place] ?? 0);
}
