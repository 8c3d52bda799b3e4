import type { WorkspaceStore } from '../../store/store.ts';
import { allowedEdits, similarity } from '../../words/distance.ts';
import { stemOnce } from '../../words/stem.ts';
import { KINDS, type TermCounts } from './term-counts.ts';

/** How alike two words are that a slip tells apart. */
const SLIP = 0.95;
/** From this length on another letter is rather a slip than another word. */
const LONG = 8;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Shorter words are too near to too many others; what is longer is no word, and has too many respellings. */
const SHORTEST = 4;
const LONGEST = 30;

/** What a word may have been before a slip of the finger; of the shortest no letter is missing. */
function slipsOf(word: string): string[] {
  const places = Array.from({ length: word.length }, (_, i) => i);
  const slips = [
    // Of a short word one letter less is another word, but for one that was typed twice.
    ...places
      .filter((i) => word.length >= SHORT || word[i] === word[i - 1])
      .map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...places.slice(1).map((i) => word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1)),
  ];
  if (word.length === SHORTEST) return slips;
  return [
    ...slips,
    ...places.slice(1).flatMap((i) => LETTERS.map((letter) => word.slice(0, i) + letter + word.slice(i))),
    ...(word.length < LONG
      ? []
      : places.slice(1).flatMap((i) => LETTERS.map((one) => word.slice(0, i) + one + word.slice(i + 1)))),
  ];
}

/** In words up to this length another letter makes another word: *bread*, *broad*. */
const SHORT = 6;
const isSwapped = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Terms that a typing error could have made into a word, each with its likeness; nearest only. */
export type Mending = (stemmed: string, word: string) => Promise<readonly [string, number][]>;

/** Finds what misspelt words are meant to be; what was found is kept. */
export function mending(store: WorkspaceStore, { frequencies }: TermCounts): Mending {
  const alike = new Map<string, readonly [string, number][]>();
  const buckets = new Map<string, readonly string[]>();

  const bucket = async (letter: string): Promise<readonly string[]> => {
    const known = buckets.get(letter);
    if (known !== undefined) return known;
    const lists = await Promise.all(KINDS.map((kind) => store.termsLike(kind, letter, 3, 24)));
    const terms = [...new Set(lists.flat())];
    buckets.set(letter, terms);
    return terms;
  };

  /** Stems of what the slip of a finger made into a word: a letter too many, too few or wrong, or two that changed places. */
  const respellings = async (word: string): Promise<[string, number][]> => {
    if (word.length < SHORTEST || word.length > LONGEST || /\d|less$/.test(word)) return [];
    const stems = [...new Set([...new Set(slipsOf(word))].map(stemOnce))];
    const held = await frequencies(stems);
    const most = Math.max(0, ...stems.map((one) => held.get(one) ?? 0));
    if (most === 0) return [];
    return stems.filter((one) => (held.get(one) ?? 0) === most).map((one) => [one, SLIP]);
  };

  return async (stemmed, word) => {
    const known = alike.get(word);
    if (known !== undefined) return known;
    const respelt = await respellings(word);
    if (respelt.length > 0) {
      alike.set(word, respelt);
      return respelt;
    }
    const edits = allowedEdits(word.length);
    const terms = edits === 0 || /\d/.test(word) ? [] : await bucket(word.slice(0, 1));
    const near = terms
      .filter((term) => word.length > SHORT || term.length !== word.length || isSwapped(word, term))
      .map((term): [string, number] => [term, Math.max(similarity(stemmed, term), similarity(word, term))])
      .filter(([, likeness]) => likeness > 0);
    const best = Math.max(0, ...near.map(([, likeness]) => likeness));
    const found = near.filter(([, likeness]) => likeness === best);
    if (alike.size > 20_000) alike.clear();
    alike.set(word, found);
    return found;
  };
}
