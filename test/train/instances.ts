import type { Relation } from '../../src/extract/relations/find-relations.ts';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '../../src/extract/relations/labels.ts';
import type { Window } from '../../src/extract/relations/window.ts';
import { classOf } from '../../src/extract/text/classes.ts';
import type { Clusters } from '../../src/extract/text/clusters.ts';
import { type Document, readDocument } from '../../src/extract/text/document.ts';
import { type Marks, marksOf } from '../../src/extract/text/marks.ts';
import type { Token } from '../../src/extract/text/tokens.ts';
import { stem } from '../../src/words/stem.ts';
import type { Article, Gold, Range } from './corpus.ts';

export interface GoldRelation {
  anchor: number;
  source: Set<number>;
  cue: Set<number>;
  content: Set<number>;
}

export interface Prepared {
  article: Article;
  document: Document;
  marks: Marks;
  relations: GoldRelation[];
}

/** What models found in an article. */
export interface Found {
  prepared: Prepared;
  relations: Relation[];
}

/** Cuts the articles, and finds for each attribution its tokens and the word that carries its cue. */
export function prepare(articles: readonly Article[], clusters: Clusters): Prepared[] {
  const cut = articles.map((article) => {
    const document = readDocument(article.text);
    const gold = article.gold.map((one) => tokensOf(document, one));
    return { article, document, gold };
  });
  const inCue = new Map<string, number>();
  const inAll = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const { document, gold } of cut) {
    for (const token of document.tokens) count(inAll, stem(token.lower));
    const cues = new Set(gold.flatMap((one) => [...one.cue]));
    for (const i of cues) count(inCue, stem(document.tokens[i]?.lower ?? ''));
  }
  // A word's own place is left out of its count: a rare one would otherwise seem to be always a cue.
  const weight = (token: Token): number => {
    const root = stem(token.lower);
    const often = Math.max(0, (inCue.get(root) ?? 0) - 1) + 0.3;
    return (often / ((inAll.get(root) ?? 0) + 2)) * (ATTENDANT.has(classOf(token)) ? 0.05 : 1);
  };
  return cut.map(({ article, document, gold }) => ({
    article,
    document,
    marks: marksOf(document, clusters),
    relations: gold.flatMap((one) => {
      let anchor = -1;
      let best = 0;
      for (const i of one.cue) {
        const token = document.tokens[i];
        const w = token === undefined ? 0 : weight(token);
        if (w > best) {
          best = w;
          anchor = i;
        }
      }
      return anchor < 0 ? [] : [{ anchor, ...one }];
    }),
  }));
}

/** Classes of words that go along with a cue and seldom carry it. */
const ATTENDANT = new Set([
  'determiner',
  'adverb',
  'ly',
  'be',
  'have',
  'do',
  'modal',
  'negation',
  'to',
  'possessive',
  'object',
  'number',
  'day',
  'month',
  'comma',
  'mark',
  'bracket',
  'coordinator',
]);

function tokensOf(document: Document, gold: Gold): Omit<GoldRelation, 'anchor'> {
  return {
    source: within(document, gold.source),
    cue: within(document, gold.cue),
    content: within(document, gold.content),
  };
}

function within({ tokens }: Document, ranges: readonly Range[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of ranges) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < tokens.length && (tokens[i]?.start ?? 0) < end; i++) found.add(i);
  }
  return found;
}

/** The label of each unit of a window, by the majority of its tokens. */
export function labelsOf(window: Window, relation: GoldRelation): Uint8Array {
  return Uint8Array.from(window.units, (unit) => {
    const share = (set: Set<number>): number => {
      let n = 0;
      for (let i = unit.from; i < unit.to; i++) if (set.has(i)) n++;
      return n / (unit.to - unit.from);
    };
    if (share(relation.cue) > 0.5) return CUE;
    if (share(relation.content) > 0.5) return CONTENT;
    return share(relation.source) > 0.5 ? SOURCE : OUTSIDE;
  });
}
