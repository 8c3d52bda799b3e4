interface Stretch {
  start: number;
  end: number;
}

/** The place of the first of `list`, which is in the order of the text, that begins at `start` or later. */
export function firstFrom(list: readonly Stretch[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `list` that lie between two offsets. `list` is in the order of the text. */
export function between<T extends Stretch>(list: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let i = firstFrom(list, start); i < list.length; i++) {
    const one = list[i];
    if (one === undefined || one.start >= end) break;
    if (one.end <= end) found.push(one);
  }
  return found;
}

/** The one of `list`, whose stretches do not overlap, that holds the place `at`. */
export function holding<T extends Stretch>(list: readonly T[], at: number): T | undefined {
  const one = list[firstFrom(list, at + 1) - 1];
  return one !== undefined && at < one.end ? one : undefined;
}

/** Tells whether a stretch overlaps one of `stretches`, which stand in the order of their starts; logarithmic. */
export function takenBy(stretches: readonly Stretch[]): (one: Stretch) => boolean {
  let last = 0;
  const ends = stretches.map(({ end }) => {
    last = Math.max(last, end);
    return last;
  });
  return ({ start, end }) => (ends[firstFrom(stretches, end) - 1] ?? start) > start;
}

/** The last of `list` that ends before `at` and is one that `is` tells; looks from there backwards. */
export function lastUntil<T extends Stretch>(
  list: readonly T[],
  at: number,
  is: (one: T) => boolean,
): T | undefined {
  for (let i = firstFrom(list, at) - 1; i >= 0; i--) {
    const one = list[i];
    if (one !== undefined && one.end <= at && is(one)) return one;
  }
  return undefined;
}
