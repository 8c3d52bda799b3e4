import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { CodedError } from '../../record/errors.ts';
import { featuresPrint } from './features-print.ts';
import type { Weights } from './linear.ts';
import { PAPER_FILE, Paper, type Trained, WEIGHTS_FILE } from './trained.ts';

/** The weights that come with the program, seen from `src` and from `dist`. */
const SHIPPED = path.join(import.meta.dirname, '..', '..', '..', 'models', 'attribution');

let trained: Trained | null = null;

/** The shipped models; read at the first call, then kept. Throws as {@link readTrained} does. */
export function loadTrained(): Trained {
  trained ??= readTrained(SHIPPED);
  return trained;
}

/**
 * Reads the models in `folder`. Throws a CodedError: `weights_unreadable`, or `weights_of_other_features` when they
 * were trained on features that this version does not make.
 */
export function readTrained(folder: string): Trained {
  const paper = readable(() => Paper.parse(JSON.parse(readFileSync(path.join(folder, PAPER_FILE), 'utf8'))));
  if (paper.features !== featuresPrint())
    throw new CodedError('weights_of_other_features', `trained on ${paper.trained}`);
  return readable(() => unpacked(paper, readFileSync(path.join(folder, WEIGHTS_FILE))));
}

function unpacked(paper: Paper, bytes: Buffer): Trained {
  const unpack = ({ at, length }: { at: number; length: number }): Uint8Array =>
    new Uint8Array(brotliDecompressSync(bytes.subarray(at, at + length)));
  const weightsOf = ({ part, ...figures }: Paper['cues']): Weights => ({
    ...figures,
    bytes: new Int8Array(unpack(part).buffer),
  });
  return {
    cues: weightsOf(paper.cues),
    second: weightsOf(paper.second),
    relations: { unit: weightsOf(paper.unit), step: weightsOf(paper.step), bias: paper.bias },
    clusters: {
      hashes: new Int32Array(unpack(paper.clusters.hashes).buffer),
      groups: unpack(paper.clusters.groups),
    },
    confidence: { ...paper.confidence, whole: weightsOf(paper.confidence.whole) },
  };
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new CodedError('weights_unreadable', '', { cause });
  }
}
