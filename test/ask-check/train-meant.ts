import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { candidates } from '../../src/ask/answers/nearest.ts';
import { ask, readingOf } from '../../src/ask/ask.ts';
import { isFragment } from '../../src/ask/decide/clause.ts';
import { MEANT_FEATURES, meantFeatures } from '../../src/ask/decide/meant.ts';
import type { Candidate } from '../../src/ask/find/candidates.ts';
import { hunt } from '../../src/ask/find/hunt.ts';
import { plainWords } from '../../src/ask/find/prepare.ts';
import { roomOf } from '../../src/ask/find/room.ts';
import { readFrames } from '../../src/ask/frame/read.ts';
import { plant } from '../../src/curate/plant.ts';
import { openEncoder } from '../../src/encoder/index.ts';
import { type Desk, openDesk } from '../../src/recall/desk.ts';
import { isStatement } from '../../src/record/entry.ts';
import { STARTER } from '../../src/starter/index.ts';
import { rebuild } from '../../src/store/derived/rebuild.ts';
import { openStore } from '../../src/store/open.ts';
import { isStopword } from '../../src/words/stopwords.ts';
import { CheckLine } from '../questions/expectations.ts';
import { importRows } from './import-rows.ts';
import { build } from './large-record/large-record.mjs';
import { keyOf } from './large-record/words.mjs';
import { type Example, type Model, probability, trained } from './logistic.ts';

/**
 * Trains the decision whether the nearest in sense and words is what is meant, on paraphrases of statements: once with
 * the statement on the record and once without it, and on fragments of statements that were left out of it. Writes `src/ask/decide/meant-weights.ts`.
 *
 * usage: npm run ask:train:meant -- --data CORPUS --paraphrases FILE[,FILE] [--seed 111,112,113,114]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    paraphrases: { type: 'string' },
    seed: { type: 'string', default: '111,112,113,114' },
    each: { type: 'string', default: '160' },
  },
});
const { data, paraphrases } = values;
if (data === undefined || paraphrases === undefined)
  throw new Error('usage: npm run ask:train:meant -- --data CORPUS --paraphrases FILE');

/** Of what is not on the record so much may be offered something near to it: the answer says that it may not be meant. */
const OFFERED = 0.12;
/** So few of what is on the record may be too far from a question to be offered. */
const HARDLY = 0.005;

const Paraphrase = z.object({ type: z.string(), q: z.string(), article: z.string(), starts: z.string() });

const told = paraphrases.split(',').flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Paraphrase.parse(JSON.parse(line))),
);

/** Whether a statement is the one that is left out, or much the same by other words: what would be right too. */
function isToldBy(gold: string | undefined, other: string): boolean {
  if (gold === undefined) return false;
  const [one, two] = [gold, other].map(
    (text) => new Set(text.split(' ').filter((word) => !isStopword(word))),
  );
  if (one === undefined || two === undefined) return false;
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared > SAME * Math.min(one.size, two.size);
}
const SAME = 0.3;

/** An example with the kind of its question; `isChecked` tells in which half of them it is. */
interface Asked extends Example {
  type: string;
  isChecked: boolean;
}

/** What a question may mean on the record of a desk, and the words of the query; null for what is not decided so. */
async function foundFor(desk: Desk, q: string, now: string) {
  const reading = await readingOf(desk, q, { now: new Date(now), timeZone: 'UTC' });
  const [frame, ...others] = readFrames(q, reading);
  if (frame === undefined || others.length > 0 || frame.quoted !== null || frame.about.length === 0)
    return null;
  if (isFragment(frame)) return null;
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  return { query: found.query, list: await candidates(desk, frame, found) };
}

async function examplesOf(corpus: string, seed: number): Promise<Asked[]> {
  const built = build({ corpus, seed, each: Number(values.each) });
  const encoder = openEncoder({ patient: true, onError: (error) => process.stderr.write(`${error}\n`) });
  if (encoder === null) throw new Error('the encoder is not installed');
  const store = await openStore('sqlite::memory:', { near: encoder.near });
  try {
    const workspace = await store.workspace('T1');
    await importRows(workspace, built.rows);
    await rebuild([encoder.vectorsOf(store)]);
    const desk = await openDesk(workspace);
    const byKey = new Map(built.rows.map((row) => [keyOf(row.article, row.words), plainWords(row.words)]));
    const examples: Asked[] = [];
    const add = (
      list: readonly Candidate[],
      of: {
        query: Parameters<typeof meantFeatures>[0];
        type: string;
        isChecked: boolean;
        gold: string | undefined;
        weight?: number;
      },
    ) => {
      const features = meantFeatures(of.query, list);
      if (features === null) return;
      const isPresent = list[0]?.entry.plain() === of.gold;
      const { type, isChecked, weight = 1 } = of;
      examples.push({ features, isPresent, type, isChecked, weight });
    };
    for (const [i, { type, q, article, starts }] of told.entries()) {
      const found = await foundFor(desk, q, built.now);
      if (found === null) continue;
      const gold = byKey.get(`${article}#${starts}`);
      const of = { query: found.query, isChecked: i % 2 === 1, gold };
      if (gold !== undefined) add(found.list, { ...of, type });
      const others = found.list.filter(({ entry }) => !isToldBy(gold, entry.plain()));
      add(others, { ...of, type: `${type} left out` });
    }
    for (const [i, { q }] of built.questions.filter(({ type }) => type === 'f').entries()) {
      const found = await foundFor(desk, q, built.now);
      if (found !== null)
        add(found.list, {
          query: found.query,
          type: 'f',
          isChecked: i % 2 === 1,
          gold: undefined,
          weight: FRAGMENT,
        });
    }
    return examples;
  } finally {
    await store.close();
    await encoder.close();
  }
}

/** What a fragment of what is not on the record counts for beside a paraphrase: there are fewer, and they are asked more often. */
const FRAGMENT = 3;

/** Questions of the starter record that its words do not answer, with what is expected of them: a record of a few dozen entries. */
async function starterExamples(): Promise<Asked[]> {
  const encoder = openEncoder({ patient: true, onError: (error) => process.stderr.write(`${error}\n`) });
  if (encoder === null) throw new Error('the encoder is not installed');
  const [store, byWords] = [
    await openStore('sqlite::memory:', { near: encoder.near }),
    await openStore('sqlite::memory:'),
  ];
  try {
    const [workspace, plain] = [await store.workspace('T1'), await byWords.workspace('T1')];
    for (const one of [workspace, plain]) await plant(one, STARTER, STARTED);
    await rebuild([encoder.vectorsOf(store)]);
    const desk = await openDesk(workspace);
    const examples: Asked[] = [];
    for (const [i, { q, now = STARTED, expect }] of starterQuestions().entries()) {
      const answer = await ask(plain, q, { now: new Date(now), timeZone: 'UTC' });
      if (answer.onRecord || answer.frame.act === 'verify') continue;
      const found = await foundFor(desk, q, now);
      const features = found === null ? null : meantFeatures(found.query, found.list);
      const first = found?.list[0]?.entry;
      if (features === null || first === undefined) continue;
      const isAbsent = expect.onRecord === false;
      const speaker = isStatement(first.entry) ? (desk.index.get(first.entry.speaker)?.name ?? '') : '';
      const isPresent =
        !isAbsent &&
        new RegExp(expect.text ?? '', 'i').test(`${first.entry.headline} ${first.plain()}`) &&
        new RegExp(expect.speaker ?? '', 'i').test(speaker);
      const type = isAbsent ? 'small left out' : 'small';
      examples.push({ features, isPresent, isChecked: i % 2 === 1, type, weight: SMALL });
    }
    return examples;
  } finally {
    await byWords.close();
    await store.close();
    await encoder.close();
  }
}
const STARTED = '2022-01-10T12:00:00.000Z';
/** What a question of it counts for beside one of a large record. */
const SMALL = 0.5;

/** The questions of the sets that tell whether they are on the record, or what their answer holds. */
function starterQuestions(): CheckLine[] {
  const folder = path.join(import.meta.dirname, '../questions');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && /^(?:fresh|more|near)(?!.*dialogues)/.test(name))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => CheckLine.parse(JSON.parse(line)))
    .filter(
      ({ record, thread, expect }) =>
        record === undefined &&
        thread === undefined &&
        (expect.onRecord === false || (expect.onRecord === true && expect.text !== undefined)),
    );
  return [...new Map(lines.map((line) => [line.q, line])).values()];
}

const examples: Asked[] = await starterExamples();
for (const seed of values.seed.split(',').map(Number)) examples.push(...(await examplesOf(data, seed)));

/** A decision: what it was fitted to, from which probability on it offers something, and how near that must be. */
interface Decision {
  model: Model;
  threshold: number;
  least: number;
}

function decisionFrom(all: readonly Asked[]): Decision {
  const model = trained(all);
  const absent = all.filter(({ isPresent, type }) => !isPresent && !type.startsWith('small'));
  const offered = (threshold: number): number =>
    absent.filter(({ features }) => probability(model, features) >= threshold).length / absent.length;
  const threshold =
    Array.from({ length: 99 }, (_, i) => (i + 1) / 100).find((one) => offered(one) <= OFFERED) ?? 1;
  // Under this nearness, the first feature, hardly one of those that are meant was found.
  const near = all.flatMap(({ isPresent, features: [nearness = 0] }) => (isPresent ? nearness : []));
  const least = near.sort((a, b) => a - b)[Math.floor(HARDLY * near.length)] ?? 0;
  return { model, threshold, least };
}

const offers = ({ model, threshold, least }: Decision, { features }: Asked): boolean =>
  (features[0] ?? 0) >= least && probability(model, features) >= threshold;

/** Each half is checked by what was fitted to the other; what is written is fitted to both. */
const halves = [true, false].map((half) => examples.filter(({ isChecked }) => isChecked === half));
const answered = new Set(
  halves.flatMap((half, i) => {
    const decision = decisionFrom(halves[1 - i] ?? []);
    return half.filter((one) => offers(decision, one));
  }),
);
const { model, threshold, least } = decisionFrom(examples);

/** How many of a kind are answered, and how many of those rightly. */
function report(type: string): string {
  const all = examples.filter((one) => one.type === type);
  const told = all.filter((one) => answered.has(one));
  return `${type}: ${told.length} of ${all.length} answered, ${told.filter(({ isPresent }) => isPresent).length} rightly`;
}
const checked = [...new Set(examples.map(({ type }) => type))].sort().map(report);
process.stdout.write(
  `checked on\n${checked.join('\n')}\nthreshold ${threshold}\n${MEANT_FEATURES.map((name, i) => `${name}: ${model.weights[i]?.toFixed(3)}`).join('\n')}\n`,
);
writeFileSync(
  path.join(import.meta.dirname, '../../src/ask/decide/meant-weights.ts'),
  `/**
 * Made by \`npm run ask:train:meant\`; not for editing by hand. Of what is not on the record, ${100 * OFFERED} % of what was trained on is offered something.
 * Of each half of the questions, by what was trained on the other (h0 shares no word with the statement, h1 some, h2 most; f are fragments):
 * ${checked.join(';\n * ')}.
 */
export const MEANT: { bias: number; features: readonly number[]; threshold: number; least: number } = {
  bias: ${Number(model.bias.toFixed(4))},
  features: [${model.weights.map((one) => Number(one.toFixed(4))).join(', ')}],
  threshold: ${threshold},
  least: ${Number(least.toFixed(3))},
};
`,
);
