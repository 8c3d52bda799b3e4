/** The first of `count` places whose key is `at` or more; keys do not fall. `count` where there is none. */
export function lowerBound(count: number, keyOf: (n: number) => number, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
