import { cueChances, levelsOf } from '../../src/extract/cues/find-cues.ts';
import type { Weights } from '../../src/extract/model/linear.ts';
import type { Paper, Trained } from '../../src/extract/model/trained.ts';
import { findRelations, type Models } from '../../src/extract/relations/find-relations.ts';
import { readDocument } from '../../src/extract/text/document.ts';
import { judge } from './calibrate.ts';
import { clusterWords } from './clusters.ts';
import { trainConfidence } from './confidence-model.ts';
import type { Article } from './corpus.ts';
import { quantise, trainCues, trainSecond } from './cue-model.ts';
import { type Found, type Prepared, prepare } from './instances.ts';
import { trainRelations } from './relation-model.ts';

const FOLDS = 3;
const GROUPS = 150;
const BIAS = [0, 0.5, 0, 0];

/**
 * Trains an extractor on annotated articles. What later models learn from are figures for articles that earlier ones
 * have not seen; on those the scores are measured too. Takes about two minutes for 840 articles.
 */
export function train(
  articles: readonly Article[],
  say: (text: string) => void,
): { trained: Trained; attributions: number; heldOut: Paper['heldOut'] } {
  const clusters = clusterWords(
    articles.map((article) => readDocument(article.text)),
    GROUPS,
  );
  const prepared = prepare(articles, clusters);
  const attributions = prepared.reduce((n, one) => n + one.relations.length, 0);
  const fold = (n: number): Prepared[] => prepared.filter((_, i) => i % FOLDS === n);
  const others = (n: number): Prepared[] => prepared.filter((_, i) => i % FOLDS !== n);
  say(`${articles.length} articles, ${attributions} attributions`);

  const cuesWithout = Array.from({ length: FOLDS }, (_, n) => quantiseCues(trainCues(others(n))));
  const first = new Map(
    cuesWithout.flatMap((cues, n) =>
      fold(n).map((one) => [one, cueChances(one.document, one.marks, cues)] as const),
    ),
  );
  say('cue models of the folds');
  const found = cuesWithout.flatMap((cues, n) => {
    const models = { cues, ...learn(others(n), first) };
    return fold(n).map((prepared) => ({
      prepared,
      relations: findRelations(prepared.document, prepared.marks, models),
    }));
  });
  say('relations found in the folds');
  const { model, brier } = trainConfidence(found);
  const heldOut = { ...scores(found), brier: rounded(brier) };
  say(`held out: ${JSON.stringify(heldOut)}`);
  const models = { cues: quantiseCues(trainCues(prepared)), ...learn(prepared, first) };
  say('models');
  const confidence = { ...model, terms: model.terms.map(rounded), scale: model.scale.map(rounded) };
  return { trained: { ...models, clusters, confidence }, attributions, heldOut };
}

/** The models that build on the first look at cues. */
function learn(from: readonly Prepared[], first: ReadonlyMap<Prepared, Float64Array>): Omit<Models, 'cues'> {
  const chances = from.map((one) => first.get(one) ?? new Float64Array());
  const { unit, step } = trainRelations(from, chances.map(levelsOf));
  return {
    second: quantise(trainSecond(from, chances), 1, 0.05),
    relations: { unit: quantise(unit, 4, 0.05, 0.04), step: quantise(step, 16, 0.05, 0.05), bias: BIAS },
  };
}

const quantiseCues = (weights: Float32Array): Weights => quantise(weights, 1, 0.05, 0.04);

/** Of the relations found in articles that the models had not seen. */
function scores(found: readonly Found[]): Omit<Paper['heldOut'], 'brier'> {
  const judged = found.flatMap(({ prepared, relations }) => judge(prepared, relations));
  const right = judged.filter((one) => one.right).length;
  const gold = found.reduce((n, { prepared }) => n + prepared.relations.length, 0);
  const precision = right / (judged.length || 1);
  const recall = right / (gold || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

const rounded = (x: number): number => Number(x.toFixed(4));
