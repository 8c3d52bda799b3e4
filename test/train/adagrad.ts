/** Weights under training: AdaGrad steps, with a pull towards zero that is spread over the steps. */
export class AdaGrad {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #rate: number;
  readonly #decay: number;
  readonly #sum: Float32Array;
  #kept = 0;

  constructor(size: number, rate: number, decay: number) {
    this.weights = new Float32Array(size);
    this.#squares = new Float32Array(size).fill(1);
    this.#rate = rate;
    this.#decay = decay;
    this.#sum = new Float32Array(size);
  }

  /** Takes the weights as they stand into the average that {@link average} gives. */
  keep(): void {
    this.#kept++;
    this.weights.forEach((weight, i) => {
      this.#sum[i] = (this.#sum[i] ?? 0) + weight;
    });
  }

  /** The mean of the kept weights, which swings less from one instance to the next than the last ones do. */
  average(): Float32Array {
    return this.#sum.map((sum) => sum / this.#kept);
  }

  step(at: number, gradient: number): void {
    const weight = this.weights[at] ?? 0;
    const slope = gradient + this.#decay * weight;
    const square = (this.#squares[at] ?? 0) + slope * slope;
    this.#squares[at] = square;
    this.weights[at] = weight - (this.#rate * slope) / Math.sqrt(square);
  }
}

/** A small seeded generator (mulberry32), so that a training run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 0 … n-1 in a random order. */
export function shuffled(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
