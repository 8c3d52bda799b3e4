import { stem } from '../../words/stem.ts';
import { hashOf } from '../model/hash.ts';
import { classOf, shapeOf } from './classes.ts';
import { type Clusters, groupOf } from './clusters.ts';
import type { Document } from './document.ts';
import { listedAs } from './lexicon.ts';
import { isCapitalised, ofWord, type Spelling, spellingOf } from './tokens.ts';

/** What the models look at in a token, as hashes made once. */
export interface Marks {
  word: Int32Array;
  kind: Int32Array;
  suffix: Int32Array;
  shape: Int32Array;
  /** The word list's tag, else the ending. */
  tag: Int32Array;
  /** The word's stem, under which its forms meet. */
  stem: Int32Array;
  /** The group of like words. */
  group: Int32Array;
}

/** The marks of a document's tokens. */
export function marksOf(document: Document, clusters: Clusters): Marks {
  const { tokens } = document;
  const asLearnt = quotationMarks(document);
  const markOf = markerFor(clusters);
  const column = (): Int32Array => new Int32Array(tokens.length);
  const marks = {
    word: column(),
    kind: column(),
    suffix: column(),
    shape: column(),
    tag: column(),
    group: column(),
    stem: column(),
  };
  tokens.forEach((written, i) => {
    [
      marks.word[i],
      marks.kind[i],
      marks.suffix[i],
      marks.shape[i],
      marks.tag[i],
      marks.group[i],
      marks.stem[i],
    ] = markOf(asLearnt.get(i) ?? written);
  });
  return marks;
}

/** Marks that the models did not meet („…“, ``…'', '…') as those that they learnt from, where they make a quotation. */
function quotationMarks({ tokens, quoteTokens, quotes }: Document): Map<number, Spelling> {
  const found = new Map<number, Spelling>();
  const alias = (i: number, raw: string): void => {
    const token = tokens[i];
    if (token !== undefined && !/^[“”"]$/.test(token.raw)) found.set(i, spellingOf(raw));
  };
  quoteTokens.forEach(({ from, to }, n) => {
    if (from < 0) return;
    alias(from, '“');
    if (quotes[n]?.closed === true) alias(to - 1, '”');
  });
  return found;
}

type MarkRow = readonly [number, number, number, number, number, number, number];

const markers = new WeakMap<Clusters, (token: Spelling) => MarkRow>();

function markerFor(clusters: Clusters): (token: Spelling) => MarkRow {
  const known = markers.get(clusters) ?? ofWord(markerBy(groupOf(clusters)));
  markers.set(clusters, known);
  return known;
}

const markerBy =
  (group: (hash: number) => number) =>
  (token: Spelling): MarkRow => {
    const kind = classOf(token);
    return [
      hashOf(/^\p{N}/u.test(token.raw) ? '0' : token.lower),
      hashOf(kind),
      hashOf(token.lower.slice(-3)),
      hashOf(shapeOf(token)),
      hashOf(`${isCapitalised(token) ? 'C' : ''}${listedAs(token.lower) ?? kind}`),
      group(hashOf(token.lower)),
      hashOf(stem(token.lower)),
    ];
  };
