import { bestPath, certainties } from '../model/chain.ts';
import { FeatureList } from '../model/hash.ts';
import { scoreRows, type Weights } from '../model/linear.ts';
import { LABELS } from './labels.ts';
import { MOST_FEATURES, pathsOf, stepFeatures, unitFeatures } from './relation-features.ts';
import type { Window } from './window.ts';

export interface RelationModel {
  unit: Weights;
  step: Weights;
}

/** The label of each unit, and how sure the model is of it. */
export interface Labelled {
  path: Uint8Array;
  sure: Float64Array;
}

/** Labels the units around a cue with their part in its attribution. */
export function labelWindow(window: Window, model: RelationModel): Labelled {
  const length = window.units.length;
  const paths = pathsOf(window);
  const units = new FeatureList(model.unit.bits, MOST_FEATURES);
  const steps = new FeatureList(model.step.bits, MOST_FEATURES);
  const chain = {
    length,
    labels: LABELS,
    unit: new Float64Array(length * LABELS),
    step: new Float64Array(length * LABELS * LABELS),
  };
  for (let i = 0; i < length; i++) {
    unitFeatures(window, paths, i, units);
    scoreRows(model.unit, units, chain.unit.subarray(i * LABELS, (i + 1) * LABELS));
    stepFeatures(window, paths, i, steps);
    scoreRows(model.step, steps, chain.step.subarray(i * LABELS * LABELS, (i + 1) * LABELS * LABELS));
  }
  const path = bestPath(chain);
  return { path, sure: certainties(chain, path) };
}
