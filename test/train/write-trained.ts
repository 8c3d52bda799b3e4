import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { featuresPrint } from '../../src/extract/model/features-print.ts';
import type { Weights } from '../../src/extract/model/linear.ts';
import { PAPER_FILE, type Paper, type Trained, WEIGHTS_FILE } from '../../src/extract/model/trained.ts';

/** Writes a trained extractor to `folder`: the weights as bytes, and the paper that tells how to read them. */
export function writeTrained(
  folder: string,
  trained: Trained,
  origin: Pick<Paper, 'corpus' | 'trained' | 'heldOut'>,
): void {
  const parts: Buffer[] = [];
  let at = 0;
  const pack = (bytes: ArrayBufferView): { at: number; length: number } => {
    const part = brotliCompressSync(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    parts.push(part);
    at += part.length;
    return { at: at - part.length, length: part.length };
  };
  const weights = ({ bits, width, scale, bytes }: Weights): Paper['cues'] => ({
    bits,
    width,
    scale,
    part: pack(bytes),
  });
  const paper: Paper = {
    ...origin,
    features: featuresPrint(),
    cues: weights(trained.cues),
    second: weights(trained.second),
    unit: weights(trained.relations.unit),
    step: weights(trained.relations.step),
    bias: [...trained.relations.bias],
    clusters: { hashes: pack(trained.clusters.hashes), groups: pack(trained.clusters.groups) },
    confidence: {
      terms: [...trained.confidence.terms],
      whole: weights(trained.confidence.whole),
      scale: [...trained.confidence.scale],
    },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, WEIGHTS_FILE), Buffer.concat(parts));
  writeFileSync(path.join(folder, PAPER_FILE), `${JSON.stringify(paper, null, 2)}\n`);
}
