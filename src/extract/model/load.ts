import { brotliDecompressSync } from 'node:zlib';
import type { ConfidenceModel } from '../relations/confidence.ts';
import type { Models } from '../relations/find-relations.ts';
import type { Clusters } from '../text/clusters.ts';
import type { Weights } from './linear.ts';
import { PACKED } from './packed.ts';

/** A trained extractor: its models, the word groups that they know, and how evidence becomes confidence. */
export interface Trained extends Models {
  clusters: Clusters;
  confidence: ConfidenceModel;
}

/** A model as it is shipped: figures as text, weights as signed bytes, Brotli, base64. */
interface PackedWeights {
  bits: number;
  width: number;
  scale: number;
  data: string;
}

const unpack = (data: string): Int8Array => new Int8Array(brotliDecompressSync(Buffer.from(data, 'base64')));

const weightsOf = ({ bits, width, scale, data }: PackedWeights): Weights => ({
  bits,
  width,
  scale,
  bytes: unpack(data),
});

let trained: Trained | null = null;

/** The shipped models; unpacked at the first call, then kept. */
export function loadTrained(): Trained {
  trained ??= {
    cues: weightsOf(PACKED.cues),
    second: weightsOf(PACKED.second),
    relations: { unit: weightsOf(PACKED.unit), step: weightsOf(PACKED.step), bias: PACKED.bias },
    clusters: {
      hashes: new Int32Array(unpack(PACKED.clusters.hashes).buffer),
      groups: new Uint8Array(unpack(PACKED.clusters.groups).buffer),
    },
    confidence: { ...PACKED.confidence, whole: weightsOf(PACKED.confidence.whole) },
  };
  return trained;
}
