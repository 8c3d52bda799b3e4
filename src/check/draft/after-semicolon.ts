import type { DraftItem } from '../draft-item.ts';
import type { EntryIndex } from '../entry-index.ts';
import { isContentWord } from '../language/closed-class.ts';
import { comparedWords } from '../language/compared-words.ts';
import { compareItem } from '../verdicts/compare-item.ts';
import { judge } from '../verdicts/judge-by-words.ts';
import type { Claim } from './claim.ts';
import { CLAUSE_CUE } from './cues.ts';
import { BLANK, type Reading } from './draft-reading.ts';

/** Of the words of matter behind the semicolon, so many must be those of the entry that has the claim before it. */
const GOES_ON = 0.5;

/** A clause behind a semicolon, up to the next pause that is longer than a comma. */
const REST = new RegExp(`^\\s*;\\s+[^.;:!?–—“"${BLANK}]+`, 'u');

/**
 * *Said that the pier was open; it would stay so*: a claim with the clause behind its semicolon, where the record has
 * both in one entry; else as it was, since that clause may be the draft's own.
 */
export function withRest(
  { masked, text }: Reading,
  item: DraftItem,
  claim: Claim,
  index: EntryIndex,
): DraftItem {
  const rest = REST.exec(masked.slice(item.end, claim.sentence.end))?.[0].trimEnd();
  if (rest === undefined || [...rest.matchAll(CLAUSE_CUE)].length > 0) return item;
  const end = item.end + rest.length;
  const words = comparedWords(text, item.start, end);
  const whole = { ...item, end, words };
  const [first] = judge(compareItem(whole, index)).on;
  if (first === undefined) return item;
  const matter = words.filter(({ start, key }) => start >= item.end && isContentWord(key));
  const met = new Set(first.comparison.pairs.map(([i]) => words[i]?.start));
  const kept = matter.filter(({ start }) => met.has(start)).length;
  const before = words.some(({ start }) => start < item.end && met.has(start));
  return before && kept > 0 && kept >= GOES_ON * matter.length ? whole : item;
}
