import type { Prepared } from './prepare.ts';
import { PRINT, valueAt } from './prints.ts';
import type { Query } from './wanted.ts';

/** A stretch of an entry's words beside the question's. */
export interface Alignment {
  /** Pairs of places: in the question, in the entry. */
  pairs: [number, number][];
  /** The share, by weight, of the question's words that stand in the entry in their order. */
  share: number;
  /** The share of neighbours in the question that are neighbours in the entry. */
  adjacent: number;
}

const GAP_IN_ENTRY = 0.04;
const GAP_IN_QUESTION = 0.02;
const LONGEST_GAP = 30;
const MOST_MATCHES = 240;

/**
 * Pairs of places, in the question and in the entry, of words that fit, each with its weight, in the order of the entry;
 * and the best chain that ends with each. One after another is laid here: a list for each takes most of the time.
 */
const asked = new Int32Array(2 * MOST_MATCHES);
const held = new Int32Array(2 * MOST_MATCHES);
const weights = new Float64Array(2 * MOST_MATCHES);
const chained = new Float64Array(2 * MOST_MATCHES);
const before = new Int32Array(2 * MOST_MATCHES);

/** Lays all words that fit; answers with how many. */
function layMatches({ pieces, prints, names }: Prepared, { fits, actors }: Query): number {
  let count = 0;
  const lay = (place: number, at: number, weight: number) => {
    asked[count] = place;
    held[count] = at;
    weights[count] = weight;
    count++;
  };
  let [name, next] = [0, names[0]];
  for (let at = 0; PRINT * at < prints.length && count < MOST_MATCHES; at++) {
    const fit = valueAt(fits, prints, at);
    if (fit !== undefined) for (const { place, weight } of fit) lay(place, at, weight);
    if (at !== next) continue;
    next = names[++name];
    for (const ref of pieces[at]?.actors ?? []) {
      const place = actors.get(ref);
      if (place !== undefined && !fit?.some((one) => one.place === place)) lay(place, at, 0.5);
    }
  }
  return Math.min(count, asked.length);
}

/** Chains what is laid; answers with the last of the best chain, -1 where nothing is. */
function chain(count: number): number {
  let end = -1;
  for (let m = 0; m < count; m++) {
    const place = asked[m] ?? 0;
    const at = held[m] ?? 0;
    let most = 0;
    let from = -1;
    for (let n = m - 1; n >= 0; n--) {
      const gap = at - (held[n] ?? 0);
      if (gap > LONGEST_GAP) break;
      const skipped = place - (asked[n] ?? 0);
      if (skipped <= 0 || gap <= 0) continue;
      const worth = (chained[n] ?? 0) - GAP_IN_ENTRY * (gap - 1) - GAP_IN_QUESTION * (skipped - 1);
      if (worth > most) {
        most = worth;
        from = n;
      }
    }
    before[m] = from;
    chained[m] = (weights[m] ?? 0) + most;
    if (end < 0 || (chained[m] ?? 0) > (chained[end] ?? 0)) end = m;
  }
  return end;
}

/** The best chain of words that stand in the same order in both, gaps costing a little. */
export function align(entry: Prepared, query: Query): Alignment {
  const end = chain(layMatches(entry, query));
  const pairs: [number, number][] = [];
  let sum = 0;
  let neighbours = 0;
  for (let m = end; m >= 0; ) {
    const from = before[m] ?? -1;
    pairs.push([asked[m] ?? 0, held[m] ?? 0]);
    sum += weights[m] ?? 0;
    if (from >= 0 && asked[m] === (asked[from] ?? 0) + 1 && held[m] === (held[from] ?? 0) + 1) neighbours++;
    m = from;
  }
  const words = query.pieces.length;
  return {
    pairs: pairs.reverse(),
    share: query.weight === 0 ? 0 : Math.min(1, sum / query.weight),
    adjacent: words < 2 ? 0 : neighbours / (words - 1),
  };
}
