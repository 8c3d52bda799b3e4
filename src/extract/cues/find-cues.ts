import { FeatureList, hashOf } from '../model/hash.ts';
import { logistic, scoreRow, type Weights } from '../model/linear.ts';
import type { Document } from '../text/document.ts';
import type { Marks } from '../text/marks.ts';
import { cueFeatures } from './cue-features.ts';
import { density, secondFeatures, WORTH_A_LOOK } from './second-look.ts';

/** Classes of words and marks that carry no cue. */
const NEVER = new Set(
  [
    'determiner',
    'comma',
    'semicolon',
    'stop',
    'mark',
    'bracket',
    'number',
    'possessive',
    'object',
    'month',
  ].map(hashOf),
);

/** How likely each token of a document is to carry a cue, 0..1. */
export function cueChances(document: Document, marks: Marks, weights: Weights): Float64Array {
  const list = new FeatureList(weights.bits, 128);
  const { tokens } = document;
  const chances = new Float64Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    if (NEVER.has(marks.kind[i] ?? 0)) continue;
    if (tokens[i]?.raw === 'States' && tokens[i - 1]?.raw === 'United') continue;
    cueFeatures(document, marks, i, list);
    chances[i] = logistic(scoreRow(weights, list));
  }
  return chances;
}

/** The same after a second look at the likelier words, in the light of their sentence and article. */
export function secondChances(
  document: Document,
  marks: Marks,
  first: Float64Array,
  weights: Weights,
): Float64Array {
  const list = new FeatureList(weights.bits, 32);
  const common = density(first);
  return first.map((chance, i) => {
    if (chance < WORTH_A_LOOK) return chance;
    secondFeatures(document, marks, first, common, i, list);
    return logistic(scoreRow(weights, list));
  });
}

/** Chances in five steps, as the relation model takes them. */
export const levelsOf = (chances: Float64Array): Uint8Array =>
  Uint8Array.from(chances, (p) => (p < 0.05 ? 0 : p < 0.25 ? 1 : p < 0.5 ? 2 : p < 0.8 ? 3 : 4));
