/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Collects an instance's features as bucket numbers: a template and up to three values are mixed into one hash. */
export class FeatureList {
  readonly buckets: Int32Array;
  readonly #mask: number;
  length = 0;

  constructor(bits: number, capacity: number) {
    this.#mask = (1 << bits) - 1;
    this.buckets = new Int32Array(capacity);
  }

  clear(): void {
    this.length = 0;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
    hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
    this.buckets[this.length++] = (hash ^ (hash >>> 15)) & this.#mask;
  }
}
