/** A text's MinHash signature: {@link SIZE} unsigned 32-bit integers. Comparable while {@link SEEDS} stay. */
export type Fingerprint = readonly number[];

const SIZE = 128;
const SHINGLE = 5;

/**
 * From this overlap on, two texts are nearly the same: one story with a changed headline, a correction or a
 * paragraph more. Two stories on one subject, even with the same quotations, stay well below.
 */
export const NEARLY_SAME = 0.5;

/**
 * The signature of `text` by its runs of five words (Broder, “On the resemblance and containment of documents”, 1997);
 * case, punctuation and line ends do not count. Linear in the length of `text`. Empty for a text without words.
 */
export function fingerprint(text: string): Fingerprint {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(hashWord);
  if (words.length === 0) return [];
  const least = new Uint32Array(SIZE).fill(0xffffffff);
  for (let i = 0; i === 0 || i + SHINGLE <= words.length; i++) {
    let shingle = 0;
    for (const word of words.slice(i, i + SHINGLE)) shingle = mix(shingle ^ word) + 0x9e3779b9;
    for (let k = 0; k < SIZE; k++) {
      const hash = mix(shingle ^ (SEEDS[k] ?? 0));
      if (hash < (least[k] ?? 0)) least[k] = hash;
    }
  }
  return [...least];
}

/** An estimate of the share of five-word runs that two texts have in common (Jaccard): 0 to 1, give or take 0.05. */
export function textOverlap(a: Fingerprint, b: Fingerprint): number {
  if (a.length !== SIZE || b.length !== SIZE) return 0;
  return a.filter((hash, k) => hash === b[k]).length / SIZE;
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3: every bit of the input counts for every bit of the output. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: SIZE }, (_, k) => mix(Math.imul(k + 1, 0x9e3779b9)));
