import { z } from 'zod';
import type { ConfidenceModel } from '../relations/confidence.ts';
import type { Models } from '../relations/find-relations.ts';
import type { Clusters } from '../text/clusters.ts';

/** A trained extractor: its models, the word groups that they know, and how evidence becomes confidence. */
export interface Trained extends Models {
  clusters: Clusters;
  confidence: ConfidenceModel;
}

/** Where bytes stand in the file of weights, Brotli-compressed: from `at`, `length` of them. */
const Part = z.object({ at: z.int().min(0), length: z.int().min(1) });

const PackedWeights = z.object({
  bits: z.int().min(1).max(30),
  width: z.int().min(1),
  scale: z.number().positive(),
  part: Part,
});

/** What stands in the JSON beside a file of weights: where they come from, how good they are, and how to read them. */
export const Paper = z.object({
  /** What was learnt from, and how much of it. */
  corpus: z.object({ name: z.string(), articles: z.int(), attributions: z.int() }),
  /** The day of the training. */
  trained: z.iso.date(),
  /**
   * On articles that the models had not seen: the share of relations found that are right, of right ones found, and
   * the mean squared error of the confidence.
   */
  heldOut: z.object({ precision: z.number(), recall: z.number(), f1: z.number(), brier: z.number() }),
  /** Of the features that the weights are for: {@link featuresPrint}. */
  features: z.string(),
  cues: PackedWeights,
  second: PackedWeights,
  unit: PackedWeights,
  step: PackedWeights,
  bias: z.array(z.number()),
  clusters: z.object({ hashes: Part, groups: Part }),
  confidence: z.object({ terms: z.array(z.number()), whole: PackedWeights, scale: z.array(z.number()) }),
});
export type Paper = z.infer<typeof Paper>;

/** The names of both files in a folder of weights. */
export const PAPER_FILE = 'weights.json';
export const WEIGHTS_FILE = 'weights.bin';
