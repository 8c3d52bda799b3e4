import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { cueChances, levelsOf } from '../../src/extract/cues/find-cues.ts';
import type { Weights } from '../../src/extract/model/linear.ts';
import { findRelations, type Models } from '../../src/extract/relations/find-relations.ts';
import { readDocument } from '../../src/extract/text/document.ts';
import { clusterWords } from './clusters.ts';
import { trainConfidence } from './confidence-model.ts';
import { readCorpus } from './corpus.ts';
import { quantise, trainCues, trainSecond } from './cue-model.ts';
import { type Prepared, prepare } from './instances.ts';
import { trainRelations } from './relation-model.ts';

const FOLDS = 3;
const GROUPS = 150;
const BIAS = [0, 0.5, 0, 0];

const [corpus, target = 'src/extract/model/packed.ts'] = process.argv.slice(2);
if (corpus === undefined) {
  process.stderr.write('usage: npm run train -- CORPUS_DIRECTORY [TARGET.ts]\n');
  process.exit(2);
}

const say = (text: string): void => {
  process.stderr.write(`${performance.now().toFixed(0).padStart(8)} ms  ${text}\n`);
};

const articles = readCorpus(corpus);
const clusters = clusterWords(
  articles.map((article) => readDocument(article.text)),
  GROUPS,
);
const prepared = prepare(articles, clusters);
const fold = (n: number): Prepared[] => prepared.filter((_, i) => i % FOLDS === n);
const others = (n: number): Prepared[] => prepared.filter((_, i) => i % FOLDS !== n);
say(`${articles.length} articles, ${prepared.reduce((n, one) => n + one.relations.length, 0)} attributions`);

// What later models learn from must be figures for articles that earlier ones have not seen.
const cuesWithout = Array.from({ length: FOLDS }, (_, n) => quantiseCues(trainCues(others(n))));
const first = new Map(
  cuesWithout.flatMap((cues, n) =>
    fold(n).map((one) => [one, cueChances(one.document, one.marks, cues)] as const),
  ),
);
const levels = new Map([...first].map(([one, chances]) => [one, levelsOf(chances)]));
say('cue models of the folds');
const found = cuesWithout.flatMap((cues, n) => {
  const models = { cues, second: learnSecond(others(n)), relations: learnRelations(others(n)) };
  return fold(n).map((prepared) => ({
    prepared,
    relations: findRelations(prepared.document, prepared.marks, models),
  }));
});
say('relations found in the folds');
const confidence = trainConfidence(found);
say(`confidence from ${found.reduce((n, { relations }) => n + relations.length, 0)} relations`);
const models: Models = {
  cues: quantiseCues(trainCues(prepared)),
  second: learnSecond(prepared),
  relations: learnRelations(prepared),
};
say('models');

writeFileSync(target, packed());
say(`${target} written`);

function learnRelations(from: readonly Prepared[]): Models['relations'] {
  const { unit, step } = trainRelations(
    from,
    from.map((one) => levels.get(one) ?? new Uint8Array()),
  );
  return { unit: quantise(unit, 4, 0.05, 0.04), step: quantise(step, 16, 0.05, 0.05), bias: BIAS };
}

function learnSecond(from: readonly Prepared[]): Weights {
  const weights = trainSecond(
    from,
    from.map((one) => first.get(one) ?? new Float64Array()),
  );
  return quantise(weights, 1, 0.05);
}

function quantiseCues(weights: Float32Array): Weights {
  return quantise(weights, 1, 0.05, 0.04);
}

function rounded(figures: readonly number[]): number[] {
  return figures.map((x) => Number(x.toFixed(4)));
}

function packed(): string {
  const pack = (bytes: ArrayBufferView): string =>
    brotliCompressSync(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).toString('base64');
  const weights = ({ bits, width, scale, bytes }: Weights) => ({ bits, width, scale, data: pack(bytes) });
  const data = {
    cues: weights(models.cues),
    second: weights(models.second),
    unit: weights(models.relations.unit),
    step: weights(models.relations.step),
    bias: models.relations.bias,
    clusters: { hashes: pack(clusters.hashes), groups: pack(clusters.groups) },
    confidence: {
      terms: rounded(confidence.terms),
      whole: weights(confidence.whole),
      scale: rounded(confidence.scale),
    },
  };
  return `// Made by \`npm run train\`; hashes and figures, no words.\nexport const PACKED = ${JSON.stringify(data, null, 2)};\n`;
}
