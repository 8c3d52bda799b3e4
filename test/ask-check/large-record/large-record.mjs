#!/usr/bin/env node
// Builds a large record and known-item questions from PolNeAR's gold attributions. Deterministic for a seed.
//
// usage: node large-record.mjs --corpus DIR --out DIR [--seed 7] [--each 80] [--week 2022-01-03] [--splits train,dev]
//   --corpus DIR  holds train/ and dev/ (text/*.txt, attributions/*.ann); metadata.tsv is used where it is there
//   --out DIR     gets statements.csv (for `cli.js import`), rows.jsonl (on the record), withheld.jsonl (not on it)
//                 and questions.jsonl
//   --week DAY    instead of on the articles' own days, all is said in the seven days from DAY (a crowded week)
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readRows } from './corpus.mjs';
import { makeQuestions } from './questions.mjs';
import { chance, groupBy } from './words.mjs';

const COLUMNS = {
  speaker: 'speaker',
  kind: 'kind',
  words: 'words',
  said_on: 'saidOn',
  publisher: 'publisher',
  title: 'title',
  published: 'published',
  prefix: 'prefix',
  suffix: 'suffix',
};
/** A cell, guarded as spreadsheets guard what would else be a formula. */
const cell = (s) => `"${String(/^'*[=+\-@\t\r]/.test(s) ? `'${s}` : s).replace(/"/g, '""')}"`;
export const toCsv = (rows) =>
  `${[
    Object.keys(COLUMNS).join(','),
    ...rows.map((row) =>
      Object.values(COLUMNS)
        .map((f) => cell(row[f]))
        .join(','),
    ),
  ].join('\r\n')}\r\n`;

/** 8 % of the rows are withheld, and all rows of twenty speakers with two to six. */
function withhold(rows, random) {
  const order = random.shuffled(rows.map((row) => row.id));
  const out = new Set(order.slice(0, Math.floor(rows.length * 0.08)));
  const bySpeaker = groupBy(rows, (row) => row.speaker);
  const few = [...bySpeaker].filter(
    ([name, said]) => name.split(' ').length === 2 && said.length >= 2 && said.length <= 6,
  );
  const strangers = random.shuffled(few.map(([name]) => name)).slice(0, 20);
  for (const name of strangers) for (const row of bySpeaker.get(name)) out.add(row.id);
  return { kept: rows.filter((r) => !out.has(r.id)), gone: rows.filter((r) => out.has(r.id)), strangers };
}

/** {rows: on the record, withheld, questions, csv}. */
export function build({ corpus, seed = 7, each = 80, week = null, splits = ['train', 'dev'] }) {
  const random = chance(seed);
  const all = readRows(corpus, { splits, week });
  const { kept, gone, strangers } = withhold(all, random);
  const now = week ? `${week}T12:00:00Z` : '2016-11-20T12:00:00Z';
  return {
    rows: kept,
    withheld: gone,
    csv: toCsv(kept),
    questions: makeQuestions({ kept, gone, strangers, random, each, now }),
    now,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '7' },
      each: { type: 'string', default: '80' },
      week: { type: 'string' },
      splits: { type: 'string', default: 'train,dev' },
    },
  });
  if (!values.corpus || !values.out) {
    console.error(
      'usage: large-record.mjs --corpus DIR --out DIR [--seed N] [--each N] [--week DAY] [--splits train,dev]',
    );
    process.exit(2);
  }
  const built = build({
    corpus: values.corpus,
    seed: Number(values.seed),
    each: Number(values.each),
    week: values.week,
    splits: values.splits.split(','),
  });
  fs.mkdirSync(values.out, { recursive: true });
  const lines = (list) => `${list.map((x) => JSON.stringify(x)).join('\n')}\n`;
  const slim = ({ prefix, suffix, ...row }) => row;
  const write = (name, text) => fs.writeFileSync(path.join(values.out, name), text);
  write('statements.csv', built.csv);
  write('rows.jsonl', lines(built.rows.map(slim)));
  write('withheld.jsonl', lines(built.withheld.map(slim)));
  write('questions.jsonl', lines(built.questions));
  const count = {};
  for (const q of built.questions) count[q.type] = (count[q.type] ?? 0) + 1;
  console.log(
    JSON.stringify({
      rows: built.rows.length,
      withheld: built.withheld.length,
      speakers: new Set(built.rows.map((r) => r.speaker)).size,
      articles: new Set(built.rows.map((r) => r.article)).size,
      questions: built.questions.length,
      ...count,
    }),
  );
}
