import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StatementCandidate } from '../../src/extract/candidate.ts';
import { bare, nameKey } from './read-file.ts';

/** A statement of a story as a careful reader has it; without `said`, readers may differ about the day. */
export interface GoldStatement {
  /** Several who say it together, or spellings; null for an unnamed source. */
  speaker: string | string[] | null;
  kind: string;
  said?: string | null;
  /** Exact words; several where a cue or markup stands between them. */
  content: string | string[];
  /** Right if found, no loss if not. */
  optional?: boolean;
}

interface GoldStory {
  published: string;
  /** False where the page prints the day itself. */
  givePublished?: boolean;
  statements: GoldStatement[];
}

/** A story of a folder: its file, the text of it, and what is in it. */
export interface StoryFile {
  /** *34.txt* */
  name: string;
  text: string;
  story: GoldStory;
}

/** Share of words in common from which two contents are one statement. */
const SAME = 0.5;

export const listOf = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

/** The stories of `folder`: `NN.txt` or `NN.html`, with `NN.json` beside it. */
export function storiesIn(folder: string): StoryFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .map((name) => ({
      name,
      text: readFileSync(path.join(folder, name), 'utf8'),
      story: JSON.parse(
        readFileSync(path.join(folder, name.replace(/\.\w+$/, '.json')), 'utf8'),
      ) as GoldStory,
    }));
}

/** Share of words that two texts have in common (Dice). */
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

/** Whether a candidate has the speaker of `gold`. */
export const isSpeaker = ({ speaker }: GoldStatement, one: StatementCandidate): boolean =>
  speaker === null
    ? one.speaker?.anonymous === true
    : listOf(speaker).some((name) => nameKey(name) === nameKey(one.speaker?.name ?? ''));

/**
 * The gold statement of each candidate, in their order, undefined for those that match none: that of which it shares
 * most words. A quotation in parts may be several candidates, and so may be what several say; all else is found once.
 */
export function goldOf(
  golds: readonly GoldStatement[],
  candidates: readonly StatementCandidate[],
): (GoldStatement | undefined)[] {
  const pairs = golds.flatMap((gold) =>
    formsOf(gold).flatMap((form, part) =>
      candidates.flatMap((one, n) => {
        const score = dice(form, bare(one.content.map(({ text }) => text).join(' ')));
        return score < SAME ? [] : [{ gold, part, one, n, score: score + (isSpeaker(gold, one) ? 1e-6 : 0) }];
      }),
    ),
  );
  pairs.sort((a, b) => b.score - a.score);
  const found = new Array<GoldStatement | undefined>(candidates.length).fill(undefined);
  const taken = new Map<GoldStatement, Map<number, StatementCandidate>>();
  for (const { gold, part, one, n } of pairs) {
    if (found[n] !== undefined) continue;
    const parts = taken.get(gold) ?? new Map<number, StatementCandidate>();
    const same = parts.get(part);
    const together = same !== undefined && same.content[0]?.start === one.content[0]?.start;
    if (!together && (same !== undefined || (parts.size > 0 && (part === 0 || parts.has(0))))) continue;
    parts.set(part, one);
    taken.set(gold, parts);
    found[n] = gold;
  }
  return found;
}

/** The words of the whole, and of each part. */
const formsOf = ({ content }: GoldStatement): string[][] => {
  const parts = listOf(content);
  return [parts.join(' '), ...(parts.length > 1 ? parts : [])].map(bare);
};
