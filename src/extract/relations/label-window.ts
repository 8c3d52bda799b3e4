import { bestPath, certainties } from '../model/chain.ts';
import { FeatureList } from '../model/hash.ts';
import { type PackedRows, packedRows, scoreRows, type Weights } from '../model/linear.ts';
import type { Stretch } from '../text/stretch.ts';
import { CONTENT, LABELS } from './labels.ts';
import { MOST_FEATURES, pathsOf, stepFeatures, unitFeatures } from './relation-features.ts';
import type { Window } from './window.ts';

export interface RelationModel {
  unit: Weights;
  step: Weights;
  /** Added to each label's score; makes up for the caution of a model that knows mostly *nothing*. */
  bias: readonly number[];
}

/** The label of each unit, and how sure the model is of it. */
export interface Labelled {
  path: Uint8Array;
  sure: Float64Array;
  /** Log of the chance of the labels together. */
  chance: number;
}

/** The rows of a model, and feature lists that are filled anew for every unit. */
export interface Scratch {
  units: FeatureList;
  steps: FeatureList;
  unitRows: PackedRows;
  stepRows: PackedRows;
}

export const scratchFor = ({ unit, step }: RelationModel): Scratch => ({
  units: new FeatureList(unit.bits, MOST_FEATURES),
  steps: new FeatureList(step.bits, MOST_FEATURES),
  unitRows: packedRows(unit),
  stepRows: packedRows(step),
});

/** How much a clause that grammar gives to the cue is drawn to its content. */
const CLAUSE = 3;

const DRAW = 1;

/**
 * Labels the units around a cue with their part in its attribution; `clause` is its *that* clause, or empty. Where the
 * likeliest labels hold no content, it is drawn out in up to `draws` steps.
 */
export function labelWindow(
  window: Window,
  model: RelationModel,
  clause: Stretch,
  { units, steps, unitRows, stepRows }: Scratch,
  draws = 0,
): Labelled {
  const length = window.units.length;
  const paths = pathsOf(window);
  const chain = {
    length,
    labels: LABELS,
    unit: new Float64Array(length * LABELS),
    step: new Float64Array(length * LABELS * LABELS),
  };
  for (let i = 0; i < length; i++) {
    unitFeatures(window, paths, i, units);
    const row = i * LABELS;
    scoreRows(unitRows, units, chain.unit, row);
    for (let y = 0; y < LABELS; y++) chain.unit[row + y] = (chain.unit[row + y] ?? 0) + (model.bias[y] ?? 0);
    const at = window.units[i]?.from ?? -1;
    if (at >= clause.from && at < clause.to)
      chain.unit[row + CONTENT] = (chain.unit[row + CONTENT] ?? 0) + CLAUSE;
    if (i === 0) continue;
    stepFeatures(window, paths, i, steps);
    scoreRows(stepRows, steps, chain.step, i * LABELS * LABELS);
  }
  let path = bestPath(chain);
  for (let n = 0; n < draws && !path.includes(CONTENT); n++) {
    for (let i = 0; i < length; i++)
      chain.unit[i * LABELS + CONTENT] = (chain.unit[i * LABELS + CONTENT] ?? 0) + DRAW;
    path = bestPath(chain);
  }
  if (!path.includes(CONTENT)) return { path, sure: new Float64Array(length), chance: 0 };
  return { path, ...certainties(chain, path) };
}
