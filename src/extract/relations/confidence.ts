import { FeatureList } from '../model/hash.ts';
import { logistic, scoreRow, type Weights } from '../model/linear.ts';
import type { Document } from '../text/document.ts';
import type { Marks } from '../text/marks.ts';
import type { Evidence, Relation } from './find-relations.ts';
import { MOST_WHOLE, neighboursOf, wholeFeatures } from './whole-look.ts';

/** What turns evidence into confidence. */
export interface ConfidenceModel {
  /** Weights of {@link confidenceTerms}. */
  terms: readonly number[];
  /** For a look at each relation as a whole, beside the others. */
  whole: Weights;
  /** Slope and offset that make the chances true ones (Platt's scaling). */
  scale: readonly number[];
}

const odds = (p: number): number => Math.log(Math.max(p, 1e-4) / Math.max(1 - p, 1e-4));

/** What the confidence in a relation is weighed from; the last term is 1. */
export function confidenceTerms(evidence: Evidence): number[] {
  const { cue, contentLeast, contentMean, sourceMean, path, words } = evidence;
  return [
    odds(cue),
    odds(contentLeast),
    odds(contentMean),
    sourceMean === 0 ? 0 : odds(sourceMean),
    sourceMean === 0 ? 1 : 0,
    Math.max(path, -8),
    Math.log(words + 1),
    1,
  ];
}

export const weigh = (terms: readonly number[], weights: readonly number[]): number =>
  terms.reduce((sum, term, i) => sum + term * (weights[i] ?? 0), 0);

/** The chance of each relation to be right, 0..1: content and source as a careful reader would have them. */
export function confidencesOf(
  document: Document,
  marks: Marks,
  relations: readonly Relation[],
  { terms, whole, scale }: ConfidenceModel,
): number[] {
  const list = new FeatureList(whole.bits, MOST_WHOLE);
  const neighbours = neighboursOf(relations);
  const [slope = 1, offset = 0] = scale;
  return relations.map((relation, i) => {
    wholeFeatures(document, marks, relation, neighbours[i] ?? { within: 0, rival: 0, holds: 0 }, list);
    const score = weigh(confidenceTerms(relation.evidence), terms) + scoreRow(whole, list);
    return logistic(slope * score + offset);
  });
}
