import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldOf, isSpeaker, listOf, storiesIn } from './gold-stories.ts';
import { articleReader } from './read-file.ts';

const DIR = fileURLToPath(new URL('./stories/', import.meta.url));

describe('stories written by people who had not seen the code', () => {
  const reader = articleReader();
  const count = { gold: 0, found: 0, speaker: 0, kind: 0, dated: 0, day: 0, bulk: 0, bulkRight: 0 };
  const wrong: string[] = [];

  beforeAll(async () => {
    for (const { name, text, story } of storiesIn(DIR)) {
      const { found } = await reader.read(text, name, story.givePublished === false ? null : story.published);
      const golds = goldOf(story.statements, found.statements);
      const needed = story.statements.filter(({ optional }) => optional !== true);
      for (const gold of needed.filter((one) => !golds.includes(one)))
        wrong.push(`${name}: missed ${listOf(gold.content)[0]?.slice(0, 60)}`);
      count.gold += needed.length;
      count.found += needed.filter((one) => golds.includes(one)).length;
      found.statements.forEach((one, n) => {
        const gold = golds[n];
        if (gold?.optional === true) return;
        const right = gold !== undefined && isSpeaker(gold, one);
        if (one.confidence >= 0.9) count.bulk++;
        if (one.confidence >= 0.9 && right) count.bulkRight++;
        if (gold === undefined || golds.indexOf(gold) !== n) return;
        if (right) count.speaker++;
        else wrong.push(`${name}: ${one.speaker?.name ?? 'nobody'} for ${gold.speaker}`);
        if (one.kind === gold.kind) count.kind++;
        if (gold.said == null) return;
        count.dated++;
        if (one.saidOn?.replace(/~$/, '') === gold.said) count.day++;
      });
    }
  }, 60_000);
  afterAll(() => reader.close());

  it('have their statements found', () => {
    expect(count.found / count.gold, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('have the right speaker, kind and day', () => {
    expect(count.speaker / count.found, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(count.kind / count.found).toBeGreaterThanOrEqual(0.95);
    expect(count.day / count.dated).toBeGreaterThanOrEqual(0.9);
  });

  it('have nobody wrong among those that are sure', () => {
    expect(count.bulkRight / count.bulk, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(count.bulk / count.gold).toBeGreaterThanOrEqual(0.5);
  });
});
