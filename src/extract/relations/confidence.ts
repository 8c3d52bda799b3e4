import { logistic } from '../model/linear.ts';
import type { Evidence } from './find-relations.ts';

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

/** The chance that a relation is right, 0..1: content and source as a careful reader would have them. */
export function confidenceIn(evidence: Evidence, weights: readonly number[]): number {
  return logistic(confidenceTerms(evidence).reduce((sum, term, i) => sum + term * (weights[i] ?? 0), 0));
}
