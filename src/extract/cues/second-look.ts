import type { FeatureList } from '../model/hash.ts';
import type { Document } from '../text/document.ts';
import type { Marks } from '../text/marks.ts';

const REACH = 25;

/** Log odds in steps of a half, 0..20. */
const step = (chance: number): number => {
  const p = Math.min(Math.max(chance, 1e-5), 1 - 1e-5);
  return Math.round(Math.max(-5, Math.min(5, Math.log(p / (1 - p)))) * 2) + 10;
};

/** Words less likely than this at first sight are not looked at again. */
export const WORTH_A_LOOK = 0.02;

/** How common cues are in the article by the first look: cues expected per hundred words, at most 15. */
export function density(first: Float64Array): number {
  const sum = first.reduce((total, chance) => total + chance, 0);
  return Math.min(15, Math.round((100 * sum) / (first.length || 1)));
}

/** Fills `list` with what a first look at the whole sentence says of token `i`. */
export function secondFeatures(
  document: Document,
  marks: Marks,
  first: Float64Array,
  common: number,
  i: number,
  list: FeatureList,
): void {
  list.clear();
  const own = step(first[i] ?? 0);
  const left = strongest(document, marks, first, i, -1);
  const right = strongest(document, marks, first, i, 1);
  const word = marks.word[i] ?? 0;
  const tag = marks.tag[i] ?? 0;
  const group = marks.group[i] ?? 0;
  const quoted = document.quoteOf[i] === -1 ? 0 : 1;
  list.add(1, own);
  list.add(2, own, left.step);
  list.add(3, own, right.step);
  list.add(4, own >> 1, left.step >> 1, right.step >> 1);
  list.add(5, own >> 1, left.step >> 1, left.distance);
  list.add(6, own >> 1, right.step >> 1, right.distance);
  list.add(7, own, common);
  list.add(8, own >> 1, tag);
  list.add(9, own >> 1, group);
  list.add(10, own >> 2, word);
  list.add(11, common, word);
  list.add(12, common, tag);
  list.add(13, left.word, word);
  list.add(14, right.word, word);
  list.add(15, left.tag, tag, left.distance);
  list.add(16, right.tag, tag, right.distance);
  list.add(17, own >> 1, quoted, common);
  list.add(18, left.step >> 1, right.step >> 1, tag);
  list.add(19, left.step >> 1, left.distance, group);
  const root = marks.stem[i] ?? 0;
  list.add(21, own >> 1, root);
  list.add(22, common, root);
  list.add(20, right.step >> 1, right.distance, group);
}

interface Neighbour {
  step: number;
  distance: number;
  word: number;
  tag: number;
}

/** The likeliest other cue on one side of a token, in its sentence. */
function strongest(
  document: Document,
  marks: Marks,
  first: Float64Array,
  i: number,
  side: 1 | -1,
): Neighbour {
  let at = -1;
  let best = 0.02;
  for (let d = 1; d <= REACH; d++) {
    const k = i + d * side;
    if (k < 0 || document.sentenceOf[k] !== document.sentenceOf[i]) break;
    if ((first[k] ?? 0) <= best) continue;
    best = first[k] ?? 0;
    at = k;
  }
  const distance = at < 0 ? 0 : Math.abs(at - i);
  return {
    step: at < 0 ? -1 : step(best),
    distance: distance < 4 ? distance : distance < 8 ? 4 : 5,
    word: marks.word[at] ?? 0,
    tag: marks.tag[at] ?? 0,
  };
}
