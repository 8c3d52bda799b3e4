import { type FeatureList, hashOf } from '../model/hash.ts';
import type { Document } from '../text/document.ts';
import type { Marks } from '../text/marks.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Relation } from './find-relations.ts';

/** How a relation stands to the others that were found. */
export interface Neighbours {
  /** The best chance of a cue whose content holds this anchor; 0 for none. */
  within: number;
  /** The best chance of a cue that has half of this content for its own. */
  rival: number;
  /** How many other anchors lie in this content. */
  holds: number;
}

const NEAR = 12;

/** The neighbours of each relation; they come in the order of their anchors. */
export function neighboursOf(relations: readonly Relation[]): Neighbours[] {
  return relations.map((one, n) => {
    const found: Neighbours = { within: 0, rival: 0, holds: 0 };
    const last = Math.min(relations.length - 1, n + NEAR);
    for (let k = Math.max(0, n - NEAR); k <= last; k++) {
      const other = relations[k];
      if (other === undefined || k === n) continue;
      const { cue } = other.evidence;
      if (holds(other.content, one.anchor)) found.within = Math.max(found.within, cue);
      if (holds(one.content, other.anchor)) found.holds++;
      if (2 * shared(one.content, other.content) > size(one.content))
        found.rival = Math.max(found.rival, cue);
    }
    return found;
  });
}

const holds = (stretches: readonly Stretch[], i: number): boolean =>
  stretches.some(({ from, to }) => i >= from && i < to);
const size = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

function shared(a: readonly Stretch[], b: readonly Stretch[]): number {
  let sum = 0;
  for (const one of a)
    for (const other of b) sum += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return sum;
}

const step = (chance: number): number => Math.round(Math.min(0.999, chance) * 10);
const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 18 ? 6 : n < 30 ? 7 : 8);

/** The most features that {@link wholeFeatures} adds. */
export const MOST_WHOLE = 48;

/** Fills `list` with what speaks for a relation as a whole: its parts, how they stand to each other and to others. */
export function wholeFeatures(
  document: Document,
  marks: Marks,
  { anchor, source, cue, content, evidence }: Relation,
  { within, rival, holds: held }: Neighbours,
  list: FeatureList,
): void {
  list.clear();
  const at = (column: Int32Array, i: number): number => column[i] ?? 0;
  const root = at(marks.stem, anchor);
  const group = at(marks.group, anchor);
  const tag = at(marks.tag, anchor);
  const c = step(evidence.cue);
  const who = source.at(-1);
  const said = content[0];
  const whoSide = who === undefined ? 0 : who.from > anchor ? 2 : 1;
  const whoGap = who === undefined ? 9 : bucket(whoSide === 2 ? who.from - anchor : anchor - who.to);
  const saidSide = said === undefined ? 0 : said.from > anchor ? 2 : 1;
  const saidGap =
    said === undefined ? 9 : bucket(Math.max(0, saidSide === 2 ? said.from - anchor : anchor - said.to));
  const order = whoSide * 3 + saidSide;
  const long = bucket(evidence.words);
  const quoted = said !== undefined && document.quoteOf[said.from] !== -1 ? 1 : 0;
  const inQuote = document.quoteOf[anchor] === -1 ? 0 : 1;
  const whoFirst = at(marks.kind, who?.from ?? -1);
  const whoLast = at(marks.word, (who?.to ?? 0) - 1);
  const whoGroup = at(marks.group, (who?.to ?? 0) - 1);
  const saidFirst = at(marks.word, said?.from ?? -1);
  const saidKind = at(marks.kind, said?.from ?? -1);
  let cueWords = 0;
  for (const { from, to } of cue)
    for (let i = from; i < to; i++) cueWords = Math.imul(cueWords ^ at(marks.word, i), 0x01000193);
  const cueSize = bucket(size(cue));
  const sure = step(evidence.contentMean);
  const path = Math.max(-8, Math.round(evidence.path));
  list.add(1, c);
  list.add(2, c, order);
  list.add(3, c, sure);
  list.add(4, c, path);
  list.add(5, root, order);
  list.add(6, group, order);
  list.add(7, tag, order, inQuote);
  list.add(8, root, saidFirst);
  list.add(9, group, saidFirst);
  list.add(10, root, saidKind);
  list.add(11, root, whoFirst);
  list.add(12, group, whoFirst);
  list.add(13, whoLast, group);
  list.add(14, whoGroup, root);
  list.add(15, whoLast);
  list.add(16, long, root);
  list.add(17, long, group);
  list.add(18, long, c, quoted);
  list.add(19, whoGap, order, c);
  list.add(20, saidGap, order, c);
  list.add(21, step(within), c);
  list.add(22, step(within), root);
  list.add(23, step(within), inQuote, quoted);
  list.add(24, step(rival), c);
  list.add(25, step(rival), group);
  list.add(26, Math.min(3, held), c);
  list.add(27, Math.min(3, held), long);
  list.add(28, cueWords);
  list.add(29, cueWords, order);
  list.add(30, cueSize, c);
  list.add(31, cueSize, tag);
  list.add(32, cueWords, saidKind);
  list.add(33, quoted, inQuote, root);
  list.add(34, whoFirst, saidKind, order);
  list.add(35, content.length, source.length, order);
  list.add(36, path, long);
  list.add(37, sure, long);
  list.add(38, step(evidence.sourceMean), c);
  list.add(39, step(evidence.sourceMean), whoFirst);
  list.add(40, at(marks.kind, (said?.to ?? 0) - 1), saidSide);
  list.add(41, at(marks.kind, said?.to ?? -1), saidSide);
  list.add(42, at(marks.kind, (said?.from ?? 0) - 1), saidKind);
  list.add(43, at(marks.kind, (who?.from ?? 0) - 1), whoFirst);
  list.add(44, SEED);
}

const SEED = hashOf('whole');
