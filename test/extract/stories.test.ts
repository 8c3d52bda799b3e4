import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatementCandidate } from '../../src/extract/candidate.ts';
import { articleReader, bare, fileText, nameKey } from './read-file.ts';

/** A statement of a story as a careful reader has it; without `said`, readers may differ about the day. */
interface GoldStatement {
  speaker: string | string[] | null;
  kind: string;
  said?: string | null;
  content: string | string[];
  optional?: boolean;
}

interface GoldStory {
  published: string;
  givePublished?: boolean;
  statements: GoldStatement[];
}

const listOf = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);
const DIR = new URL('./stories/', import.meta.url);
const NAMES = readdirSync(DIR).filter((name) => /\.(?:txt|html)$/.test(name));
/** Share of words in common from which two contents are one statement. */
const SAME = 0.5;

function dice(a: readonly string[], b: readonly string[]): number {
  const bag = new Map<string, number>();
  for (const word of a) bag.set(word, (bag.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = bag.get(word) ?? 0;
    if (left > 0) both++;
    bag.set(word, left - 1);
  }
  return (2 * both) / (a.length + b.length || 1);
}

/** The candidate with the words of `gold`, of its speaker where several say them. */
function candidateOf(
  gold: GoldStatement,
  candidates: readonly StatementCandidate[],
): StatementCandidate | null {
  const forms = [listOf(gold.content).join(' '), ...listOf(gold.content)].map(bare);
  const score = (one: StatementCandidate): number => {
    const words = bare(one.content.map(({ text }) => text).join(' '));
    return Math.max(...forms.map((form) => dice(form, words))) + (isSpeaker(gold, one) ? 1e-6 : 0);
  };
  const best = [...candidates].sort((a, b) => score(b) - score(a))[0];
  return best !== undefined && score(best) >= SAME ? best : null;
}

const isSpeaker = ({ speaker }: GoldStatement, one: StatementCandidate): boolean =>
  speaker === null
    ? one.speaker?.anonymous === true
    : listOf(speaker).some((name) => nameKey(name) === nameKey(one.speaker?.name ?? ''));

describe('stories written by people who had not seen the code', () => {
  const reader = articleReader();
  const count = { gold: 0, found: 0, speaker: 0, kind: 0, dated: 0, day: 0, bulk: 0, bulkRight: 0 };
  const wrong: string[] = [];

  beforeAll(async () => {
    for (const name of NAMES) {
      const story = JSON.parse(fileText(`stories/${name.replace(/\.\w+$/, '.json')}`)) as GoldStory;
      const given = story.givePublished === false ? null : story.published;
      const { found } = await reader.read(fileText(`stories/${name}`), name, given);
      for (const gold of story.statements) {
        const one = candidateOf(gold, found.statements);
        if (gold.optional === true) continue;
        count.gold++;
        if (one === null) {
          wrong.push(`${name}: missed ${listOf(gold.content)[0]?.slice(0, 60)}`);
          continue;
        }
        count.found++;
        if (isSpeaker(gold, one)) count.speaker++;
        else wrong.push(`${name}: ${one.speaker?.name ?? 'nobody'} for ${gold.speaker}`);
        if (one.kind === gold.kind) count.kind++;
        if (one.confidence >= 0.9) count.bulk++;
        if (one.confidence >= 0.9 && isSpeaker(gold, one)) count.bulkRight++;
        if (gold.said == null) continue;
        count.dated++;
        if (one.saidOn?.replace(/~$/, '') === gold.said) count.day++;
      }
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
