import { type Alignment, align } from './alignment.ts';
import type { Prepared } from './prepare.ts';
import { AS_GOOD, type Query, type Wanted } from './wanted.ts';

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
    prints: entry.prints,
    names: entry.names,
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
  counting.forEach((counts, key) => {
    const held = entry.keys.get(key);
    if (held === undefined) return;
    for (const { place, nearness } of counts) {
      matches[place] = Math.max(matches[place] ?? 0, nearness * held);
      if (nearness >= AS_GOOD && held === 1) exacts[place] = true;
    }
  });
  return { matches, exacts };
}
