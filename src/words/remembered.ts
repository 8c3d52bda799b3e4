/** Words kept by one memory at most; then it begins anew. */
const MOST = 50_000;

/**
 * `compute` with a memory, for what depends on a word alone and is asked for over and over; for whole texts `most` keeps
 * the memory small.
 */
export function remembered<T>(compute: (word: string) => T, most = MOST): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined || known.has(word)) return found as T;
    const value = compute(word);
    if (known.size >= most) known.clear();
    known.set(word, value);
    return value;
  };
}
