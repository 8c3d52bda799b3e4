import { lengthOf } from './vector.ts';

/** A vector that was found: how near it is, -1..1 (cosine). */
export interface Found {
  id: number;
  score: number;
}

/** Vectors of one length, searched one by one: exact, and linear in their number. */
export class VectorTable {
  #ids = new Int32Array(INITIAL);
  #lengths = new Float32Array(INITIAL);
  #bytes = new Int8Array(0);
  #width = 0;
  size = 0;

  /** Ids rise; vectors are all as long as the first. */
  add(id: number, vector: Int8Array): void {
    if (this.size === 0) this.#width = padded(vector.length);
    this.#reserve(this.size + 1);
    this.#ids[this.size] = id;
    this.#lengths[this.size] = lengthOf(vector);
    this.#bytes.set(vector, this.size * this.#width);
    this.size++;
  }

  /** The `k` nearest to `query`, nearest first. */
  nearest(query: Int8Array, k: number): Found[] {
    const width = this.#width;
    const length = lengthOf(query);
    const best: Found[] = [];
    if (length === 0 || padded(query.length) !== width) return best;
    const wanted = new Int8Array(width);
    wanted.set(query);
    for (let row = 0; row < this.size; row++) {
      const score = dot(this.#bytes, row * width, wanted) / (length * (this.#lengths[row] || 1));
      if (best.length === k && score <= (best[k - 1]?.score ?? 0)) continue;
      insert(best, { id: this.#ids[row] ?? 0, score }, k);
    }
    return best;
  }

  #reserve(rows: number): void {
    if (this.#bytes.length >= rows * this.#width && this.#ids.length >= rows) return;
    const room = Math.max(INITIAL, Math.ceil(rows * GROWTH));
    this.#ids = grown(this.#ids, new Int32Array(room));
    this.#lengths = grown(this.#lengths, new Float32Array(room));
    this.#bytes = grown(this.#bytes, new Int8Array(room * this.#width));
  }
}

/** Rows are as long as a multiple of four, with zeros at their ends. */
const padded = (width: number): number => Math.ceil(width / 4) * 4;

/** The product of `query` with the row at `at`; four sums at a time take half the time of one. */
function dot(bytes: Int8Array, at: number, query: Int8Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < query.length; i += 4) {
    a = (a + Math.imul(bytes[at + i] as number, query[i] as number)) | 0;
    b = (b + Math.imul(bytes[at + i + 1] as number, query[i + 1] as number)) | 0;
    c = (c + Math.imul(bytes[at + i + 2] as number, query[i + 2] as number)) | 0;
    d = (d + Math.imul(bytes[at + i + 3] as number, query[i + 3] as number)) | 0;
  }
  return a + b + c + d;
}

const INITIAL = 256;
const GROWTH = 1.5;

function grown<T extends Int32Array | Float32Array | Int8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

function insert(best: Found[], found: Found, k: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < found.score) at--;
  best.splice(at, 0, found);
  if (best.length > k) best.pop();
}
