import type { DraftItem } from '../draft-item.ts';
import type { EntryIndex } from '../entry-index.ts';
import { compareItem } from '../verdicts/compare-item.ts';
import { judge } from '../verdicts/judge-by-words.ts';
import type { Verdict } from '../verdicts/ruling.ts';
import type { Reading } from './draft-reading.ts';

/** A phrase with a preposition that opens a sentence: *As for supplies, …*, *Of the convoy that set out, …*. */
const SCENE =
  /^(?:as (?:for|to)|on|in|at|of|for|from|with|by|among|after|before|during|since|under|over|despite|to)\s[^,.;:]{2,70},\s+/iu;

/**
 * Without the phrase that a claim opens with, where that sets the draft's scene: with it the record has other words,
 * without it the record has the claim.
 */
export function withoutScene({ masked }: Reading, item: DraftItem, index: EntryIndex): DraftItem {
  const scene = SCENE.exec(masked.slice(item.start, item.end))?.[0].length ?? 0;
  if (scene === 0) return item;
  const start = item.start + scene;
  const rest = { ...item, start, words: item.words.filter((word) => word.start >= start) };
  const before = judge(compareItem(item, index)).verdict;
  return !IN_THE_RECORD.has(before) && IN_THE_RECORD.has(judge(compareItem(rest, index)).verdict)
    ? rest
    : item;
}

const IN_THE_RECORD = new Set<Verdict>(['verbatim', 'shortened', 'wrong day']);
