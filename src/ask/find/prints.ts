/**
 * Keys as two numbers each, side by side: what thousands of entries hold is looked through without a look at one string.
 * No two words of a language are known to have the same two.
 */
export type Prints = Int32Array;

/** How many numbers a key has. */
export const PRINT = 2;

/** FNV-1a, with the prime of 32 bits and with another. */
const PRIMES = [0x01000193, 0x5bd1e995] as const;

function printOf(key: string, prime: number): number {
  let print = key.length;
  for (let i = 0; i < key.length; i++) print = Math.imul(print ^ key.charCodeAt(i), prime);
  return print ^ (print >>> 15);
}

export function printsOf(keys: Iterable<string>): Prints {
  const prints: number[] = [];
  for (const key of keys) for (const prime of PRIMES) prints.push(printOf(key, prime));
  return Int32Array.from(prints);
}

/** Values by the prints of few keys, most of which hardly any key of an entry is among. */
export interface PrintTable<Value> {
  /** As many bits as find a place: a print stands where its own tell, or at the next place that is free. */
  bits: number;
  prints: Prints;
  values: (Value | undefined)[];
}

/** So many places there are for each key. */
const ROOM = 4;

export function printTable<Value>(entries: ReadonlyMap<string, Value>): PrintTable<Value> {
  let places = ROOM;
  while (places < ROOM * entries.size) places *= 2;
  const values = new Array<Value | undefined>(places).fill(undefined);
  const prints = new Int32Array(PRINT * places);
  for (const [key, value] of entries) {
    const [one, other] = [printOf(key, PRIMES[0]), printOf(key, PRIMES[1])];
    let at = one & (places - 1);
    while (values[at] !== undefined) at = (at + 1) & (places - 1);
    values[at] = value;
    prints[PRINT * at] = one;
    prints[PRINT * at + 1] = other;
  }
  return { bits: places - 1, prints, values };
}

/** The value of the key with the prints at a place. */
export function valueAt<Value>(
  { bits, prints, values }: PrintTable<Value>,
  keys: Prints,
  place: number,
): Value | undefined {
  const one = keys[PRINT * place] ?? 0;
  for (let at = one & bits; ; at = (at + 1) & bits) {
    const value = values[at];
    if (value === undefined) return undefined;
    if (prints[PRINT * at] === one && prints[PRINT * at + 1] === keys[PRINT * place + 1]) return value;
  }
}
