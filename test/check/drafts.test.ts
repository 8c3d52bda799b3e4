import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type CheckedItem, checkDraft, openRecord } from '../../src/check/check.ts';
import type { Verdict } from '../../src/check/verdicts/ruling.ts';
import { CHECKED, inventedRecord } from '../support/checked.ts';

interface GoldItem {
  text: string;
  verdict: Verdict;
  also?: Verdict[];
  optional?: boolean;
}
interface Gold {
  published: string;
  items: GoldItem[];
  notQuotations: string[];
}

const FOLDER = path.join(CHECKED, 'drafts');
const DRAFTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({
    text: readFileSync(path.join(FOLDER, file), 'utf8'),
    gold: JSON.parse(readFileSync(path.join(FOLDER, file.replace(/md$/, 'json')), 'utf8')) as Gold,
  }));
const CHANGED = new Set<Verdict>(['altered', 'stitched', 'contradicted']);

/** Places of the words of a stretch. */
function wordsOf(text: string, start: number, end: number): Set<number> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  return new Set(words.filter((at) => at >= start && at < end));
}

/** How much two stretches share, as Dice has it. */
function alike(a: Set<number>, b: Set<number>): number {
  return (2 * [...a].filter((at) => b.has(at)).length) / Math.max(1, a.size + b.size);
}

function found(
  text: string,
  items: readonly CheckedItem[],
  { text: words }: GoldItem,
): CheckedItem | undefined {
  const start = text.indexOf(words);
  const gold = wordsOf(text, start, start + words.length);
  return items
    .map((item) => ({ item, share: alike(gold, wordsOf(text, item.start, item.end)) }))
    .filter(({ share }) => share >= 0.6)
    .sort((a, b) => b.share - a.share)[0]?.item;
}

it('finds what invented drafts quote and claim, and judges it', async () => {
  const record = await openRecord(await inventedRecord());
  const seen = { required: 0, found: 0, right: 0, passed: 0, alarms: 0 };
  for (const { text, gold } of DRAFTS) {
    const items = checkDraft(text, record, gold.published);
    for (const one of gold.items.filter(({ optional }) => optional !== true)) {
      const item = found(text, items, one);
      seen.required++;
      if (item !== undefined) seen.found++;
      if (item !== undefined && [one.verdict, ...(one.also ?? [])].includes(item.verdict)) seen.right++;
      else if (item?.verdict === 'verbatim' && CHANGED.has(one.verdict)) seen.passed++;
    }
    for (const words of gold.notQuotations) {
      const start = text.indexOf(words);
      if (items.some((item) => item.start >= start && item.end <= start + words.length)) seen.alarms++;
    }
  }
  expect(seen.found / seen.required).toBeGreaterThanOrEqual(0.95);
  expect(seen.right / seen.required).toBeGreaterThanOrEqual(0.92);
  expect(seen).toMatchObject({ passed: 0, alarms: 0 });
});

it('shows no words that are neither the draft’s nor those of a published or retracted entry', async () => {
  const workspace = await inventedRecord();
  const record = await openRecord(workspace);
  const statements = [
    ...(await workspace.listStatements({ limit: 1_000 })),
    ...(await workspace.listStatements({ status: 'retracted', limit: 1_000 })),
  ];
  const words = new Map(
    statements.map(({ ref, citations }) => [
      ref,
      citations.map(({ content }) => content.map((s) => s.text).join(' […] ')),
    ]),
  );
  for (const { text, gold } of DRAFTS)
    for (const item of checkDraft(text, record, gold.published)) {
      expect(text.slice(item.start, item.end)).toBe(item.text);
      for (const one of [...item.on, ...(item.nearest === null ? [] : [item.nearest])])
        expect(words.get(one.ref)).toContain(one.words);
      for (const { draft, record: theirs } of item.difference) {
        expect(text).toContain(draft);
        expect(item.on[0]?.words).toContain(theirs);
      }
    }
});

it.each([
  ['drafts in one paragraph', `${DRAFTS.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')} `],
  ['cues without a full stop', 'he said that they want '],
  ['quotation marks', '“a” said he '],
  ['a quotation that is never closed', 'we “will not say that '],
])('reads %s to the end', async (_, text) => {
  const record = await openRecord(await inventedRecord());
  const long = text.repeat(Math.ceil(40_000 / text.length));
  for (const item of checkDraft(long, record, '2022-03-17'))
    expect(long.slice(item.start, item.end)).toBe(item.text);
});
