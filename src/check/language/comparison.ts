import { align, type Pair } from '../../words/align.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { isContentWord, isNegation, isNumber, isPersonal } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { isLimit } from './limiting-words.ts';
import { meets } from './opposites.ts';

/**
 * `strict`: word for word. `reported`: at least one of the two is indirect speech, in which tense, person, articles
 * and names for pronouns do not count.
 */
export type Manner = 'strict' | 'reported';

/** A place where the draft departs from the record. */
export interface Edit {
  draft: Word[];
  record: Word[];
  /** `wording`: other words for the same, which reported speech may choose. `matter`: a change. */
  change: 'wording' | 'matter';
}

/** A draft's words beside those of the record. */
export interface Comparison {
  manner: Manner;
  /** Words of the draft that count, and how many of them the record has in order; those that carry meaning. */
  counted: number;
  matched: number;
  content: number;
  /** `matched` of `counted`, 0..1. */
  share: number;
  pairs: Pair[];
  edits: Edit[];
  /** Words of the record before the first and after the last that the draft has. */
  before: Word[];
  after: Word[];
  /** Words of the record left out from within where the draft marks it. */
  marked: Word[][];
}

/** Compares in order, and in reported speech also with clauses in another order; null where no word is shared. */
export function compare(draft: Word[], record: Word[], manner: Manner): Comparison | null {
  const keys = new Set(record.map(({ key }) => key));
  const joined = joinCompounds(draft, keys);
  const other = joinCompounds(record, new Set(joined.map(({ key }) => key)));
  const words = manner === 'strict' ? joined : inWordsOf(joined, other);
  const plain = compareInOrder(words, other, manner);
  if (manner === 'strict' || plain === null || plain.share === 1) return plain;
  const best = turned(words)
    .map((order) => compareInOrder(order, other, manner))
    .reduce((found, one) => (one !== null && one.matched > (found?.matched ?? 0) ? one : found), plain);
  return best === null
    ? null
    : { ...best, edits: best.edits.map((edit) => inOtherOrder(edit, words, other)) };
}

/** A word of a draft that is read as one of the record's, near in meaning. */
interface ReadWord extends Word {
  reworded?: true;
}

/** In reported speech a word near in meaning to one of the record's counts as that one, where the draft has not that one too. */
function inWordsOf(draft: Word[], record: readonly Word[]): ReadWord[] {
  const mine = new Set(draft.map(({ soft }) => soft));
  const theirs = new Set(record.filter(({ key }) => isContentWord(key)).map(({ soft }) => soft));
  return draft.map((word) => {
    if (theirs.has(word.soft) || !isContentWord(word.key) || isNumber(word.key)) return word;
    const near = [...nearStems(word.soft)].sort((a, b) => b[1] - a[1]).map(([one]) => one);
    const met = near.find((one) => theirs.has(one) && !mine.has(one));
    return met === undefined ? word : { ...word, soft: met, reworded: true };
  });
}

/** A change by which words only stand elsewhere, as in the passive, is one of wording; numbers and negations stay put. */
function inOtherOrder(edit: Edit, draft: Word[], record: Word[]): Edit {
  const negations = (words: Word[]): number => words.filter(({ key }) => isNegation(key)).length;
  const among = (words: Word[], all: Word[]): boolean =>
    words.every(
      (word) =>
        !isNumber(word.key) &&
        (isLight(word) || isNegation(word.key) || all.some(({ soft }) => soft === word.soft)),
    );
  const moved =
    among(edit.draft, record) && among(edit.record, draft) && negations(draft) === negations(record);
  return moved ? { ...edit, change: 'wording' } : edit;
}

/** *cease-fire* and *cease fire* as one word where the other text has it so. */
function joinCompounds(words: Word[], other: ReadonlySet<string>): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const key = (last?.key ?? '') + word.key;
    if (
      last !== undefined &&
      !isNumber(key) &&
      word.pause === '' &&
      !word.gap &&
      other.has(key) &&
      !other.has(word.key)
    )
      joined[joined.length - 1] = { ...last, end: word.end, key, soft: key };
    else joined.push(word);
  }
  return joined;
}

const MOST_CLAUSES = 4;

/** The words with their clauses in other orders: what follows a comma or a conjunction first. */
function turned(words: ReadWord[]): ReadWord[][] {
  const cuts = words.flatMap((word, i) => (i > 0 && (word.pause !== '' || isLimit(words, i)) ? [i] : []));
  return cuts.slice(0, MOST_CLAUSES).map((cut) => [...words.slice(cut), ...words.slice(0, cut)]);
}

/** What a common word counts for. */
const CONTENT = 100;
const FUNCTION = 90;

function compareInOrder(draft: ReadWord[], record: Word[], manner: Manner): Comparison | null {
  const keyOf = (word: Word): string => (manner === 'strict' ? word.key : word.soft);
  const mine = counting(draft, keyOf);
  const theirs = counting(record, keyOf);
  const pairs = align(
    mine.map((i) => keyOf(draft[i] as Word)),
    theirs.map((j) => keyOf(record[j] as Word)),
    (key) => (isContentWord(key) ? CONTENT : FUNCTION),
  ).map(([i, j]): Pair => [mine[i] ?? 0, theirs[j] ?? 0]);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return null;
  const counts = (words: Word[]): Word[] => words.filter((word) => keyOf(word) !== '');
  const edits: Edit[] = [];
  const marked: Word[][] = [];
  const note = (one: Word[], other: Word[], gap: boolean, next?: Word): void => {
    if (gap && counts(other).length > 0) marked.push(other);
    const left = gap ? [] : other;
    if (manner === 'reported' && isFullerName(counts(one), counts(left), next)) return;
    const change = changeOf(one, left, counts, manner);
    if (change !== null) edits.push({ draft: trimmed(one, keyOf), record: trimmed(left, keyOf), change });
  };
  const head = opening(draft.slice(0, first[0]), record.slice(0, first[1]), counts);
  note(head.draft, head.record, draft[first[0]]?.gap === true, draft[first[0]]);
  for (const [i, j] of pairs) {
    const [mine, theirs] = [draft[i], record[j]];
    if (mine?.reworded === true && theirs !== undefined)
      edits.push({ draft: [mine], record: [theirs], change: 'wording' });
  }
  for (let k = 1; k < pairs.length; k++) {
    const [i, j] = pairs[k - 1] ?? first;
    const [to, until] = pairs[k] ?? last;
    const between = draft.slice(i + 1, to);
    note(
      between,
      record.slice(j + 1, until),
      draft.slice(i + 1, to + 1).some(({ gap }) => gap),
      draft[to],
    );
  }
  const rest = draft.slice(last[0] + 1);
  const left = record.slice(last[1] + 1);
  const tellsDay = manner === 'reported' && rest.every(isOfDay) && !left.some(isDayName);
  const tail = closing(tellsDay ? [] : rest, left, counts);
  note(tail.draft, tail.record, draft[last[0] + 1]?.gap === true);
  return {
    manner,
    counted: mine.length,
    matched: pairs.length,
    content: pairs.filter(([i]) => isContentWord(draft[i]?.key ?? '')).length,
    share: pairs.length / Math.max(1, mine.length),
    pairs,
    edits,
    before: counts(head.cut).length === 0 ? [] : head.cut,
    after: counts(tail.cut).length === 0 ? [] : tail.cut,
    marked,
  };
}

/** *The Relief Board* for *the Board*: the record has the end of the name. */
const isFullerName = (draft: readonly Word[], record: readonly Word[], next: Word | undefined): boolean =>
  draft.length > 0 && record.length === 0 && next?.capital === true && draft.every(({ capital }) => capital);

/** Places of the words that count; all of them where none would. */
function counting(words: Word[], keyOf: (word: Word) => string): number[] {
  return words.flatMap((word, i) => (keyOf(word) === '' ? [] : [i]));
}

interface Edge {
  draft: Word[];
  record: Word[];
  /** What the draft has nothing for. */
  cut: Word[];
}

/** Splits the record's words before the first common one into those that the draft changed and those it cut off. */
function opening(draft: Word[], record: Word[], counts: (words: Word[]) => Word[]): Edge {
  const size = counts(draft).length;
  if (size === 0 && !standsFor(draft, counts(record))) return { draft: [], record: [], cut: record };
  if (size === 0) return { draft, record, cut: [] };
  const from = Math.max(0, record.length - Math.max(size, draft.length));
  return { draft, record: record.slice(from), cut: record.slice(0, from) };
}

function closing(draft: Word[], record: Word[], counts: (words: Word[]) => Word[]): Edge {
  const size = counts(draft).length;
  if (size === 0) return { draft: [], record: [], cut: record };
  const to = Math.max(size, draft.length);
  return { draft, record: record.slice(0, to), cut: record.slice(to) };
}

const NOUN_PHRASE = 4;

/** Whether a pronoun among `words` may stand for the name or noun phrase `phrase`. */
const standsFor = (words: Word[], phrase: Word[]): boolean =>
  words.some(({ key }) => isPersonal(key)) &&
  phrase.length <= NOUN_PHRASE &&
  phrase.every(({ key }) => !isNegation(key) && !isNumber(key));

function changeOf(
  draft: Word[],
  record: Word[],
  counts: (words: Word[]) => Word[],
  manner: Manner,
): Edit['change'] | null {
  const mine = counts(draft);
  const theirs = counts(record);
  if (mine.length === 0 && theirs.length === 0) return null;
  if (manner === 'strict') return 'matter';
  if (theirs.length === 0 && mine.every(isOfDay)) return null;
  if (standsFor(record, mine) && theirs.length === 0) return null;
  if (standsFor(draft, theirs) && mine.length === 0) return null;
  return mine.every((word) => isLight(word) || hasNear(word, theirs)) &&
    theirs.every((word) => isLight(word) || hasNear(word, mine) || mayGo(word, mine))
    ? 'wording'
    : 'matter';
}

/** *on Saturday*: a day that only the draft tells is held against the entry's day, not against its words. */
const isOfDay = ({ key }: Word): boolean => DAY_WORDS.has(key) || isLight({ key });
/** A day that the record’s own words name, beside which another is a change. */
const isDayName = ({ key, capital }: Word): boolean => capital && DAY_WORDS.has(key);
const DAY_WORDS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today tonight morning afternoon evening night last week month ago earlier`.split(
    /\s+/,
  ),
);

const isLight = ({ key }: Pick<Word, 'key'>): boolean =>
  !isNumber(key) && !isNegation(key) && !isContentWord(key);

const hasNear = (word: Word, among: Word[]): boolean => among.some((other) => meets(word, other));

/** Reported speech may leave out a word that is neither a number nor a negation and puts none that means anything in its place. */
const mayGo = ({ key }: Word, instead: Word[]): boolean =>
  instead.every(isLight) && !isNumber(key) && !isNegation(key);

/** Without the words at either end that do not count. */
function trimmed(words: Word[], keyOf: (word: Word) => string): Word[] {
  const first = words.findIndex((word) => keyOf(word) !== '');
  const last = words.findLastIndex((word) => keyOf(word) !== '');
  return first < 0 ? [] : words.slice(first, last + 1);
}
