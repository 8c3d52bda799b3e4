import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answerLine } from '../../src/ask/answer-line.ts';
import { ask } from '../../src/ask/ask.ts';
import { threadState } from '../../src/ask/thread/state.ts';
import { askInThread } from '../../src/ask/thread.ts';
import { answerText } from '../../src/slack/answers/answer-message.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { CheckLine, faultOf } from '../questions/expectations.ts';
import { starterRecord } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';
import { tableRecord } from '../support/table-record.ts';

const folder = path.join(import.meta.dirname, '..', 'questions');
const linesOf = (name: string) =>
  readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => CheckLine.parse(JSON.parse(line)));

async function recordOf(name: string | undefined): Promise<WorkspaceStore> {
  if (name === undefined) return (await starterRecord()).workspace;
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await tableRecord(workspace, readFileSync(path.join(folder, name), 'utf8'));
  return workspace;
}

/** The wrong answers of a file, each with why. */
async function wrongOf(name: string): Promise<{ wrong: string[]; asked: number; affirmed: string[] }> {
  const records = new Map<string | undefined, WorkspaceStore>();
  const threads = new Map<string, string>();
  const wrong: string[] = [];
  const affirmed: string[] = [];
  const questions = linesOf(name);
  for (const { q, now, record, thread, expect: expected, class: kind } of questions) {
    const workspace = records.get(record) ?? (await recordOf(record));
    records.set(record, workspace);
    const moment = { now: new Date(now ?? '2026-11-23T12:00:00Z'), timeZone: 'UTC' };
    const before = threads.get(thread ?? '') ?? null;
    const answer =
      thread === undefined
        ? await ask(workspace, q, moment)
        : await askInThread(workspace, q, before, moment);
    if (thread !== undefined) threads.set(thread, threadState(answer, before));
    const line = answerLine(q, answer, answerText(answer));
    const fault = faultOf(expected, line);
    if (fault !== null) wrong.push(`${kind}: ${q}: ${fault}`);
    if (expected.contradicts && line.verdict === 'confirmed') affirmed.push(q);
  }
  return { wrong, asked: questions.length, affirmed };
}

/** Floors are a little under what is reached; how a file did when it was first asked stands beside it. */
it.each([
  // 53 % under the patterns before; looked at about ten times while frames were built.
  ['more', 0.95],
  // Near misses: 49 of the first 65 were right when first asked, 43 of the 45 that were written after those were mended.
  ['near', 0.95],
  // 44 % before.
  ['dialogues', 0.97],
  // 101 of 107 when first asked; the other six kinds were mended after one look.
  ['fresh', 0.98],
  // 31 of 31 when first asked.
  ['fresh-dialogues', 0.98],
  // 56 of 62 when first asked; what two of them expected was put right, the kinds of the other four were mended.
  ['fresh-2', 0.98],
  // 40 of 62 when first asked, 26 of 30 of the turns; then looked at three times.
  ['fresh-3', 0.87],
  ['fresh-3-dialogues', 0.95],
  // 47 of 60 when first asked, three of its twenty near misses affirmed; then looked at twice.
  ['fresh-4', 0.86],
  // 68 of 80 when first asked, 48 of 58 of the turns; then the kinds were mended after one look.
  ['fresh-5', 0.92],
  ['fresh-5-dialogues', 0.98],
  // 58 of 80 when first asked, 49 of 58 of the turns; then the kinds were mended after two looks.
  ['fresh-6', 0.86],
  ['fresh-6-dialogues', 0.98],
  // 76 of 80 when first asked, 52 of 57 of the turns; then the kinds were mended after one look.
  ['fresh-7', 0.97],
  ['fresh-7-dialogues', 0.98],
  // 56 of 74 when first asked (what one of them expected was put right), 9 of 14 of the turns; then looked at twice.
  ['fresh-8', 0.9],
  ['fresh-8-dialogues', 0.92],
  // 86 of 100 when first asked, 43 of 55 of the turns; then the kinds were mended after one look.
  ['fresh-9', 0.97],
  ['fresh-9-dialogues', 0.94],
  // 110 of 120 when first asked, 43 of 52 of the turns; then the kinds were mended after three looks.
  ['fresh-10', 0.95],
  ['fresh-10-dialogues', 0.96],
  // 104 of 120 when first asked, 48 of 56 of the turns; then the kinds were mended after three looks.
  ['fresh-11', 0.96],
  ['fresh-11-dialogues', 0.96],
  // 109 of 120 when first asked, 45 of 56 of the turns; then the kinds were mended after two looks.
  ['fresh-12', 0.96],
  ['fresh-12-dialogues', 0.88],
  // 104 of 120 when first asked, 48 of 51 of the turns; then the kinds were mended after two looks.
  ['fresh-13', 0.9],
  ['fresh-13-dialogues', 0.95],
  // 112 of 120 when first asked, 49 of 53 of the turns; then the kinds were mended after one look.
  ['fresh-14', 0.95],
  ['fresh-14-dialogues', 0.92],
  // 112 of 120 when first asked, 51 of 54 of the turns; then the kinds were mended after one look.
  ['fresh-15', 0.92],
  ['fresh-15-dialogues', 0.92],
  // 107 of 120 when first asked, 48 of 50 of the turns; then the kinds were mended after one look.
  ['fresh-16', 0.91],
  ['fresh-16-dialogues', 0.95],
  // 110 of 120 when first asked, 46 of 49 of the turns; then the kinds were mended after one look. So with the three below.
  ['fresh-17', 0.95],
  ['fresh-17-dialogues', 0.92],
  // 106 of 120 when first asked, 49 of 53 of the turns.
  ['fresh-18', 0.95],
  ['fresh-18-dialogues', 0.96],
  // 112 of 120 when first asked, 51 of 51 of the turns.
  ['fresh-19', 0.95],
  ['fresh-19-dialogues', 0.98],
  // 104 of 120 when first asked, 40 of 49 of the turns.
  ['fresh-20', 0.92],
  ['fresh-20-dialogues', 0.89],
  // 110 of 120 when first asked, 47 of 52 of the turns; then the kinds were mended after one look. So with the one below.
  ['fresh-21', 0.92],
  ['fresh-21-dialogues', 0.96],
  // 111 of 120 when first asked, 43 of 48 of the turns.
  ['fresh-22', 0.95],
  ['fresh-22-dialogues', 0.93],
  // 116 of 120 when first asked, 45 of 53 of the turns; nothing was mended for it. So with the one below.
  ['fresh-23', 0.93],
  ['fresh-23-dialogues', 0.83],
  // 107 of 120 when first asked, 47 of 49 of the turns.
  ['fresh-24', 0.87],
  ['fresh-24-dialogues', 0.93],
  // 106 of 120 when first asked, 50 of 54 of the turns; then looked at once.
  ['fresh-25', 0.87],
  ['fresh-25-dialogues', 0.92],
  // 109 of 120 when first asked, 41 of 47 of the turns; then the kinds were mended after one look. So with the two below.
  ['fresh-26', 0.92],
  ['fresh-26-dialogues', 0.86],
  // 110 of 120 when first asked, 50 of 52 of the turns.
  ['fresh-27', 0.92],
  ['fresh-27-dialogues', 0.95],
  // 112 of 120 when first asked, 49 of 49 of the turns.
  ['fresh-28', 0.93],
  ['fresh-28-dialogues', 0.95],
  // 109 of 120 when first asked, 42 of 52 of the turns; looked at, and nothing was mended for the turns.
  ['fresh-29', 0.9],
  ['fresh-29-dialogues', 0.79],
  // 117 of 120 when first asked, 45 of 47 of the turns; nothing was mended for it.
  ['fresh-30', 0.96],
  ['fresh-30-dialogues', 0.93],
  // 113 of 120 when first asked, 53 of 57 of the turns; then the kinds were mended after one look. So with the one below.
  ['fresh-31', 0.95],
  ['fresh-31-dialogues', 0.92],
  // 115 of 120 when first asked, 47 of 52 of the turns.
  ['fresh-32', 0.95],
  ['fresh-32-dialogues', 0.9],
  // Claims on invented stories: 80 of 129 and 82 of 128 were right before how an entry states a claim was looked at.
  ['claims-river', 0.93],
  ['claims-north', 0.93],
  // A few words each, on the starter record: 258 of 302 before.
  ['claims-terse', 0.92],
])(
  'questions of %s.jsonl are answered right, at least %f, and nothing that is wrong is affirmed',
  async (name, floor) => {
    const { wrong, asked, affirmed } = await wrongOf(name);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(asked * (1 - floor));
    expect(affirmed).toEqual([]);
  },
);

it.each([
  // 113 of 150 when first asked, 103 before how an entry states a claim was looked at; then looked at three times.
  ['claims-dispute', 0.8, 7],
  // 114 of 150 when first asked, nine of them affirmed that are not so; then looked at three times.
  ['claims-skies', 0.86, 1],
  // 114 of 150 when first asked, nine of them affirmed that are not so; 120 and five when that above had been mended; then looked at twice.
  ['claims-bank', 0.82, 1],
  // 91 of 150 when first asked, eight of them affirmed that are not so; then looked at three times.
  ['claims-hall', 0.68, 4],
  // 90 of 150 when first asked, 93 when that above had been mended; nothing was mended for it but two kinds of denial.
  ['claims-truce', 0.6, 8],
])(
  'of claims on a story that was first asked about when they were judged so, no more are wrong: %s.jsonl',
  async (name, floor, most) => {
    const { wrong, asked, affirmed } = await wrongOf(name);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(asked * (1 - floor));
    expect(affirmed.length, affirmed.join('\n')).toBeLessThanOrEqual(most);
  },
);
