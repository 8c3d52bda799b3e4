import type { DraftItem } from '../draft-item.ts';
import type { EntryIndex } from '../entry-index.ts';
import { comparedWords } from '../language/compared-words.ts';
import { compareItem } from '../verdicts/compare-item.ts';
import { judge } from '../verdicts/judge-by-words.ts';
import type { Passage, Reading } from './draft-reading.ts';
import { firstFrom } from './ordered.ts';

interface Run {
  start: number;
  end: number;
  /** The entry that its words are held against; null for none. */
  on: string | null;
}

/**
 * The items of a turn: the whole of it, where one entry has its words or none has; else a sentence or more for each.
 * What it quotes of others, or claims that they said, is not its own.
 */
export function turnItems(
  { text }: Reading,
  { block, sentences }: Passage,
  others: readonly DraftItem[],
  index: EntryIndex,
  make: (start: number, end: number) => DraftItem,
): DraftItem[] {
  const free = sentences
    .map(({ start, end }) => ({
      start,
      end: start + text.slice(start, end).replace(ASIDE, '').trimEnd().length,
    }))
    .filter(
      ({ start, end }) =>
        end > start && comparedWords(text, start, end).length > 0 && !isTaken(others, start, end),
    );
  const [first] = free;
  const last = free.at(-1);
  if (first === undefined || last === undefined) return [];
  if (free.length === sentences.length) {
    const whole = make(first.start, last.end);
    const ruling = judge(compareItem(whole, index));
    if (free.length === 1 || ruling.verdict === 'verbatim' || ruling.verdict === 'shortened') return [whole];
  }
  const runs: Run[] = [];
  for (const { start, end } of free) {
    const ruling = judge(compareItem(make(start, end), index));
    const on = ruling.on[0]?.entry.statement.ref ?? null;
    const before = runs.at(-1);
    const next = before !== undefined && text.slice(before.end, start).trim() === '' && start > block.start;
    if (before !== undefined && next && before.on === on) before.end = end;
    else runs.push({ start, end, on });
  }
  return runs.map(({ start, end }) => make(start, end));
}

/** Whether an item lies in a sentence, or a sentence in an item. */
const isTaken = (others: readonly DraftItem[], start: number, end: number): boolean => {
  const next = firstFrom(others, start);
  return (others[next]?.start ?? end) < end || (others[next - 1]?.end ?? start) > start;
};

/** What a transcript tells of the scene, at the end of a sentence: *(laughs)*. */
const ASIDE = /\s*[*_]*[([][^)\]]*[)\]][*_]*\s*$/u;
