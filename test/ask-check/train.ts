import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readingOf } from '../../src/ask/ask.ts';
import { CHANCE, FEATURES, featuresOf } from '../../src/ask/decide/features.ts';
import { hunt } from '../../src/ask/find/hunt.ts';
import { plainWords } from '../../src/ask/find/prepare.ts';
import { roomOf } from '../../src/ask/find/room.ts';
import { readFrames } from '../../src/ask/frame/read.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { openStore } from '../../src/store/open.ts';
import { fold } from '../../src/words/fold.ts';
import { stem } from '../../src/words/stem.ts';
import { isLightWord, isStopword } from '../../src/words/stopwords.ts';
import { nearStems } from '../../src/words/thesaurus.ts';
import { importRows } from './import-rows.ts';
import { build, type LargeQuestion } from './large-record/large-record.mjs';
import { type Example, probability, trained } from './logistic.ts';

/**
 * Trains the decision whether a claim is on the record, on questions generated over records built by seed, and checks
 * it on other seeds. Writes `src/ask/decide/weights.ts`.
 *
 * usage: npm run ask:train -- --data CORPUS [--seed 101,102,103] [--check 201,202]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '101,102,103' },
    check: { type: 'string', default: '201,202' },
    each: { type: 'string', default: '160' },
  },
});
if (values.data === undefined)
  throw new Error('usage: npm run ask:train -- --data CORPUS [--seed 101,102] [--check 201]');

/** A wrong answer costs as much as so many refusals. */
const COST = 5;

const seeds = (list: string) => list.split(',').map(Number);

/** Claims that are garbled more than the questions of a build are: words left out, every second one for a paraphrase. */
function thinned(question: LargeQuestion, share: number): LargeQuestion {
  const [, lead = '', words = '', end = ''] =
    /^(who said (?:something like |that )?"?|")(.*?)("?(?: who was that)?\??)$/.exec(question.q) ?? [];
  const kept = words.split(' ').filter((_, i) => (i * 7919 + words.length) % 100 >= share * 100);
  return kept.length < 3 ? question : { ...question, q: `${lead}${kept.join(' ')}${end}` };
}

/** Claims told in other words: near words for half of those that say something, small words gone, halves turned. */
function reworded(question: LargeQuestion): LargeQuestion {
  const [, words = ''] = /^who said (?:something like |that )?"?(.*?)"?\?$/.exec(question.q) ?? [];
  const kept = words.split(' ').filter((word) => !isStopword(fold(word).replace(/[^a-z]/g, '')));
  const other = kept.map((word, i) => {
    const near = [...nearStems(stem(fold(word).replace(/[^a-z]/g, '')))].map(([one]) => one);
    return i % 2 === 0 && near.length > 0 ? (near[(word.length * 31) % near.length] ?? word) : word;
  });
  const half = Math.ceil(other.length / 2);
  return kept.length < 3
    ? question
    : { ...question, q: `who said ${[...other.slice(half), 'and', ...other.slice(0, half)].join(' ')}?` };
}

/** Only three words of a claim that say something. */
function shortened(question: LargeQuestion): LargeQuestion {
  const [, words = ''] = /^who said (?:something like |that )?"?(.*?)"?\?$/.exec(question.q) ?? [];
  const kept = words.split(' ').filter((word) => {
    const folded = fold(word).replace(/[^a-z]/g, '');
    return folded.length > 3 && !isStopword(folded) && !isLightWord(folded);
  });
  return kept.length < 3 ? question : { ...question, q: `who said ${kept.slice(0, 3).join(' ')}?` };
}

async function examplesOf(seed: number): Promise<Example[]> {
  const built = build({ corpus: values.data ?? '', seed, each: Number(values.each) });
  const store = await openStore('sqlite::memory:');
  try {
    const workspace = await store.workspace('T1');
    await importRows(workspace, built.rows);
    const desk = await openDesk(workspace);
    const ids = new Map(built.rows.map((row) => [plainWords(row.words), row.id]));
    const claims = built.questions.filter(({ type }) => 'abfke'.includes(type));
    const loose = claims.filter(({ type }) => 'abf'.includes(type));
    const asked = [
      ...claims,
      ...loose.map((one, i) => thinned(one, i % 2 === 0 ? 0.25 : 0.4)),
      ...loose.map((one) => reworded(one)),
      ...loose.map((one) => shortened(one)),
    ];
    const examples: Example[] = [];
    for (const question of asked) {
      const moment = { now: new Date(question.now), timeZone: 'UTC' };
      const [frame] = readFrames(question.q, await readingOf(desk, question.q, moment));
      if (frame === undefined || frame.about.length === 0) continue;
      const { query, best } = await hunt(workspace, desk.index, roomOf(desk), frame);
      const ranked = await best('statement');
      const [first] = ranked;
      if (first === undefined) continue;
      const strong = query.wanted.filter(({ unit }) => !unit.light).length;
      const right =
        question.gold.includes(ids.get(first.plain()) ?? -1) || (strong <= 3 && first.exactCoverage > 0.99);
      examples.push({ features: featuresOf(query, first, ranked[CHANCE]), isPresent: right });
    }
    return examples;
  } finally {
    await store.close();
  }
}

const gather = async (list: readonly number[]): Promise<Example[]> => {
  const all: Example[] = [];
  for (const seed of list) all.push(...(await examplesOf(seed)));
  return all;
};

/** The threshold under which refusing costs least, and what it does. */
function decided(examples: readonly Example[], model: ReturnType<typeof trained>) {
  const rated = examples.map((one) => ({ ...one, p: probability(model, one.features) }));
  const costAt = (threshold: number) =>
    rated.reduce(
      (sum, { p, isPresent }) => sum + (p >= threshold ? (isPresent ? 0 : COST) : isPresent ? 1 : 0),
      0,
    );
  const thresholds = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  return thresholds.reduce((best, one) => (costAt(one) < costAt(best) ? one : best), 0.5);
}

const report = (
  name: string,
  examples: readonly Example[],
  model: ReturnType<typeof trained>,
  threshold: number,
) => {
  const there = examples.filter((one) => one.isPresent);
  const absent = examples.filter((one) => !one.isPresent);
  const yes = (list: readonly Example[]) =>
    list.filter((one) => probability(model, one.features) >= threshold).length;
  return `${name}: ${there.length - yes(there)} of ${there.length} refused wrongly, ${yes(absent)} of ${absent.length} answered wrongly`;
};

const training = await gather(seeds(values.seed));
const model = trained(training);
const threshold = decided(training, model);
const checking = await gather(seeds(values.check));
const papers = [
  report(`seeds ${values.seed}`, training, model, threshold),
  report(`seeds ${values.check}, not trained on`, checking, model, threshold),
];
process.stdout.write(
  `${papers.join('\n')}\nthreshold ${threshold}\n${FEATURES.map((name, i) => `${name}: ${model.weights[i]?.toFixed(3)}`).join('\n')}\n`,
);
const rounded = model.weights.map((one) => Number(one.toFixed(4)));
writeFileSync(
  path.join(import.meta.dirname, '../../src/ask/decide/weights.ts'),
  `/**
 * Made by \`npm run ask:train\`; not for editing by hand. A wrong answer was held ${COST} times as bad as a refusal.
 * ${papers.join(';\n * ')}.
 */
export const WEIGHTS: { bias: number; features: readonly number[]; threshold: number } = {
  bias: ${Number(model.bias.toFixed(4))},
  features: [${rounded.join(', ')}],
  threshold: ${threshold},
};
`,
);
