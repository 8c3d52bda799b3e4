#!/usr/bin/env node
// Everything that asking is measured by. Needs a built copy.
//
// usage: npm run ask:check -- [--data CORPUS [--seed 7,8] [--paraphrases FILE]]
//   without --data only the questions on the record that a workspace starts with
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '7,8' },
    paraphrases: { type: 'string', default: 'none' },
  },
});
const here = import.meta.dirname;
const app = path.join(here, '../..');
const run = (file, args) =>
  spawnSync(process.execPath, [path.join(here, file), '--app', app, ...args], { stdio: 'inherit' });

const questions = [
  'visible',
  'more',
  'dialogues',
  'fresh',
  'fresh-dialogues',
  'fresh-2',
  'fresh-3',
  'fresh-3-dialogues',
  'fresh-4',
  'fresh-5',
  'fresh-5-dialogues',
  'fresh-6',
  'fresh-6-dialogues',
  'fresh-7',
  'fresh-7-dialogues',
  'fresh-8',
  'fresh-8-dialogues',
  'fresh-9',
  'fresh-9-dialogues',
  'fresh-10',
  'fresh-10-dialogues',
  'fresh-11',
  'fresh-11-dialogues',
  'fresh-12',
  'fresh-12-dialogues',
  'fresh-13',
  'fresh-13-dialogues',
  'fresh-14',
  'fresh-14-dialogues',
  'fresh-15',
  'fresh-15-dialogues',
  'fresh-16',
  'fresh-16-dialogues',
  'fresh-17',
  'fresh-17-dialogues',
  'fresh-18',
  'fresh-18-dialogues',
  'fresh-19',
  'fresh-19-dialogues',
  'fresh-20',
  'fresh-20-dialogues',
  'fresh-21',
  'fresh-21-dialogues',
  'fresh-22',
  'fresh-22-dialogues',
  'fresh-23',
  'fresh-23-dialogues',
  'fresh-24',
  'fresh-24-dialogues',
  'fresh-25',
  'fresh-25-dialogues',
  'claims-river',
  'claims-north',
  'claims-terse',
  'claims-dispute',
].flatMap((name) => ['--questions', path.join(app, 'test/questions', `${name}.jsonl`)]);
run('score-questions.mjs', ['--errors', '5', ...questions]);
if (values.data !== undefined)
  run('large-record/run-questions.mjs', [
    '--data',
    values.data,
    '--seed',
    values.seed,
    '--paraphrases',
    values.paraphrases,
    '--shapes',
  ]);
