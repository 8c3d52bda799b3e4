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
  const scoreOf = (entry: Prepared): Scored => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const score = scored(entry, query);
    known.set(entry, score);
    return score;
  };
  return (entries) => entries.map(scoreOf).sort((a, b) => b.score - a.score);
}

const isName = ({ unit }: Wanted): boolean => unit.actors.length > 0;
const isTopic = ({ unit }: Wanted): boolean => unit.actors.length === 0 && !unit.light;

function scored(entry: Prepared, query: Query): Scored {
  let [held, all, topic, topics, exact, strong, strongs] = [0, 0, 0, 0, 0, 0, 0];
  const missing: Wanted[] = [];
  const { matches, exacts } = matchesOf(entry, query);
  let [worded, exactTopics, topical, topicals] = [0, 0, 0, 0];
  for (const [place, want] of query.wanted.entries()) {
    const match = matches[place] ?? 0;
    if (entry.words.has(want.unit.text)) worded++;
    held += want.weight * match;
    all += want.weight;
    if (want.unit.actors.length === 0) {
      topic += want.weight * match;
      topics += want.weight;
    }
    if (!want.unit.light) {
      strong += want.weight * match;
      strongs += want.weight;
    }
    if (isTopic(want)) {
      topical += want.weight * match;
      topicals += want.weight;
    }
    if (exacts[place] === true) exact += want.weight;
    if (exacts[place] === true && isTopic(want)) exactTopics++;
    if (match < 0.5 && !want.unit.light) missing.push(want);
  }
  const alignment = align(entry, query);
  const unknown = missing.reduce((sum, want) => sum + (want.isKnown ? 0 : RARE - want.weight), 0);
  const coverage = all === 0 ? 0 : held / all;
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
    strict: all === 0 ? 0 : held / (all + unknown),
    strong: strongs === 0 ? 0 : strong / strongs,
    topical: topicals === 0 ? 0 : topical / topicals,
    topicCoverage: topics === 0 ? 0 : topic / topics,
    exactCoverage: all === 0 ? 0 : exact / all,
    kin: exactTopics === 0 && query.wanted.some(isTopic) && query.wanted.some(isName),
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
  const matches = wanted.map(({ unit }) =>
    unit.actors.reduce((best, ref) => Math.max(best, entry.actors.get(ref) ?? 0), 0),
  );
  const exacts = wanted.map(({ unit }) => unit.actors.some((ref) => entry.actors.get(ref) === 1));
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
  const matches: Matches = { asked: [], held: [], weights: [] };
  const put = (i: number, at: number, weight: number) => {
    matches.asked.push(i);
    matches.held.push(at);
    matches.weights.push(weight);
  };
  for (let at = 0; at < pieces.length && matches.asked.length < MOST_MATCHES; at++) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const fit = fits.get(piece.key);
    if (fit !== undefined) for (const [i, weight] of fit) put(i, at, weight);
    for (const ref of piece.actors) {
      const i = actors.get(ref);
      if (i !== undefined && !fit?.some(([place]) => place === i)) put(i, at, 0.5);
    }
  }
  return matches;
}

/** The best chain of words that stand in the same order in both, gaps costing a little. */
function align({ pieces }: Prepared, query: Query): Alignment {
  const { pieces: words, weight } = query;
  const { asked, held: places, weights } = matchesIn(pieces, query);
  const best = new Float64Array(asked.length);
  const from = new Int32Array(asked.length).fill(-1);
  let end = -1;
  for (let m = 0; m < asked.length; m++) {
    const i = asked[m] ?? 0;
    const at = places[m] ?? 0;
    let most = 0;
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
