import { logistic } from '../../src/extract/model/linear.ts';
import { confidenceTerms } from '../../src/extract/relations/confidence.ts';
import type { Relation } from '../../src/extract/relations/find-relations.ts';
import type { Stretch } from '../../src/extract/text/stretch.ts';
import { isWord } from '../../src/extract/text/tokens.ts';
import { randomFrom, shuffled } from './adagrad.ts';
import type { GoldRelation, Prepared } from './instances.ts';

const LIGHT = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'his',
  'her',
  'its',
  'their',
  'of',
  "'s",
  'in',
  'for',
  'to',
  'and',
]);

export interface Judged {
  terms: number[];
  right: boolean;
}

/** Judges relations against gold: content overlap (token F1 of a half or more) and a shared word of the source. */
export function judge({ document, relations }: Prepared, found: readonly Relation[]): Judged[] {
  const words = (at: Iterable<number>, light: boolean): Set<number> =>
    new Set(
      [...at].filter(
        (i) => isWord(document.tokens[i]) && (light || !LIGHT.has(document.tokens[i]?.lower ?? '')),
      ),
    );
  const fits = (one: Relation, gold: GoldRelation): boolean => {
    const content = words(tokensOf(one.content), true);
    const goldContent = words(gold.content, true);
    const shared = [...content].filter((i) => goldContent.has(i)).length;
    if ((2 * shared) / (content.size + goldContent.size) < 0.5) return false;
    const goldSource = words(gold.source, false);
    return goldSource.size === 0 || tokensOf(one.source).some((i) => goldSource.has(i));
  };
  const taken = new Set<GoldRelation>();
  return found.map((one) => {
    const match = relations.find((gold) => !taken.has(gold) && fits(one, gold));
    if (match !== undefined) taken.add(match);
    return { terms: confidenceTerms(one.evidence), right: match !== undefined };
  });
}

const tokensOf = (stretches: readonly Stretch[]): number[] =>
  stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));

/** Logistic regression of being right on the terms (Platt's scaling, with more than one term). */
export function fitConfidence(judged: readonly Judged[]): number[] {
  const weights = new Array<number>(judged[0]?.terms.length ?? 0).fill(0);
  const random = randomFrom(5);
  for (let epoch = 0; epoch < 40; epoch++) {
    const rate = 0.02 / (1 + epoch / 4);
    for (const n of shuffled(judged.length, random)) {
      const { terms, right } = judged[n] ?? { terms: [], right: false };
      const error =
        logistic(terms.reduce((sum, term, i) => sum + term * (weights[i] ?? 0), 0)) - Number(right);
      terms.forEach((term, i) => {
        weights[i] = (weights[i] ?? 0) - rate * error * term;
      });
    }
  }
  return weights;
}
