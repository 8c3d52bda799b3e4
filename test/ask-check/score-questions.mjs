#!/usr/bin/env node
// Scores question files and dialogues against the app, by `ask --jsonl`. README.md says what a line may expect.
//
// usage: node score-questions.mjs --app DIR --questions FILE [--questions FILE…] [--errors N] [--json]
//   --app DIR     a built copy (dist/, node_modules/)
//   --errors N    prints N wrong answers of each class
// Lines with a "record" (a CSV beside the question file) are asked of an empty database with that imported, all others
// of the record that a workspace starts with; each run makes its databases afresh. Exit code 0 whatever the score.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    app: { type: 'string' },
    questions: { type: 'string', multiple: true },
    errors: { type: 'string', default: '0' },
    json: { type: 'boolean' },
  },
});
if (!values.app || !values.questions) {
  console.error(
    'usage: score-questions.mjs --app DIR --questions FILE [--questions FILE…] [--errors N] [--json]',
  );
  process.exit(2);
}
const app = path.resolve(values.app);

/** Runs the app's CLI; resolves to its standard output, whatever its exit code. */
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
    child.on('close', (code) => {
      if (code !== 0) console.error(`cli.js ${args[0]} ended with ${code}: ${err.slice(0, 500)}`);
      resolve(out);
    });
    child.stdin.on('error', () => {}).end(input);
  });
}

const says = (pattern, text) => new RegExp(pattern, 'i').test(text ?? '');

/** Whether an entry of an answer holds what is asked of it. */
const fits = ({ speaker, text, date }, entry) =>
  entry !== undefined &&
  (speaker === undefined || says(speaker, entry.speaker)) &&
  (text === undefined || says(text, entry.text)) &&
  (date === undefined || String(entry.date ?? '').startsWith(date));

/** How an answer opens that denies what was presumed. Only looked at while the lines have no `verdict`. */
const DENIAL =
  /^(?:not\b|no[,.: ]|nobody\b|no one\b|nothing\b|that is not\b|the record (?:does not|says otherwise|has no))/i;
const NOT_CONFIRMED = ['contradicted', 'misattributed', 'altered', 'not on record'];

/** Why `line` is not what `expect` wants; null when it is. */
function fault(expect, line) {
  if (line === undefined) return 'no answer';
  const { anyOf, ...rest } = expect;
  if (anyOf !== undefined) {
    const faults = anyOf.map((one) => fault({ ...rest, ...one }, line));
    return faults.includes(null) ? null : faults[0];
  }
  const entries = line.answers ?? [];
  if (expect.none && entries.length > 0) return `lists ${entries[0].ref}`;
  if (expect.onRecord !== undefined && line.onRecord !== expect.onRecord)
    return `onRecord is ${line.onRecord}`;
  if (expect.intent !== undefined && !expect.intent.split('|').includes(line.intent))
    return `intent is ${line.intent}`;
  if (expect.contradicts) {
    const denied =
      line.verdict === undefined ? DENIAL.test(line.text ?? '') : NOT_CONFIRMED.includes(line.verdict);
    if (line.onRecord !== false && !denied) return `passes for said (verdict ${line.verdict})`;
  }
  if (expect.confirms) {
    const confirmed =
      line.verdict === undefined ? !DENIAL.test(line.text ?? '') : line.verdict === 'confirmed';
    if (line.onRecord !== true || !confirmed)
      return `does not pass for said (onRecord ${line.onRecord}, verdict ${line.verdict})`;
  }
  if (expect.verdict !== undefined && !expect.verdict.split('|').includes(String(line.verdict)))
    return `verdict is ${line.verdict}`;
  if (expect.total !== undefined && line.total !== expect.total) return `total is ${line.total}`;
  if (expect.guides !== undefined && !says(expect.guides, line.text)) return 'the text does not say it';
  const { speaker, text, date } = expect;
  if ((speaker ?? text ?? date) !== undefined) {
    const looked = entries.slice(0, expect.any ? 3 : 1);
    if (!looked.some((entry) => fits({ speaker, text, date }, entry)))
      return `first is ${entries[0] ? `${entries[0].ref} ${entries[0].speaker ?? ''} ${entries[0].date ?? ''}` : 'nothing'}`;
  }
  for (const part of expect.all ?? [])
    if (!entries.slice(0, 6).some((entry) => fits(part, entry)))
      return `nothing holds ${JSON.stringify(part)}`;
  if (expect.only !== undefined) {
    const other = entries.find((entry) => entry.kind !== 'actor' && !says(expect.only, entry.speaker));
    if (entries.length === 0 || other !== undefined) return `also holds ${other?.ref ?? 'nothing'}`;
  }
  return null;
}

async function scoreFile(file) {
  const questions = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'score-'));
  const answers = new Map();
  try {
    for (const record of new Set(questions.map((q) => q.record ?? null))) {
      const asked = questions.filter((q) => (q.record ?? null) === record);
      const database = path.join(folder, `${record === null ? 'start' : path.basename(record)}.db`);
      if (record !== null) await cli(['import', path.resolve(path.dirname(file), record)], { database });
      const input = asked.map(({ q, now, thread }) => JSON.stringify({ q, now, thread })).join('\n');
      const out = await cli(['ask', '--jsonl'], { database, input: `${input}\n` });
      const lines = out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      if (lines.length !== asked.length) console.error(`${asked.length} questions, ${lines.length} answers`);
      for (const [i, q] of asked.entries()) answers.set(q, lines[i]);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const classes = {};
  const threads = new Map();
  const wrong = [];
  for (const q of questions) {
    const why = fault(q.expect, answers.get(q));
    const name = q.class ?? 'all';
    classes[name] ??= { passed: 0, total: 0 };
    classes[name].total++;
    if (why === null) classes[name].passed++;
    else
      wrong.push({
        class: name,
        thread: q.thread,
        q: q.q,
        why,
        got: String(answers.get(q)?.text ?? '')
          .replaceAll('\n', ' / ')
          .slice(0, 160),
      });
    if (q.thread !== undefined) threads.set(q.thread, (threads.get(q.thread) ?? true) && why === null);
  }
  const passed = questions.length - wrong.length;
  return {
    file,
    passed,
    total: questions.length,
    classes,
    ...(threads.size > 0 && {
      dialogues: { passed: [...threads.values()].filter(Boolean).length, total: threads.size },
    }),
    wrong,
  };
}

const results = [];
for (const file of values.questions) results.push(await scoreFile(file));
if (values.json) console.log(JSON.stringify(results.map(({ wrong, ...rest }) => rest)));
else
  for (const { file, passed, total, classes, dialogues, wrong } of results) {
    console.log(
      `\n${file}: ${passed}/${total} (${((100 * passed) / Math.max(1, total)).toFixed(1)} %)${dialogues ? `; dialogues right from end to end: ${dialogues.passed}/${dialogues.total}` : ''}`,
    );
    for (const [name, c] of Object.entries(classes).sort()) {
      console.log(`${name.padEnd(18)}${String(c.passed).padStart(4)}/${c.total}`);
      for (const one of wrong.filter((w) => w.class === name).slice(0, Number(values.errors)))
        console.log(`    ${one.thread ? `[${one.thread}] ` : ''}${one.q}\n      ${one.why}: ${one.got}`);
    }
  }
