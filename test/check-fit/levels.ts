import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openRecord } from '../../src/check/check.ts';
import { itemsOf } from '../../src/check/draft/find-items.ts';
import type { EntryIndex } from '../../src/check/entry-index.ts';
import { compareItem } from '../../src/check/verdicts/compare-item.ts';
import { judgeBySense } from '../../src/check/verdicts/judge-by-sense.ts';
import { judge } from '../../src/check/verdicts/judge-by-words.ts';
import type { Case, Ruling } from '../../src/check/verdicts/ruling.ts';
import { LEVELS, type SenseLevels } from '../../src/check/verdicts/sense-levels.ts';
import type { Near } from '../../src/store/vectors.ts';
import { CHECKED } from '../support/invented.ts';
import { withRecord } from './development.ts';

interface Gold {
  published: string;
  items: { text: string; verdict: string; also?: string[] }[];
}

/** A claim of a development draft with what is found for it, and the verdicts that are right. */
interface Asked {
  draft: string;
  one: Case;
  words: Ruling;
  near: readonly Near[];
  right: string[];
}

const TRIED: Record<keyof SenseLevels, number[]> = {
  named: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5],
  unnamed: [0.3, 0.5, 0.7, 0.9],
  theirs: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
  near: [0.6, 0.65, 0.7, 0.75, 0.8, 0.85],
  beside: [0, 0.05, 0.1, 0.15, 0.2, 0.3],
};

/** Entries that are looked at for each claim, as in a check. */
const LOOKED_AT = 24;

/** Prints how many verdicts are right as each level moves, the others staying, and how the best does on drafts held out. */
export async function fitLevels(): Promise<void> {
  const { asked, index } = await withRecord(async (workspace) => {
    const record = await openRecord(workspace);
    const folder = path.join(CHECKED, 'paraphrases');
    const all: Asked[] = [];
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()) {
      const text = await readFile(path.join(folder, file), 'utf8');
      const gold: Gold = JSON.parse(await readFile(path.join(folder, file.replace(/md$/, 'json')), 'utf8'));
      const items = itemsOf(text, { published: gold.published, ...record });
      for (const { text: claim, verdict, also = [] } of gold.items) {
        const start = text.indexOf(claim);
        const item = items.find((one) => one.start < start + claim.length && one.end > start);
        if (item === undefined) continue;
        const one = compareItem(item, record.index);
        const near = (await workspace.near(text.slice(item.start, item.end), LOOKED_AT, 'patient')) ?? [];
        all.push({ draft: file, one, words: judge(one), near, right: [verdict, ...also] });
      }
    }
    return { asked: all, index: record.index };
  });
  print(asked, index);
}

const rightOf = (asked: readonly Asked[], index: EntryIndex, levels: SenseLevels): number =>
  asked.filter(({ one, words, near, right }) =>
    right.includes(judgeBySense(one, words, near, index, levels).verdict),
  ).length;

function print(asked: readonly Asked[], index: EntryIndex): void {
  const names = Object.keys(TRIED) as (keyof SenseLevels)[];
  const drafts = [...new Set(asked.map(({ draft }) => draft))];
  console.log(
    `${asked.length} claims, ${rightOf(asked, index, LEVELS)} right with ${JSON.stringify(LEVELS)}`,
  );
  for (const name of names) {
    const rights = TRIED[name].map((value) => rightOf(asked, index, { ...LEVELS, [name]: value }));
    console.log(`${name.padEnd(8)} ${TRIED[name].map((value, i) => `${value}: ${rights[i]}`).join('  ')}`);
    const held = drafts.reduce((sum, draft) => {
      const others = asked.filter((one) => one.draft !== draft);
      const value = middleOfBest(TRIED[name], (level) =>
        rightOf(others, index, { ...LEVELS, [name]: level }),
      );
      return (
        sum +
        rightOf(
          asked.filter((one) => one.draft === draft),
          index,
          { ...LEVELS, [name]: value },
        )
      );
    }, 0);
    console.log(`         chosen on the other drafts, ${held} right on the one held out`);
  }
}

/** Of the values that do best, the one in the middle. */
function middleOfBest(values: readonly number[], scoreOf: (value: number) => number): number {
  const scores = values.map(scoreOf);
  const most = Math.max(...scores);
  const best = values.filter((_, i) => scores[i] === most);
  return best[Math.floor((best.length - 1) / 2)] ?? 0;
}
