import { type FeatureList, hashOf } from '../model/hash.ts';
import type { Unit, Window } from './window.ts';

const EDGE: Unit = {
  from: 0,
  to: 0,
  quoted: false,
  word: 0x2545f491,
  kind: 0x2545f491,
  suffix: 0x2545f491,
  shape: 0x2545f491,
  tag: 0x2545f491,
  stem: 0x2545f491,
  group: 253,
  cue: 7,
  sentence: 9,
};
const at = (units: readonly Unit[], k: number): Unit => units[k] ?? EDGE;

const COMMA = hashOf('comma');
const THAT = hashOf('that');
const SUBORDINATOR = hashOf('subordinator');
const BRACKET = hashOf('bracket');
const STOP = hashOf('stop');
const SUBJECT = hashOf('subject');
const COLON = hashOf('colon');
const COORDINATOR = hashOf('coordinator');

const bucket = (n: number): number => (n < 5 ? n : n < 7 ? 5 : n < 10 ? 6 : n < 15 ? 7 : n < 25 ? 8 : 9);

/** What lies between a unit and the cue, counted once for the whole window. */
export interface Path {
  commas: number;
  quotes: number;
  cues: number;
  thats: number;
  brackets: number;
  stops: number;
  subjects: number;
}

/** The path from the cue to each unit, the unit itself left out. */
export function pathsOf({ units, cue }: Window): Path[] {
  const paths: Path[] = [];
  for (const step of [-1, 1]) {
    const path: Path = { commas: 0, quotes: 0, cues: 0, thats: 0, brackets: 0, stops: 0, subjects: 0 };
    for (let i = cue + step; i >= 0 && i < units.length; i += step) {
      paths[i] = { ...path };
      const unit = units[i] ?? EDGE;
      if (unit.kind === COMMA) path.commas++;
      if (unit.quoted) path.quotes++;
      if (unit.cue >= 3) path.cues++;
      if (unit.kind === THAT || unit.kind === SUBORDINATOR) path.thats++;
      if (unit.kind === BRACKET) path.brackets++;
      if (unit.kind === STOP || unit.kind === COLON) path.stops++;
      if (unit.kind === SUBJECT) path.subjects++;
    }
  }
  paths[cue] = { commas: 0, quotes: 0, cues: 0, thats: 0, brackets: 0, stops: 0, subjects: 0 };
  return paths;
}

/** A unit with its neighbours, the cue with its own, and what lies between, counted and capped. */
interface View {
  u: Unit;
  l1: Unit;
  r1: Unit;
  anchor: Unit;
  a1: Unit;
  a2: Unit;
  b1: Unit;
  b2: Unit;
  /** In units from the cue, negative before it. */
  away: number;
  side: number;
  dist: number;
  sentence: number;
  commas: number;
  quotes: number;
  cues: number;
  thats: number;
  stops: number;
}

function viewOf({ units, cue }: Window, path: Path, i: number): View {
  const u = at(units, i);
  const away = i - cue;
  const side = Math.sign(away) + 1;
  return {
    u,
    l1: at(units, i - 1),
    r1: at(units, i + 1),
    anchor: at(units, cue),
    a1: at(units, cue + 1),
    a2: at(units, cue + 2),
    b1: at(units, cue - 1),
    b2: at(units, cue - 2),
    away,
    side,
    dist: bucket(Math.abs(away)) * 3 + side,
    sentence: Math.max(-2, Math.min(2, u.sentence)) + 3,
    commas: Math.min(path.commas, 3),
    quotes: Math.min(path.quotes, 2),
    cues: Math.min(path.cues, 2),
    thats: Math.min(path.thats, 2),
    stops: Math.min(path.stops, 2),
  };
}

/** Fills `list` with what speaks for one label or another of unit `i`. */
export function unitFeatures(window: Window, paths: readonly Path[], i: number, list: FeatureList): void {
  const path = paths[i] ?? EMPTY;
  const view = viewOf(window, path, i);
  list.clear();
  placeFeatures(window, i, view, list);
  pathFeatures(window, path, view, list);
  wordFeatures(view, list);
  chainFeatures(window, i, view, list);
  tagFeatures(view, list);
  if (view.u.quoted) quotedFeatures(view, list);
}

function placeFeatures(
  { units }: Window,
  i: number,
  { u, l1, r1, anchor, a1, a2, b1, b2, side, dist, sentence }: View,
  list: FeatureList,
): void {
  list.add(0, dist);
  list.add(1, dist, u.kind);
  list.add(2, side, u.word);
  list.add(3, side, u.suffix, u.shape);
  list.add(4, side, l1.word);
  list.add(5, side, r1.word);
  list.add(6, side, l1.kind, u.kind);
  list.add(7, side, u.kind, r1.kind);
  list.add(8, side, at(units, i - 2).word);
  list.add(9, side, at(units, i + 2).word);
  list.add(10, l1.kind, u.kind, r1.kind);
  list.add(11, dist, anchor.word);
  list.add(12, side, anchor.word, u.kind);
  list.add(13, u.word, anchor.word);
  list.add(14, dist, anchor.suffix, u.kind);
  list.add(15, dist, a1.kind, b1.kind);
  list.add(16, side * 8 + sentence, a1.kind, a2.kind);
  list.add(17, side * 8 + sentence, b1.kind, b2.kind);
  list.add(18, side, a1.word, u.kind);
  list.add(19, side, b1.word, u.kind);
}

function pathFeatures(
  { cue }: Window,
  { brackets, subjects }: Path,
  { u, l1, anchor, a1, b1, side, dist, sentence, commas, quotes, cues, thats, stops }: View,
  list: FeatureList,
): void {
  list.add(20, side, commas * 16 + quotes * 4 + cues, u.kind);
  list.add(21, side, commas * 64 + cues * 16 + thats * 4 + stops, anchor.suffix);
  list.add(22, side, thats * 4 + cues, sentence);
  list.add(23, side, brackets % 2, u.kind);
  list.add(24, side, quotes * 8 + sentence, u.quoted ? u.word : 0);
  list.add(25, side, commas * 8 + sentence, a1.kind);
  list.add(26, side, commas * 8 + sentence, b1.kind);
  list.add(27, side, commas * 8 + cues, anchor.word);
  list.add(28, side, Math.min(subjects, 2) * 8 + cues, u.kind);
  list.add(29, dist, u.shape, l1.shape);
  list.add(30, side * 8 + u.cue, sentence, anchor.suffix);
  list.add(31, cue === 0 ? 1 : 0, side, u.kind);
  list.add(32, side, a1.kind, stops * 8 + sentence);
  list.add(33, side, b1.kind, stops * 8 + sentence);
}

function wordFeatures(
  { u, l1, r1, anchor, a1, b1, away, side, dist, sentence }: View,
  list: FeatureList,
): void {
  list.add(34, away === 1 || away === -1 ? away : 5, u.word, anchor.suffix);
  list.add(35, side, l1.word, u.word);
  list.add(36, side, u.word, r1.word);
  list.add(37, anchor.word ^ side, a1.word, b1.kind);
  list.add(38, side * 8 + sentence, anchor.word, a1.kind);
  list.add(39, side * 8 + sentence, anchor.word, b1.kind);
  list.add(89, dist, anchor.stem);
  list.add(90, side, anchor.stem, u.kind);
  list.add(91, side * 8 + sentence, anchor.stem, a1.kind);
  list.add(92, side * 8 + sentence, anchor.stem, b1.kind);
  list.add(93, anchor.stem, u.suffix, u.quoted ? dist : -1);
}

function chainFeatures(
  { units, cue }: Window,
  i: number,
  { u, l1, r1, anchor, away, side }: View,
  list: FeatureList,
): void {
  if (away === 0 || away <= -6 || away >= 7) return;
  const chain = chainOf(units, cue, i, 'kind');
  list.add(95, chain, away);
  list.add(96, chain, u.word);
  list.add(97, chain, r1.kind, l1.kind);
  list.add(98, away, u.word, anchor.group);
  list.add(99, away, u.word, anchor.stem);
  list.add(100, side, u.word, r1.word ^ (at(units, i + 2).kind << 1));
  list.add(101, side, l1.word ^ (u.word << 1), r1.kind);
  if (away > -4 && away < 5) list.add(102, chainOf(units, cue, i, 'stem'));
}

function tagFeatures({ u, l1, r1, anchor, a1, b1, side, dist, sentence }: View, list: FeatureList): void {
  list.add(48, side, u.tag, sentence);
  list.add(49, l1.tag, u.tag, side);
  list.add(50, u.tag, r1.tag, side);
  list.add(51, dist, anchor.group);
  list.add(52, anchor.group ^ (side << 10), u.group);
  list.add(53, side, u.group);
  list.add(54, side, l1.group);
  list.add(55, side, r1.group);
  list.add(56, anchor.tag, a1.kind, side * 8 + sentence);
  list.add(57, anchor.tag, b1.tag, side * 8 + sentence);
  list.add(58, anchor.group, b1.kind, dist);
  list.add(59, anchor.group, a1.kind, dist);
}

function quotedFeatures(
  { u, l1, r1, anchor, a1, b1, side, dist, sentence, commas, quotes, cues }: View,
  list: FeatureList,
): void {
  list.add(40, u.word, u.suffix, side * 8 + sentence);
  list.add(41, dist, u.suffix, sentence);
  list.add(42, u.shape, l1.kind, r1.kind);
  list.add(43, side, commas * 16 + quotes * 4 + cues, sentence);
  list.add(44, a1.kind, u.suffix, side * 8 + sentence);
  list.add(45, b1.kind, u.suffix, side * 8 + sentence);
  list.add(46, anchor.word, u.suffix, side * 8 + sentence);
}

/** One hash of the units from the cue to unit `i`, both taken along. */
function chainOf(units: readonly Unit[], cue: number, i: number, by: 'kind' | 'stem'): number {
  const step = i < cue ? -1 : 1;
  let hash = by === 'stem' ? (units[cue]?.stem ?? 0) : step;
  for (let k = cue + step; k !== i + step; k += step)
    hash = Math.imul(hash ^ (units[k]?.[by] ?? 0), 0x01000193);
  return hash;
}

/** Fills `list` with what speaks for a change of label, or for none, between units `i - 1` and `i`. */
export function stepFeatures(
  { units, cue }: Window,
  paths: readonly Path[],
  i: number,
  list: FeatureList,
): void {
  list.clear();
  const l = at(units, i - 1),
    u = at(units, i);
  const anchor = at(units, cue);
  const away = Math.max(-3, Math.min(4, i - cue)) + 4;
  const side = i <= cue ? 0 : 1;
  const p = paths[i] ?? EMPTY;
  list.add(60, 1);
  list.add(61, side);
  list.add(62, away);
  list.add(63, side, l.kind);
  list.add(64, side, u.kind);
  list.add(65, l.kind, u.kind, side);
  list.add(66, l.word, side);
  list.add(67, u.word, side);
  list.add(68, away, anchor.word);
  list.add(69, away, u.kind);
  list.add(70, away, l.kind);
  list.add(71, u.kind, at(units, i + 1).kind, side);
  list.add(72, at(units, i - 2).kind, l.kind, side);
  list.add(73, l.shape, u.shape, side);
  list.add(74, Math.sign(u.sentence) * 2 + Math.sign(u.sentence - l.sentence), side);
  list.add(75, u.suffix, l.suffix, side);
  list.add(76, side * 8 + u.cue, l.kind, u.kind);
  list.add(77, l.kind, u.kind, Math.min(p.commas, 3) * 4 + Math.min(p.cues, 2));
  list.add(78, l.word, u.kind, at(units, i + 1).kind);
  list.add(79, l.kind, u.word, at(units, i + 1).kind);
  list.add(80, u.kind === COORDINATOR ? 1 : 0, at(units, i + 1).suffix, at(units, i + 1).cue);
  list.add(81, at(units, i + 1).word, side, u.kind);
  list.add(82, l.tag, u.tag, side);
  list.add(83, l.tag, u.tag, at(units, i + 1).tag);
  list.add(84, l.group, u.group, side);
  list.add(85, u.group, side);
  list.add(86, l.group, side);
  list.add(87, away, anchor.group, u.kind);
  list.add(94, away, anchor.stem);
  list.add(88, away, anchor.tag, u.tag);
}

const EMPTY: Path = { commas: 0, quotes: 0, cues: 0, thats: 0, brackets: 0, stops: 0, subjects: 0 };
/** The most features that one call adds. */
export const MOST_FEATURES = 96;
