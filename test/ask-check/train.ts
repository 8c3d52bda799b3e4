import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readingOf } from '../../src/ask/ask.ts';
import { CHANCE, FEATURES, featuresOf, withProducts } from '../../src/ask/decide/features.ts';
import { hunt } from '../../src/ask/find/hunt.ts';
import { plainWords } from '../../src/ask/find/prepare.ts';
import { roomOf } from '../../src/ask/find/room.ts';
import { actorsOf } from '../../src/ask/frame/frame.ts';
import { readFrames } from '../../src/ask/frame/read.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { openStore } from '../../src/store/open.ts';
import { fold } from '../../src/words/fold.ts';
import { stem } from '../../src/words/stem.ts';
import { isLightWord, isStopword } from '../../src/words/stopwords.ts';
import { nearStems } from '../../src/words/thesaurus.ts';
import { importRows } from './import-rows.ts';
import { build, type LargeQuestion, type Row } from './large-record/large-record.mjs';
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

/** How many statements the records have that are trained on beside the whole one: the decision must not lean on size. */
const SIZES = [60, 600];

/** The claims of a build, each also garbled in ways that the build does not know. */
function askedOf(claims: readonly LargeQuestion[]): LargeQuestion[] {
  const loose = claims.filter(({ type }) => 'abf'.includes(type));
  return [
    ...claims,
    ...loose.map((one, i) => thinned(one, i % 2 === 0 ? 0.25 : 0.4)),
    ...loose.map((one) => reworded(one)),
    ...loose.map((one) => shortened(one)),
  ];
}

/** A part of a record with so many rows, those that the first claims mean among them, and those claims. */
function partOf(rows: readonly Row[], claims: readonly LargeQuestion[], size: number) {
  const every = Math.max(1, Math.floor((claims.length * 3) / size));
  const some = claims.filter((_, i) => i % every === 0);
  const gold = new Set(some.flatMap((one) => one.gold));
  const step = Math.max(1, Math.floor(rows.length / size));
  return { rows: rows.filter((row, i) => gold.has(row.id) || i % step === 0), claims: some };
}

async function examplesOf(seed: number): Promise<Example[]> {
  const built = build({ corpus: values.data ?? '', seed, each: Number(values.each) });
  const claims = built.questions.filter(({ type }) => 'abfke'.includes(type));
  const examples = await examplesOn(built.rows, claims);
  for (const size of SIZES) {
    const part = partOf(built.rows, claims, size);
    examples.push(...(await examplesOn(part.rows, part.claims)));
  }
  return examples;
}

async function examplesOn(rows: readonly Row[], claims: readonly LargeQuestion[]): Promise<Example[]> {
  const store = await openStore('sqlite::memory:');
  try {
    const workspace = await store.workspace('T1');
    await importRows(workspace, rows);
    const desk = await openDesk(workspace);
    const ids = new Map(rows.map((row) => [plainWords(row.words), row.id]));
    const examples: Example[] = [];
    for (const question of askedOf(claims)) {
      const moment = { now: new Date(question.now), timeZone: 'UTC' };
      const frames = readFrames(question.q, await readingOf(desk, question.q, moment));
      const [frame] = frames;
      if (frame === undefined || frames.length > 1 || frame.about.length === 0) continue;
      const { query, best } = await hunt(workspace, desk.index, roomOf(desk), frame);
      const strong = query.wanted.filter(({ unit }) => !unit.light).length;
      const named = actorsOf(frame.speakers);
      for (const speakers of named.length > 0 ? [undefined, named] : [undefined]) {
        const ranked = await best('statement', speakers);
        const [first] = ranked;
        if (first === undefined) continue;
        const isMeant = question.gold.includes(ids.get(first.plain()) ?? -1);
        examples.push({
          features: withProducts(featuresOf(query, first, ranked[CHANCE])),
          isPresent: isMeant || (strong <= FEW && first.exactCoverage > 0.99),
        });
      }
    }
    return examples;
  } finally {
    await store.close();
  }
}

/** So few words of weight mean whatever holds them all. */
const FEW = 3;

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
 * Made by \`npm run ask:train\`; not for editing by hand. Of the features first, then of the product of every two.
 * A wrong answer was held ${COST} times as bad as a refusal.
 * ${papers.join(';\n * ')}.
 */
export const WEIGHTS: { bias: number; features: readonly number[]; threshold: number } = {
  bias: ${Number(model.bias.toFixed(4))},
  features: [${rounded.join(', ')}],
  threshold: ${threshold},
};
`,
);
