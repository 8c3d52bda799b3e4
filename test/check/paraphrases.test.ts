import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkDraftBySense, openRecord } from '../../src/check/check.ts';
import { senseOf } from '../../src/check/sensed.ts';
import type { Verdict } from '../../src/check/verdicts/ruling.ts';
import { isInstalled } from '../../src/encoder/e5.ts';
import { openEncoder } from '../../src/encoder/index.ts';
import { rebuild } from '../../src/store/derived/rebuild.ts';
import { openStore } from '../../src/store/open.ts';
import { CHECKED, plantInvented } from '../support/invented.ts';

interface Gold {
  published: string;
  items: { text: string; verdict: Verdict; also?: Verdict[] }[];
}

const FOLDER = path.join(CHECKED, 'paraphrases');

it.skipIf(!isInstalled())('judges claims in words of their own, and near misses of them', async () => {
  const encoder = openEncoder({ patient: true, onError: console.error });
  if (encoder === null) throw new Error('not installed');
  const store = await openStore('sqlite::memory:', { near: encoder.near });
  onTestFinished(async () => {
    await store.close();
    await encoder.close();
  });
  const workspace = await plantInvented(await store.workspace('T1'));
  await rebuild([encoder.vectorsOf(store)]);
  const record = await openRecord(workspace);
  const wrong: string[] = [];
  let all = 0;
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    const gold: Gold = JSON.parse(readFileSync(path.join(FOLDER, file.replace(/md$/, 'json')), 'utf8'));
    const items = await checkDraftBySense(text, record, gold.published, senseOf(workspace));
    for (const one of gold.items) {
      const start = text.indexOf(one.text);
      const found = items.find((item) => item.start < start + one.text.length && item.end > start);
      all++;
      expect(found?.verdict).not.toBe('verbatim');
      if (found === undefined || ![one.verdict, ...(one.also ?? [])].includes(found.verdict))
        wrong.push(`${one.text}: ${one.verdict}, not ${found?.verdict}`);
    }
  }
  expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.08);
});
