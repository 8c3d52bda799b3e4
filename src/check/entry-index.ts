import { nearStems } from '../words/thesaurus.ts';
import type { Entry } from './citable-entries.ts';
import { isContentWord, isNumber } from './language/closed-class.ts';
import type { Word } from './language/compared-words.ts';

/** Finds the entries whose words a draft may have. */
export interface EntryIndex {
  entries: readonly Entry[];
  byRef(ref: string): Entry | undefined;
  /** How rare a stem is: 0 in every entry, 1 in none. */
  rarity(stem: string): number;
  /** The entries that share most with `words`, likest first: all speakers, then more of those that `prefers` tells. */
  like(words: readonly Word[], prefers: (entry: Entry) => boolean): Entry[];
}

const MOST = 16;
const MOST_PREFERRED = 8;
/** A neighbourhood of two words tells more than either of them. */
const TOGETHER = 1.5;

/** Builds the index of single words and of pairs of neighbours; linear in the length of the record. */
export function indexEntries(entries: readonly Entry[]): EntryIndex {
  const postings = new Map<string, number[]>();
  entries.forEach((entry, n) => {
    const terms = new Set(entry.wordings.flatMap(({ words }) => termsOf(words)));
    for (const term of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [n]);
      else list.push(n);
    }
  });
  const weightOf = (term: string, found: number): number =>
    Math.log(1 + entries.length / found) * (term.includes(' ') ? TOGETHER : 1);
  const refs = new Map(entries.map((entry) => [entry.statement.ref as string, entry]));
  return {
    entries,
    byRef: (ref) => refs.get(ref),
    rarity: (stem) => 1 - Math.log(1 + (postings.get(stem)?.length ?? 0)) / Math.log(2 + entries.length),
    like: (words, prefers) => {
      const scores = new Map<number, number>();
      for (const term of new Set([...termsOf(words), ...nearTerms(words)])) {
        const found = postings.get(term) ?? [];
        const weight = weightOf(term, found.length);
        for (const n of found) scores.set(n, (scores.get(n) ?? 0) + weight);
      }
      const ranked = [...scores].sort((a, b) => b[1] - a[1]).flatMap(([n]) => entries[n] ?? []);
      const first = ranked.slice(0, MOST);
      const more = ranked.slice(MOST).filter(prefers).slice(0, MOST_PREFERRED);
      return [...first, ...more];
    },
  };
}

const says = ({ key, soft }: Word): boolean => soft !== '' && (isContentWord(key) || isNumber(key));

/** The stems that carry meaning, and every pair of neighbours. */
function termsOf(words: readonly Word[]): string[] {
  const single = words.filter(says).map(({ soft }) => soft);
  const pairs = words.slice(1).map((word, i) => `${words[i]?.key} ${word.key}`);
  return [...single, ...pairs];
}

const nearTerms = (words: readonly Word[]): string[] =>
  words.filter(says).flatMap(({ soft }) => [...nearStems(soft).keys()]);
