// PolNeAR's gold attributions → rows of a record: who, what words, when, from which article.
import fs from 'node:fs';
import path from 'node:path';
import { content, wordsOf } from './words.mjs';

const TITLES = new Set(
  'mr mrs ms dr sen senator rep representative gov governor president president-elect vice secretary sir the republican democratic democrat gop former candidate nominee chairman chairwoman director attorney general mayor judge justice king queen prince minister prime lt col gen sgt rev pastor professor prof speaker spokesman spokeswoman adviser advisor campaign manager host ceo new york florida ohio sunday monday tuesday wednesday thursday friday saturday texas on in at but and a an as for when while if so after before this that one'.split(
    ' ',
  ),
);
const NO_NAMES = new Set(
  'he she it they his her their its we i you him some many most both neither all other others another those these such each one two three four five six seven eight nine ten several few more critics supporters voters officials sources people nobody everyone someone who what which where there here hampshire carolina republicans democrats americans'.split(
    ' ',
  ),
);
/** Cues of saying. Thoughts and wants, which the corpus counts as attributions too, stay out. */
const SPEECH =
  /\b(?:sa(?:id|ys?|ying)|told|tell(?:s|ing)?|add(?:s|ed|ing)?|tweet\w*|wrote|writ(?:es|ing|ten)|warn\w*|claim\w*|argu\w*|insist\w*|declar\w*|stat(?:ed|es|ing)|announc\w*|admit\w*|acknowledg\w*|vow\w*|promis\w*|ask(?:ed|s)|call(?:ed|s)?|critici\w*|accus\w*|den(?:y|ied|ies)|explain\w*|note[ds]?|suggest\w*|report\w*|repl\w*|respond\w*|according|describ\w*|remark\w*|assert\w*|complain\w*|joke[ds]?|predict\w*|praise[ds]?|slam\w*|blast\w*|conced\w*|confirm\w*|comment\w*|mention\w*|urg\w*|question\w*)\b/i;

/** Publisher, day and title, which a file name holds: publisher_YYYY-MM-DD_title-in-lower-case. */
export function fromName(article) {
  const [, publisher, day, title] = /^(.+?)_(\d{4}-\d\d-\d\d)_(.+)$/.exec(article) ?? [
    null,
    article,
    '',
    article,
  ];
  const spaced = title.replaceAll('-', ' ');
  return {
    publisher: publisher.replaceAll('-', ' '),
    published: day,
    title: spaced.charAt(0).toUpperCase() + spaced.slice(1),
  };
}

/** metadata.tsv by article, where the corpus has it; else empty. */
function readMetadata(corpus) {
  const file = path.join(corpus, 'metadata.tsv');
  const out = new Map();
  if (!fs.existsSync(file)) return out;
  for (const line of fs.readFileSync(file, 'utf8').split('\n').slice(1)) {
    const cells = line.split('\t');
    if (cells[1]) out.set(cells[1], { publisher: cells[4], published: cells[5], title: cells[7] });
  }
  return out;
}

/** Offsets in code points → offsets in UTF-16 units. */
function unitsOf(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (n) => n;
  const at = [0];
  for (const ch of text) at.push(at.at(-1) + ch.length);
  return (n) => at[Math.min(n, at.length - 1)];
}

function quotedRanges(text) {
  const out = [];
  let open = -1;
  const close = (end) => {
    out.push([open, end]);
    open = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n' && open >= 0) close(i);
    else if (c === '“' && open < 0) open = i;
    else if (c === '”' && open >= 0) close(i + 1);
    else if (c === '"' && open < 0) open = i;
    else if (c === '"') close(i + 1);
  }
  return out;
}

/** Annotators’ slips: whole words only. */
function wholeWords(text, [start, end]) {
  const letter = /[\p{L}\p{N}]/u;
  let [s, e] = [start, end];
  while (s > 0 && letter.test(text[s]) && letter.test(text[s - 1])) s--;
  while (e < text.length && letter.test(text[e - 1]) && letter.test(text[e])) e++;
  return [s, e];
}

function readAnnotations(file, unit) {
  const spans = new Map();
  const relations = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const span = /^(T\d+)\t(\S+) ([\d; ]+)\t/.exec(line);
    if (span)
      spans.set(
        span[1],
        span[3].split(';').map((s) => s.split(' ').map((n) => unit(Number(n)))),
      );
    const event = /^E\d+\t(.*)$/.exec(line);
    if (!event) continue;
    const relation = { Source: [], Content: [], Cue: [] };
    for (const pair of event[1].trim().split(/\s+/)) {
      const m = /^(Source|Content|Cue)\d*:(T\d+)$/.exec(pair);
      if (m && spans.has(m[2])) relation[m[1]].push(...spans.get(m[2]));
    }
    for (const part of Object.values(relation)) part.sort((a, b) => a[0] - b[0]);
    if (Object.values(relation).every((part) => part.length > 0)) relations.push(relation);
  }
  return relations;
}

/** All attributions of speech of the splits that `corpus` holds. */
function readAttributions(corpus, splits) {
  const out = [];
  for (const split of splits) {
    const dir = path.join(corpus, split);
    if (!fs.existsSync(path.join(dir, 'attributions'))) continue;
    const first = new Map(); // one annotator an article
    for (const file of fs.readdirSync(path.join(dir, 'attributions')).sort()) {
      const article = file.slice(0, file.lastIndexOf('_'));
      if (file.endsWith('.ann') && !first.has(article)) first.set(article, file);
    }
    for (const [article, file] of first) {
      const text = fs.readFileSync(path.join(dir, 'text', `${article}.txt`), 'utf8');
      const quoted = quotedRanges(text);
      for (const { Source, Content, Cue } of readAnnotations(
        path.join(dir, 'attributions', file),
        unitsOf(text),
      )) {
        const say = (part) => part.map(([s, e]) => text.slice(s, e)).join(' ');
        const cue = say(Cue);
        if (!SPEECH.test(cue)) continue;
        out.push({
          split,
          article,
          text,
          quoted,
          cue,
          source: say(Source),
          content: Content.map((s) => wholeWords(text, s)),
        });
      }
    }
  }
  return out;
}

/** The runs of capitalised words of a source, without titles. */
function nameRuns(source) {
  const runs = [];
  let run = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of source.replace(/\([^)]*\)/g, ' ').split(/\s+/)) {
    const name = word.replace(/^[“"'(]+|[,.;:”"')]+$|['’]s$/g, '');
    if (/^\p{Lu}[\p{L}'’.-]+$/u.test(name) && !TITLES.has(name.toLowerCase().replace(/\.$/, '')))
      run.push(name);
    else end();
    if (/[,;:]$/.test(word)) end();
  }
  end();
  return runs;
}

/** Full names by surname, with how often each occurs as a source. */
function fullNamesOf(attributions) {
  const out = new Map();
  for (const { runs } of attributions)
    for (const run of runs) {
      if (run.length < 2 || run.length > 4) continue;
      const names = out.get(run.at(-1)) ?? new Map();
      names.set(run.join(' '), (names.get(run.join(' ')) ?? 0) + 1);
      out.set(run.at(-1), names);
    }
  return out;
}

/** A surname is completed from its article, else from the corpus where that is all but unanimous. */
function complete(surname, text, fullNames) {
  const options = [...(fullNames.get(surname) ?? new Map())].sort((a, b) => b[1] - a[1]);
  const here = options.find(([name]) => text.includes(name));
  if (here) return here[0];
  const all = options.reduce((n, [, count]) => n + count, 0);
  const [best] = options;
  return best && best[1] >= 3 && best[1] / all >= 0.7 ? best[0] : surname;
}

function kindOf({ text, content: spans, quoted }) {
  const tokens = spans.flatMap(([s, e]) =>
    [...text.slice(s, e).matchAll(/[\p{L}\p{N}]+/gu)].map((m) => s + m.index),
  );
  const inside = tokens.filter((p) => quoted.some(([a, b]) => p >= a && p < b)).length;
  if (inside === tokens.length) return 'direct';
  return inside >= 2 || inside / tokens.length >= 0.4 ? 'mixed' : 'indirect';
}

/**
 * Rows {id, speaker, kind, words, saidOn, publisher, title, published, article, split, prefix, suffix}, one for each
 * statement by somebody with a plain name, no words twice. The day said is taken to be the day published.
 */
export function readRows(corpus, { splits = ['train', 'dev'], week = null } = {}) {
  const metadata = readMetadata(corpus);
  const attributions = readAttributions(corpus, splits);
  for (const one of attributions) one.runs = nameRuns(one.source);
  const fullNames = fullNamesOf(attributions);
  const rows = [];
  const seen = new Set();
  for (const one of attributions) {
    const names = one.runs.filter((run) => run.length <= 4);
    if (names.length !== 1 || NO_NAMES.has(names[0][0].toLowerCase())) continue;
    const [name] = names;
    const parts = one.content.map(([s, e]) => one.text.slice(s, e).trim());
    const words = parts.join(' […] ');
    if (parts.some((p) => p.includes('\n')) || content(words).length < 4 || words.length > 1500) continue;
    const same = wordsOf(words).join(' ');
    if (seen.has(same)) continue;
    seen.add(same);
    const named = { ...fromName(one.article), ...metadata.get(one.article) };
    let published = /^\d{4}-\d\d-\d\d$/.test(named.published)
      ? named.published
      : fromName(one.article).published;
    if (week)
      published = new Date(Date.parse(`${week}T00:00:00Z`) + (rows.length % 7) * 86_400_000)
        .toISOString()
        .slice(0, 10);
    const start = one.content[0][0];
    const end = one.content.at(-1)[1];
    const lineStart = one.text.lastIndexOf('\n', start) + 1;
    const lineEnd = one.text.indexOf('\n', end) < 0 ? one.text.length : one.text.indexOf('\n', end);
    rows.push({
      id: rows.length,
      speaker: name.length === 1 ? complete(name[0], one.text, fullNames) : name.join(' '),
      kind: kindOf(one),
      words,
      saidOn: published,
      publisher: named.publisher,
      title: named.title.slice(0, 400),
      published,
      article: one.article,
      split: one.split,
      prefix: parts.length > 1 ? '' : one.text.slice(Math.max(lineStart, start - 100), start),
      suffix: parts.length > 1 ? '' : one.text.slice(end, Math.min(lineEnd, end + 100)),
    });
  }
  return rows;
}
