import { createHash } from 'node:crypto';
import { cueFeatures } from '../cues/cue-features.ts';
import { levelsOf } from '../cues/find-cues.ts';
import { density, secondFeatures } from '../cues/second-look.ts';
import type { Relation } from '../relations/find-relations.ts';
import { MOST_FEATURES, pathsOf, stepFeatures, unitFeatures } from '../relations/relation-features.ts';
import { MOST_WHOLE, neighboursOf, wholeFeatures } from '../relations/whole-look.ts';
import { windowAround } from '../relations/window.ts';
import type { Clusters } from '../text/clusters.ts';
import { type Document, readDocument } from '../text/document.ts';
import { type Marks, marksOf } from '../text/marks.ts';
import { FeatureList, hashOf } from './hash.ts';

/** Sentences with what the features look at: quotations, brackets, figures, names, cues of several kinds. */
const PARAGRAPH = `GENEVA (AP) — “We cannot accept that,” the deputy minister, Anna Weber, said on Tuesday. “Not now.”
According to two officials who spoke on condition of anonymity, the U.S. has withdrawn 1,500 of its troops (about 3.5 percent).
Her counterpart denied it: the talks hadn't failed, he told reporters, and weren't likely to; neither side's position is final.
Asked whether sanctions would follow, Mr Novak, 54, thought so. The ministry later wrote that “a firm answer” was being prepared.`;

/** So wide that different features seldom meet in one bucket. */
const BITS = 28;

/** A fingerprint of all features of a fixed text: weights fit the features that have the one they were trained with. */
export function featuresPrint(): string {
  const document = readDocument(PARAGRAPH);
  const marks = marksOf(document, inventedClusters(document));
  const chances = Float64Array.from(document.tokens, (_, i) => ((i * 7) % 20) / 20);
  const hash = createHash('sha256');
  const add = (list: FeatureList): void => {
    hash.update(list.buckets.subarray(0, list.length));
  };
  addCues(document, marks, chances, add);
  addWindows(document, marks, chances, add);
  addWholes(document, marks, chances, add);
  return hash.digest('hex').slice(0, 16);
}

type Add = (list: FeatureList) => void;

/** Groups of words that no corpus made. */
function inventedClusters({ tokens }: Document): Clusters {
  const words = [...new Set(tokens.map((token) => token.lower))];
  return { hashes: Int32Array.from(words, hashOf), groups: Uint8Array.from(words, (_, i) => i % 50) };
}

function addCues(document: Document, marks: Marks, chances: Float64Array, add: Add): void {
  const list = new FeatureList(BITS, 128);
  const common = density(chances);
  document.tokens.forEach((_, i) => {
    cueFeatures(document, marks, i, list);
    add(list);
    secondFeatures(document, marks, chances, common, i, list);
    add(list);
  });
}

function addWindows(document: Document, marks: Marks, chances: Float64Array, add: Add): void {
  const list = new FeatureList(BITS, MOST_FEATURES);
  const levels = levelsOf(chances);
  for (let anchor = 0; anchor < document.tokens.length; anchor += 9) {
    const window = windowAround(document, marks, levels, anchor);
    const paths = pathsOf(window);
    window.units.forEach((_, i) => {
      unitFeatures(window, paths, i, list);
      add(list);
      if (i === 0) return;
      stepFeatures(window, paths, i, list);
      add(list);
    });
  }
}

function addWholes(document: Document, marks: Marks, chances: Float64Array, add: Add): void {
  const list = new FeatureList(BITS, MOST_WHOLE);
  const relations = inventedRelations(document, chances);
  const neighbours = neighboursOf(relations);
  relations.forEach((relation, i) => {
    wholeFeatures(document, marks, relation, neighbours[i] ?? { within: 0, rival: 0, holds: 0 }, list);
    add(list);
  });
}

function inventedRelations({ tokens }: Document, chances: Float64Array): Relation[] {
  const anchors = tokens.map((_, i) => i).filter((i) => i % 11 === 6 && i + 10 < tokens.length);
  return anchors.map((anchor) => ({
    anchor,
    source: [{ from: anchor - 3, to: anchor - 1 }],
    cue: [{ from: anchor, to: anchor + 1 }],
    content: [{ from: anchor + 1, to: anchor + 10 }],
    evidence: {
      cue: chances[anchor] ?? 0,
      contentLeast: 0.5,
      contentMean: 0.8,
      sourceMean: 0.7,
      path: -1,
      words: 9,
    },
  }));
}
