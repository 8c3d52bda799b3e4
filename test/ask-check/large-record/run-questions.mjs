#!/usr/bin/env node
// Imports the large record into a fresh database by the app's CLI, asks its questions by `ask --jsonl`, and prints
// how many answers are right beside a full-text baseline, in the same run.
//
// usage: node run-questions.mjs --app DIR --data DIR [--seed 7[,8…]] [--tune-seed N] [--each 80] [--types a,b,…]
//          [--splits train,dev] [--paraphrases FILE|none] [--fails FILE] [--shapes] [--json]
//   --app DIR        a built copy (dist/, node_modules/)
//   --data DIR       the corpus: train/ and dev/, each with text/ and attributions/
//   --tune-seed N    the seed whose questions set the baseline's threshold for refusing (seed + 1000)
//   --paraphrases    by default paraphrases.jsonl beside this file: types h0, h1, h2
//   --fails FILE     gets a line for each wrong answer (text of the corpus: keep it out of a repository)
//   --shapes         also prints right/asked by the shape of the question
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fullText, tuneThreshold } from './baseline.mjs';
import { build } from './large-record.mjs';
import { fold, keyOf, plain, stem } from './words.mjs';

const { values } = parseArgs({
  options: {
    app: { type: 'string' },
    data: { type: 'string' },
    seed: { type: 'string', default: '7' },
    'tune-seed': { type: 'string' },
    each: { type: 'string', default: '80' },
    types: { type: 'string' },
    splits: { type: 'string', default: 'train,dev' },
    paraphrases: { type: 'string', default: path.join(import.meta.dirname, 'paraphrases.jsonl') },
    fails: { type: 'string' },
    shapes: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
if (!values.app || !values.data) {
  console.error(
    'usage: run-questions.mjs --app DIR --data DIR [--seed 7,8] [--each 80] [--types a,b] [--fails FILE] [--shapes] [--json]',
  );
  process.exit(2);
}
const app = path.resolve(values.app);
const readLines = (file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Runs the app's CLI; resolves to its standard output. */
function cli(args, { database, input = '' }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(app, 'dist/cli.js'), ...args], {
      cwd: app,
      env: { ...process.env, DATABASE_URL: `sqlite:${database}`, TIME_ZONE: 'UTC', LOG_LEVEL: 'error' },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(out)
        : reject(new Error(`cli.js ${args[0]} ended with ${code}: ${err.slice(-500)}`)),
    );
    child.stdin.on('error', () => {}).end(input);
  });
}

/** Paraphrases of rows that are on the record under this seed. */
function paraphrases(rows, now) {
  if (values.paraphrases === 'none' || !fs.existsSync(values.paraphrases)) return [];
  const byKey = new Map(rows.map((row) => [keyOf(row.article, row.words), row.id]));
  return readLines(values.paraphrases).flatMap((one, i) => {
    const id = byKey.get(`${one.article}#${one.starts}`);
    return id === undefined
      ? []
      : [
          {
            id: `${one.type}-${i + 1}`,
            type: one.type,
            shape: 'paraphrase',
            q: one.q,
            now,
            gold: [id],
            expect: { onRecord: true },
          },
        ];
  });
}

/** The lead of an answer: what stands before its entries. */
const leadOf = (text) =>
  String(text ?? '')
    .split('\n')
    .slice(0, 3)
    .join('\n')
    .slice(0, 600);

/** How an answer opens that denies what was presumed. Only looked at while the lines have no `verdict`. */
const DENIAL =
  /^(?:not\b|no[,.: ]|nobody\b|no one\b|nothing\b|that is not\b|the record (?:does not|says otherwise|has no))/i;
const denies = ({ verdict, text }) =>
  verdict === undefined ? DENIAL.test(text ?? '') : ['contradicted', 'not on record'].includes(verdict);

/** Whether an answer {onRecord, ids, entries, text, total} is right. `null`: this answerer cannot be asked that. */
function right(question, answer, isProduct) {
  const { expect, gold } = question;
  if (expect.contradicts) return !answer.onRecord || (isProduct && denies(answer));
  if (!expect.onRecord) return !answer.onRecord;
  if (expect.confirms && isProduct && (answer.verdict ?? 'confirmed') !== 'confirmed') return false;
  if (!isProduct && (expect.several || expect.only || expect.total !== undefined)) return null;
  if (expect.several) {
    const lead = fold(leadOf(answer.text));
    return expect.several.filter((name) => lead.includes(fold(name))).length >= 2;
  }
  if (!answer.onRecord) return false;
  if (expect.total !== undefined) return answer.total === expect.total;
  if (expect.only) {
    const said = answer.entries.filter((entry) => entry.kind !== 'actor');
    return said.length > 0 && said.every((entry) => entry.speaker === expect.only);
  }
  if (expect.notOnlyBy) return answer.ids.slice(0, 5).some((id) => gold.includes(id));
  if (expect.topic) {
    const [first] = answer.entries;
    return (
      first !== undefined &&
      first.date >= expect.newest &&
      fold(first.text).includes(stem(fold(expect.topic)).slice(0, 5))
    );
  }
  return gold.includes(answer.ids[0]);
}

function table(questions, answers, isProduct) {
  const types = [...new Set(questions.map((q) => q.type))];
  const rows = {};
  for (const type of [...types, 'on', 'off']) {
    const set = questions
      .map((q, i) => [q, answers[i]])
      .filter(([q]) =>
        type === 'on' ? q.gold.length > 0 : type === 'off' ? q.gold.length === 0 : q.type === type,
      );
    const judged = set.map(([q, a]) => right(q, a, isProduct)).filter((x) => x !== null);
    if (judged.length === 0) continue;
    const share = (n, of = set.length) => (of === 0 ? null : Math.round((1000 * n) / of) / 10);
    const positive = set[0][0].gold.length > 0;
    rows[type] = {
      n: judged.length,
      right: share(judged.filter(Boolean).length, judged.length),
      mrr5: positive
        ? Math.round(
            (1000 *
              set.reduce((sum, [q, a]) => {
                const rank = a.ids.slice(0, 5).findIndex((id) => q.gold.includes(id));
                return sum + (rank < 0 ? 0 : 1 / (rank + 1));
              }, 0)) /
              set.length,
          ) / 1000
        : null,
      falseRefusals: positive ? share(set.filter(([, a]) => !a.onRecord).length) : null,
      falseAnswers: positive ? null : share(set.filter(([q, a]) => !right(q, a, isProduct)).length),
    };
  }
  return rows;
}

function print(name, rows) {
  console.log(`\n${name}\ntype     n   right   MRR@5  false refusals  false answers`);
  const cell = (value, width) => (value === null ? '–' : String(value)).padStart(width);
  for (const [type, r] of Object.entries(rows))
    console.log(
      `${type.padEnd(5)}${cell(r.n, 5)}${cell(r.right?.toFixed(1) ?? null, 8)}${cell(r.mrr5?.toFixed(3) ?? null, 8)}${cell(r.falseRefusals?.toFixed(1) ?? null, 16)}${cell(r.falseAnswers?.toFixed(1) ?? null, 15)}`,
    );
}

const quantiles = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const q = (p) => Math.round(10 * sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]) / 10;
  return { p50: q(0.5), p90: q(0.9), p99: q(0.99), max: q(1) };
};

async function runSeed(seed) {
  const options = { corpus: values.data, each: Number(values.each), splits: values.splits.split(',') };
  const built = build({ ...options, seed });
  const wanted = values.types?.split(',');
  const questions = [...built.questions, ...paraphrases(built.rows, built.now)].filter(
    (q) => !wanted || wanted.includes(q.type),
  );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'large-record-'));
  const database = path.join(folder, 'record.db');
  const csv = path.join(folder, 'statements.csv');
  fs.writeFileSync(csv, built.csv);
  try {
    const importing = performance.now();
    await cli(['import', csv], { database });
    const importSeconds = (performance.now() - importing) / 1000;
    const asking = performance.now();
    const output = await cli(['ask', '--jsonl'], {
      database,
      input: `${questions.map(({ q, now }) => JSON.stringify({ q, now })).join('\n')}\n`,
    });
    const askSeconds = (performance.now() - asking) / 1000;
    const lines = output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    if (lines.length !== questions.length)
      throw new Error(`${questions.length} questions, ${lines.length} answers`);

    const byText = new Map(built.rows.map((row) => [plain(row.words), row.id]));
    const product = lines.map((line) => ({
      onRecord: line.onRecord === true,
      ids: line.answers.map((entry) => byText.get(plain(entry.text)) ?? entry.ref),
      entries: line.answers,
      text: line.text,
      total: line.total,
      verdict: line.verdict,
    }));
    const search = fullText(app, built.rows);
    const tuneSeed = Number(values['tune-seed'] ?? seed + 1000);
    const other = build({ ...options, seed: tuneSeed });
    const threshold = tuneThreshold(
      fullText(app, other.rows),
      other.questions.filter((q) => 'abcdefg'.includes(q.type)),
    );
    const byId = new Map(built.rows.map((row) => [row.id, row]));
    const found = questions.map((q) => search(q.q));
    const baseline = (refuse) =>
      found.map(({ ids, score }) => ({
        onRecord: ids.length > 0 && (!refuse || score >= threshold),
        ids,
        entries: ids.map((id) => ({
          speaker: byId.get(id).speaker,
          text: byId.get(id).words,
          date: byId.get(id).saidOn,
        })),
      }));

    const asked = questions.flatMap((q, i) =>
      q.expect.verdict ? [[q.expect.verdict, product[i].verdict]] : [],
    );
    const told = lines.map((line) => line.ms).filter((ms) => typeof ms === 'number');
    const shapes = {};
    questions.forEach((q, i) => {
      const key = `${q.type} ${q.shape}`;
      shapes[key] ??= [0, 0];
      shapes[key][1]++;
      if (right(q, product[i], true)) shapes[key][0]++;
    });
    const wrong = questions.flatMap((q, i) =>
      right(q, product[i], true)
        ? []
        : [
            {
              seed,
              ...q,
              gold: q.gold.slice(0, 5),
              got: {
                onRecord: product[i].onRecord,
                total: product[i].total,
                ids: product[i].ids.slice(0, 5),
                first:
                  product[i].entries[0] &&
                  `${product[i].entries[0].speaker} (${product[i].entries[0].date}): ${product[i].entries[0].text.slice(0, 100)}`,
                lead: leadOf(product[i].text).slice(0, 200),
              },
            },
          ],
    );
    return {
      seed,
      record: {
        statements: built.rows.length,
        speakers: new Set(built.rows.map((r) => r.speaker)).size,
        withheld: built.withheld.length,
      },
      importSeconds,
      product: table(questions, product, true),
      baseline: table(questions, baseline(false), false),
      thresholded: {
        threshold: Math.round(threshold * 10) / 10,
        tuneSeed,
        rows: table(questions, baseline(true), false),
      },
      verdicts: {
        right: asked.filter(([wanted, got]) => wanted === got).length,
        asked: asked.length,
        absent: asked.filter(([, got]) => got === undefined).length,
      },
      latencyMs:
        told.length === lines.length ? quantiles(told) : { mean: (1000 * askSeconds) / questions.length },
      baselineLatencyMs: quantiles(found.map((f) => f.ms)),
      shapes,
      wrong,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const results = [];
for (const seed of values.seed.split(',').map(Number)) {
  const result = await runSeed(seed);
  results.push(result);
  if (values.json) continue;
  const { record } = result;
  console.log(
    `\n=== seed ${seed}: ${record.statements} statements, ${record.speakers} speakers, ${record.withheld} withheld; import ${result.importSeconds.toFixed(1)} s`,
  );
  print('product', result.product);
  print('FTS5 bm25 (porter, OR of words), never refuses', result.baseline);
  print(
    `FTS5 bm25, refuses under ${result.thresholded.threshold} a word (tuned on seed ${result.thresholded.tuneSeed})`,
    result.thresholded.rows,
  );
  const { verdicts } = result;
  console.log(
    `\nverdicts (type e): ${verdicts.right}/${verdicts.asked} right${verdicts.absent > 0 ? `, the field is absent in ${verdicts.absent}` : ''}`,
  );
  console.log(
    `latency, ms: product ${JSON.stringify(result.latencyMs)}${result.latencyMs.mean ? ' (all the time by the number of questions: no ms in the lines)' : ''}; FTS5 ${JSON.stringify(result.baselineLatencyMs)}`,
  );
  if (values.shapes)
    for (const [shape, [ok, n]] of Object.entries(result.shapes).sort())
      console.log(`${String(ok).padStart(4)}/${String(n).padEnd(4)} ${shape}`);
}
if (values.json) console.log(JSON.stringify(results.map(({ wrong, ...rest }) => rest)));
if (values.fails)
  fs.writeFileSync(
    values.fails,
    results
      .flatMap((r) => r.wrong)
      .map((one) => JSON.stringify(one))
      .join('\n')
      .concat('\n'),
  );
