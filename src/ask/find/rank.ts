import type { Prepared } from './prepare.ts';
import { AS_GOOD, type Query, type Wanted } from './wanted.ts';

/** A stretch of an entry's words beside the question's. */
interface Alignment {
  /** Pairs of places: in the question, in the entry. */
  pairs: [number, number][];
  /** The share, by weight, of the question's words that stand in the entry in their order. */
  share: number;
  /** The share of neighbours in the question that are neighbours in the entry. */
  adjacent: number;
}

/** How well an entry fits a question, every figure in 0..1. */
export interface Scored extends Prepared {
  /** The share, by weight, of what is wanted that the entry holds anywhere. */
  coverage: number;
  /** The same where what the record does not know weighs as much as what is rare. */
  strict: number;
  /** The share of what carries a topic. */
  strong: number;
  /** The share of what carries a topic and names nobody. */
  topical: number;
  /** The share without actors: whom a question names is not yet what it asks. */
  topicCoverage: number;
  /** The same by the words of the entry alone, synonyms not counted. */
  exactCoverage: number;
  /** Of what is wanted beside names it holds nothing but what is akin to it. */
  kin: boolean;
  /** What is wanted and not held, heaviest first. */
  missing: Wanted[];
  alignment: Alignment;
  score: number;
}

const RARE = 0.9;

/** Scores and orders entries, best first; equal ones keep their order. */
export const rank = (entries: readonly Prepared[], query: Query): Scored[] => ranking(query)(entries);

/** The same for several lists of entries; what stands in more than one of them is scored once. */
export function ranking(query: Query): (entries: readonly Prepared[]) => Scored[] {
  const known = new Map<Prepared, Scored>();
  const sums = sumsOf(query);
  const scoreOf = (entry: Prepared): Scored => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const score = scored(entry, query, sums);
    known.set(entry, score);
    return score;
  };
  return (entries) => entries.map(scoreOf).sort((a, b) => b.score - a.score);
}

const isName = ({ unit }: Wanted): boolean => unit.actors.length > 0;
const isTopic = ({ unit }: Wanted): boolean => unit.actors.length === 0 && !unit.light;
const isStrong = ({ unit }: Wanted): boolean => !unit.light;

/** What the units of a question weigh together, all of them and those of a kind. */
interface Sums {
  all: number;
  strong: number;
  topical: number;
  beside: number;
}

const sumsOf = ({ wanted }: Query): Sums => ({
  all: weightOf(wanted),
  strong: weightOf(wanted.filter(isStrong)),
  topical: weightOf(wanted.filter(isTopic)),
  beside: weightOf(wanted.filter((want) => !isName(want))),
});

/** What they weigh together. */
export const weightOf = (wanted: readonly Wanted[]): number =>
  wanted.reduce((sum, { weight }) => sum + weight, 0);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function scored(entry: Prepared, query: Query, sums: Sums): Scored {
  const held: Sums = { all: 0, strong: 0, topical: 0, beside: 0 };
  const missing: Wanted[] = [];
  const { matches, exacts } = matchesOf(entry, query);
  let [exact, worded, unknown] = [0, 0, 0];
  let kin = query.wanted.some(isTopic) && query.wanted.some(isName);
  for (let place = 0; place < query.wanted.length; place++) {
    const want = query.wanted[place];
    if (want === undefined) continue;
    const match = matches[place] ?? 0;
    const weight = want.weight * match;
    if (entry.words.has(want.unit.text)) worded++;
    held.all += weight;
    if (!isName(want)) held.beside += weight;
    if (isStrong(want)) held.strong += weight;
    if (isTopic(want)) held.topical += weight;
    if (exacts[place] === true) {
      exact += want.weight;
      if (isTopic(want)) kin = false;
    }
    if (match < 0.5 && isStrong(want)) {
      missing.push(want);
      if (!want.isKnown) unknown += RARE - want.weight;
    }
  }
  const alignment = align(entry, query);
  const coverage = share(held.all, sums.all);
  const quoted = 'kind' in entry.entry && entry.entry.kind !== 'indirect' ? 1 : 0;
  const used = alignment.pairs.length / Math.max(1, Math.min(entry.pieces.length, 60));
  // Named one by one: a spread of what thousands of entries share takes most of the time of ranking.
  return {
    kind: entry.kind,
    entry: entry.entry,
    pieces: entry.pieces,
    keys: entry.keys,
    words: entry.words,
    actors: entry.actors,
    plain: entry.plain,
    coverage,
    strict: sums.all === 0 ? 0 : held.all / (sums.all + unknown),
    strong: share(held.strong, sums.strong),
    topical: share(held.topical, sums.topical),
    topicCoverage: share(held.beside, sums.beside),
    exactCoverage: share(exact, sums.all),
    kin,
    missing: missing.sort((a, b) => b.weight - a.weight),
    alignment,
    score: Math.min(
      1,
      0.55 * coverage +
        0.24 * alignment.share +
        0.12 * alignment.adjacent +
        0.05 * used +
        0.03 * (worded / Math.max(1, query.wanted.length)) +
        0.01 * quoted,
    ),
  };
}

/** By unit: how far an entry holds it (an actor as a party or in the words, a word in any field), and whether as it is. */
function matchesOf(entry: Prepared, { wanted, counting }: Query): { matches: number[]; exacts: boolean[] } {
  const matches: number[] = [];
  const exacts: boolean[] = [];
  for (const { unit } of wanted) {
    let best = 0;
    for (const ref of unit.actors) best = Math.max(best, entry.actors.get(ref) ?? 0);
    matches.push(best);
    exacts.push(best === 1);
  }
  // There are fewer words that count than words in an entry with all that stands around it.
  for (const [key, counts] of counting) {
    const held = entry.keys.get(key);
    if (held === undefined) continue;
    for (const [place, nearness] of counts) {
      matches[place] = Math.max(matches[place] ?? 0, nearness * held);
      if (nearness >= AS_GOOD && held === 1) exacts[place] = true;
    }
  }
  return { matches, exacts };
}

const GAP_IN_ENTRY = 0.04;
const GAP_IN_QUESTION = 0.02;
const MOST_MATCHES = 240;

/** Pairs of places, in the question and in the entry, of words that fit, each with its weight; in the order of the entry. */
interface Matches {
  asked: number[];
  held: number[];
  weights: number[];
}

function matchesIn(pieces: Prepared['pieces'], { fits, actors }: Query): Matches {
  const asked: number[] = [];
  const held: number[] = [];
  const weights: number[] = [];
  const put = (i: number, at: number, weight: number) => {
    asked.push(i);
    held.push(at);
    weights.push(weight);
  };
  for (let at = 0; at < pieces.length && asked.length < MOST_MATCHES; at++) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const fit = fits.get(piece.key);
    if (fit !== undefined) for (const [i, weight] of fit) put(i, at, weight);
    for (const ref of piece.actors) {
      const i = actors.get(ref);
      if (i !== undefined && !fit?.some(([place]) => place === i)) put(i, at, 0.5);
    }
  }
  return { asked, held, weights };
}

/** The best chain of words that stand in the same order in both, gaps costing a little. */
function align({ pieces }: Prepared, query: Query): Alignment {
  const { pieces: words, weight } = query;
  const { asked, held: places, weights } = matchesIn(pieces, query);
  const best: number[] = [];
  const from: number[] = [];
  let end = -1;
  for (let m = 0; m < asked.length; m++) {
    const i = asked[m] ?? 0;
    const at = places[m] ?? 0;
    let most = 0;
    from[m] = -1;
    for (let n = m - 1; n >= 0; n--) {
      const gap = at - (places[n] ?? 0);
      if (gap > 30) break;
      const skipped = i - (asked[n] ?? 0);
      if (skipped <= 0 || gap <= 0) continue;
      const chained = (best[n] ?? 0) - GAP_IN_ENTRY * (gap - 1) - GAP_IN_QUESTION * (skipped - 1);
      if (chained > most) {
        most = chained;
        from[m] = n;
      }
    }
    best[m] = (weights[m] ?? 0) + most;
    if (end < 0 || (best[m] ?? 0) > (best[end] ?? 0)) end = m;
  }
  const pairs: [number, number][] = [];
  let held = 0;
  for (let m = end; m >= 0; m = from[m] ?? -1) {
    pairs.push([asked[m] ?? 0, places[m] ?? 0]);
    held += weights[m] ?? 0;
  }
  pairs.reverse();
  let neighbours = 0;
  for (let p = 1; p < pairs.length; p++)
    if (
      (pairs[p]?.[0] ?? 0) - (pairs[p - 1]?.[0] ?? 0) === 1 &&
      (pairs[p]?.[1] ?? 0) - (pairs[p - 1]?.[1] ?? 0) === 1
    )
      neighbours++;
  return {
    pairs,
    share: weight === 0 ? 0 : Math.min(1, held / weight),
    adjacent: words.length < 2 ? 0 : neighbours / (words.length - 1),
  };
}
