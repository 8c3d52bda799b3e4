import { type FeatureList, hashOf } from '../model/hash.ts';
import type { Document } from '../text/document.ts';
import type { Marks } from '../text/marks.ts';

const EDGE = 0x5bd1e995;
const at = (marks: Int32Array, i: number): number => marks[i] ?? EDGE;

/** What stands around a token in its sentence, in tokens and capped; 0 for what is not there. */
interface Scene {
  /** Whether the token itself stands within a quotation. */
  quoted: number;
  before: number;
  after: number;
  place: number;
  that: number;
}

/** Where a verb stands in its clause: see {@link clauseAround}. */
interface Clause {
  voice: number;
  subject: number;
  object: number;
}

/** Fills `list` with what tells whether token `i` is the word that carries a cue (*said*, *according*, *:*). */
export function cueFeatures(document: Document, marks: Marks, i: number, list: FeatureList): void {
  const scene: Scene = {
    quoted: document.quoteOf[i] === -1 ? 0 : 1,
    before: quoteBefore(document, i),
    after: quoteAfter(document, i),
    place: placeInSentence(document, i),
    that: thatAhead(document, i),
  };
  list.clear();
  wordFeatures(marks, i, list);
  sceneFeatures(marks, i, scene, list);
  tagFeatures(marks, i, scene, list);
  stemFeatures(marks, i, scene, list);
  clauseFeatures(marks, i, clauseAround(document, marks, i), list);
}

function wordFeatures({ word, kind, suffix, shape }: Marks, i: number, list: FeatureList): void {
  const w = at(word, i);
  list.add(0, 1);
  list.add(1, w);
  list.add(2, at(suffix, i));
  list.add(3, at(shape, i), at(kind, i));
  for (let d = 1; d <= 3; d++) {
    list.add(3 + d, at(word, i - d));
    list.add(6 + d, at(word, i + d));
    list.add(9 + d, w, at(kind, i - d));
    list.add(12 + d, w, at(kind, i + d));
    list.add(15 + d, at(kind, i - d), at(kind, i));
    list.add(18 + d, at(kind, i + d), at(kind, i));
  }
  list.add(22, w, at(word, i - 1));
  list.add(23, w, at(word, i + 1));
  list.add(24, w, at(word, i + 1), at(word, i + 2));
  list.add(25, w, at(word, i - 2), at(word, i - 1));
  list.add(26, at(kind, i - 1), at(kind, i), at(kind, i + 1));
  list.add(27, at(kind, i - 2), at(kind, i - 1), at(kind, i));
  list.add(28, at(kind, i), at(kind, i + 1), at(kind, i + 2));
  list.add(29, at(suffix, i), at(kind, i - 1), at(kind, i + 1));
  list.add(30, w, at(kind, i - 1), at(kind, i + 1));
  list.add(31, at(suffix, i), at(word, i + 1));
  list.add(32, at(suffix, i), at(word, i - 1));
}

function sceneFeatures(
  { word, kind, suffix }: Marks,
  i: number,
  { quoted, before, after, place, that }: Scene,
  list: FeatureList,
): void {
  const w = at(word, i);
  list.add(33, quoted, w);
  list.add(34, quoted, at(kind, i));
  list.add(35, before, at(suffix, i));
  list.add(36, after, at(suffix, i));
  list.add(37, before, after, at(kind, i));
  list.add(38, before, w);
  list.add(39, after, w);
  list.add(40, place, w);
  list.add(41, place, at(kind, i));
  list.add(42, at(kind, i + 1), at(kind, i + 2), at(kind, i + 3));
  list.add(43, at(kind, i - 3), at(kind, i - 2), at(kind, i - 1));
  list.add(44, that, at(suffix, i));
  list.add(45, that, w);
}

function tagFeatures(
  { word, kind, tag, group }: Marks,
  i: number,
  { before, after, place, that }: Scene,
  list: FeatureList,
): void {
  const w = at(word, i);
  const t = at(tag, i);
  const g = at(group, i);
  list.add(46, t);
  list.add(47, g);
  for (let d = 1; d <= 2; d++) {
    list.add(47 + d, at(tag, i - d), t);
    list.add(49 + d, at(tag, i + d), t);
    list.add(51 + d, at(group, i - d), g);
    list.add(53 + d, at(group, i + d), g);
    list.add(55 + d, at(group, i - d));
    list.add(57 + d, at(group, i + d));
  }
  list.add(60, at(tag, i - 1), t, at(tag, i + 1));
  list.add(61, at(tag, i - 2), at(tag, i - 1), t);
  list.add(62, t, at(tag, i + 1), at(tag, i + 2));
  list.add(63, at(tag, i - 1), g, at(tag, i + 1));
  list.add(64, g, at(kind, i + 1), at(kind, i + 2));
  list.add(65, g, at(kind, i - 1), at(kind, i - 2));
  list.add(66, g, before, after);
  list.add(67, g, that);
  list.add(68, g, place);
  list.add(69, w, at(group, i - 1));
  list.add(70, w, at(group, i + 1));
}

function stemFeatures(
  { kind, suffix, tag, stem }: Marks,
  i: number,
  { before, after, that }: Scene,
  list: FeatureList,
): void {
  const root = at(stem, i);
  list.add(71, root);
  list.add(72, root, at(suffix, i));
  list.add(73, root, at(kind, i + 1));
  list.add(74, root, at(kind, i - 1));
  list.add(75, root, at(kind, i + 1), at(kind, i + 2));
  list.add(76, root, before, after);
  list.add(77, root, that);
  list.add(78, root, at(tag, i - 1), at(tag, i + 1));
  list.add(79, at(stem, i - 1), at(tag, i));
  list.add(80, at(stem, i + 1), at(tag, i));
}

function clauseFeatures(
  { word, kind, tag, group, stem }: Marks,
  i: number,
  { voice, subject, object }: Clause,
  list: FeatureList,
): void {
  const t = at(tag, i);
  const g = at(group, i);
  const root = at(stem, i);
  list.add(81, voice, root);
  list.add(82, voice, g);
  list.add(83, voice, at(kind, subject), t);
  list.add(84, at(word, subject), t);
  list.add(85, at(kind, subject), root);
  list.add(86, at(group, subject), g);
  list.add(87, at(group, subject), root);
  list.add(88, at(word, object), root);
  list.add(89, at(kind, object), root);
  list.add(90, at(group, object), g);
  list.add(91, at(group, object), root);
  list.add(92, at(kind, subject), g, at(kind, object));
  list.add(93, at(tag, subject), voice, at(kind, i + 1));
}

/** Classes of words that stand between a verb and its subject, with the sign of voice and mood that each leaves. */
const HELPERS = new Map<number, number>([
  [hashOf('be'), 1],
  [hashOf('have'), 2],
  [hashOf('do'), 4],
  [hashOf('modal'), 8],
  [hashOf('negation'), 16],
  [hashOf('to'), 32],
  [hashOf('adverb'), 0],
  [hashOf('ly'), 0],
]);
const SKIPPED = new Set(['determiner', 'possessive', 'adverb', 'ly', 'number'].map(hashOf));

/** The token before the helping words of the verb `i`, those words' signs, and the first noun-like word after it. */
function clauseAround({ sentenceOf }: Document, { kind }: Marks, i: number): Clause {
  let voice = 0;
  let subject = i - 1;
  for (; subject >= i - 6 && sentenceOf[subject] === sentenceOf[i]; subject--) {
    const sign = HELPERS.get(kind[subject] ?? 0);
    if (sign === undefined) break;
    voice |= sign;
  }
  if (sentenceOf[subject] !== sentenceOf[i]) subject = -1;
  let object = i + 1;
  while (object < i + 4 && SKIPPED.has(kind[object] ?? 0)) object++;
  if (sentenceOf[object] !== sentenceOf[i]) object = -1;
  return { voice, subject, object };
}

/** How many tokens back a quotation closed, within the sentence; 0 for none in reach. */
function quoteBefore({ quoteOf, sentenceOf }: Document, i: number): number {
  if (quoteOf[i] !== -1) return 0;
  for (let d = 1; d <= 9 && i - d >= 0 && sentenceOf[i - d] === sentenceOf[i]; d++)
    if (quoteOf[i - d] !== -1) return d;
  return 0;
}

/** How many tokens ahead a quotation opens, within this sentence or as the next one; 0 for none in reach. */
function quoteAfter({ quoteOf, paragraphOf }: Document, i: number): number {
  if (quoteOf[i] !== -1) return 0;
  for (let d = 1; d <= 9 && i + d < quoteOf.length && paragraphOf[i + d] === paragraphOf[i]; d++)
    if (quoteOf[i + d] !== -1) return d;
  return 0;
}

function placeInSentence({ sentenceOf }: Document, i: number): number {
  let d = 0;
  while (d < 4 && i - d - 1 >= 0 && sentenceOf[i - d - 1] === sentenceOf[i]) d++;
  let left = 0;
  while (left < 3 && sentenceOf[i + left + 1] === sentenceOf[i]) left++;
  return d * 4 + left;
}

function thatAhead({ tokens, sentenceOf }: Document, i: number): number {
  for (let d = 1; d <= 6 && sentenceOf[i + d] === sentenceOf[i]; d++)
    if (tokens[i + d]?.lower === 'that') return Math.min(d, 3);
  return 0;
}
