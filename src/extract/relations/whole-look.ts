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

/** A relation as its features see it: its anchor, source, content and cue, each in classes and buckets. */
interface Look {
  root: number;
  group: number;
  tag: number;
  /** The chance of the cue, in tenths, as are those of the other parts. */
  chance: number;
  sure: number;
  path: number;
  long: number;
  /** On which side of the anchor the source and the content stand. */
  order: number;
  inQuote: number;
  quoted: number;
  whoFirst: number;
  saidSide: number;
  saidKind: number;
}

const at = (column: Int32Array, i: number): number => column[i] ?? 0;

/** 0 for no stretch, 1 for one before the anchor, 2 for one behind it. */
const sideOf = (one: Stretch | undefined, anchor: number): number =>
  one === undefined ? 0 : one.from > anchor ? 2 : 1;

/** How far a stretch stands from the anchor, in a bucket; 9 for no stretch, below 0 for one that holds it. */
const gapOf = (one: Stretch | undefined, anchor: number): number =>
  one === undefined ? 9 : bucket(one.from > anchor ? one.from - anchor : anchor - one.to);

function lookOf({ quoteOf }: Document, marks: Marks, { anchor, source, content, evidence }: Relation): Look {
  const who = source.at(-1);
  const said = content[0];
  const saidSide = sideOf(said, anchor);
  return {
    root: at(marks.stem, anchor),
    group: at(marks.group, anchor),
    tag: at(marks.tag, anchor),
    chance: step(evidence.cue),
    sure: step(evidence.contentMean),
    path: Math.max(-8, Math.round(evidence.path)),
    long: bucket(evidence.words),
    order: sideOf(who, anchor) * 3 + saidSide,
    inQuote: quoteOf[anchor] === -1 ? 0 : 1,
    quoted: said !== undefined && quoteOf[said.from] !== -1 ? 1 : 0,
    whoFirst: at(marks.kind, who?.from ?? -1),
    saidSide,
    saidKind: at(marks.kind, said?.from ?? -1),
  };
}

/** Fills `list` with what speaks for a relation as a whole: its parts, how they stand to each other and to others. */
export function wholeFeatures(
  document: Document,
  marks: Marks,
  relation: Relation,
  neighbours: Neighbours,
  list: FeatureList,
): void {
  const look = lookOf(document, marks, relation);
  list.clear();
  partFeatures(marks, relation, look, list);
  standingFeatures(relation, neighbours, look, list);
  cueFeatures(marks, relation, look, list);
  edgeFeatures(marks, relation, look, list);
  list.add(44, SEED);
}

/** How sure each part is, and the words that source and content begin and end with. */
function partFeatures(
  { word, group: groups }: Marks,
  { source, content }: Relation,
  { root, group, tag, chance, sure, path, long, order, inQuote, quoted, whoFirst, saidKind }: Look,
  list: FeatureList,
): void {
  const last = (source.at(-1)?.to ?? 0) - 1;
  const whoLast = at(word, last);
  const saidFirst = at(word, content[0]?.from ?? -1);
  list.add(1, chance);
  list.add(2, chance, order);
  list.add(3, chance, sure);
  list.add(4, chance, path);
  list.add(5, root, order);
  list.add(6, group, order);
  list.add(7, tag, order, inQuote);
  list.add(8, root, saidFirst);
  list.add(9, group, saidFirst);
  list.add(10, root, saidKind);
  list.add(11, root, whoFirst);
  list.add(12, group, whoFirst);
  list.add(13, whoLast, group);
  list.add(14, at(groups, last), root);
  list.add(15, whoLast);
  list.add(16, long, root);
  list.add(17, long, group);
  list.add(18, long, chance, quoted);
}

/** How far the parts stand from each other, and how the relation stands to others. */
function standingFeatures(
  { anchor, source, content }: Relation,
  { within, rival, holds: held }: Neighbours,
  { root, group, chance, long, order, inQuote, quoted }: Look,
  list: FeatureList,
): void {
  list.add(19, gapOf(source.at(-1), anchor), order, chance);
  list.add(20, Math.max(0, gapOf(content[0], anchor)), order, chance);
  list.add(21, step(within), chance);
  list.add(22, step(within), root);
  list.add(23, step(within), inQuote, quoted);
  list.add(24, step(rival), chance);
  list.add(25, step(rival), group);
  list.add(26, Math.min(3, held), chance);
  list.add(27, Math.min(3, held), long);
}

function cueFeatures(
  { word }: Marks,
  { cue }: Relation,
  { tag, chance, order, saidKind }: Look,
  list: FeatureList,
): void {
  let words = 0;
  for (const { from, to } of cue)
    for (let i = from; i < to; i++) words = Math.imul(words ^ at(word, i), 0x01000193);
  const long = bucket(size(cue));
  list.add(28, words);
  list.add(29, words, order);
  list.add(30, long, chance);
  list.add(31, long, tag);
  list.add(32, words, saidKind);
}

/** What stands at the edges of source and content. */
function edgeFeatures(
  { kind }: Marks,
  { source, content, evidence }: Relation,
  { root, chance, sure, path, long, order, inQuote, quoted, whoFirst, saidSide, saidKind }: Look,
  list: FeatureList,
): void {
  const said = content[0];
  list.add(33, quoted, inQuote, root);
  list.add(34, whoFirst, saidKind, order);
  list.add(35, content.length, source.length, order);
  list.add(36, path, long);
  list.add(37, sure, long);
  list.add(38, step(evidence.sourceMean), chance);
  list.add(39, step(evidence.sourceMean), whoFirst);
  list.add(40, at(kind, (said?.to ?? 0) - 1), saidSide);
  list.add(41, at(kind, said?.to ?? -1), saidSide);
  list.add(42, at(kind, (said?.from ?? 0) - 1), saidKind);
  list.add(43, at(kind, (source.at(-1)?.from ?? 0) - 1), whoFirst);
}

const SEED = hashOf('whole');
