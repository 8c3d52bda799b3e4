import { isOfMatter, meet } from './clauses.ts';
import { isNumber } from './closed-class.ts';
import type { Edit } from './compare.ts';
import type { Word } from './words.ts';

/** Hours of the units of time in which news counts. */
export const HOURS = new Map([
  ['minut', 1 / 60],
  ['hour', 1],
  ['dai', 24],
  ['week', 168],
  ['fortnight', 336],
  ['month', 730],
  ['year', 8760],
  ['decad', 87600],
]);
/** Words that are a number of what follows. */
const COUNTS = new Map([
  ['dozen', 12],
  ['coupl', 2],
  ['score', 20],
]);

/** A number of a text, as it counts: *a fortnight* is two weeks. */
interface Quantity {
  word: Word;
  /** Units of time in hours. */
  value: number;
  /** With its unit of time. */
  words: Word[];
  timed: boolean;
}

const isOne = (key: string): boolean => /^1(?:st)?$/.test(key);

function quantitiesOf(words: readonly Word[]): Quantity[] {
  return words.flatMap((word, i): Quantity[] => {
    const plain = Number.parseFloat(word.soft);
    const count = COUNTS.get(word.soft);
    const unit = words.slice(i + 1, i + 3).find(({ soft }) => HOURS.has(soft));
    const hours = HOURS.get(unit?.soft ?? '');
    const counted = unit === undefined ? [word] : words.slice(i, words.indexOf(unit) + 1);
    if (isNumber(word.key) && !isOne(word.key)) {
      const value = plain * (COUNTS.get(words[i + 1]?.soft ?? '') ?? 1);
      return [{ word, words: counted, value: value * (hours ?? 1), timed: hours !== undefined }];
    }
    if (count !== undefined && !isNumber(words[i - 1]?.key ?? ''))
      return [{ word, words: counted, value: count * (hours ?? 1), timed: hours !== undefined }];
    return word.soft === 'fortnight'
      ? [{ word, words: [word], value: HOURS.get('fortnight') ?? 0, timed: true }]
      : [];
  });
}

/** Lengths of time differ by no more than a month does from four weeks. */
const ABOUT = 0.1;
const isSame = (a: Quantity, b: Quantity): boolean =>
  a.timed && b.timed
    ? Math.abs(a.value - b.value) <= ABOUT * Math.max(a.value, b.value)
    : a.word.key === b.word.key || a.word.soft === b.word.soft || a.value === b.value;

/** Whether two texts have a number in common, and whether each has one. */
export function numbersShared(
  claim: readonly Word[],
  record: readonly Word[],
): { same: boolean; both: boolean } {
  const mine = quantitiesOf(claim);
  const theirs = quantitiesOf(record);
  return {
    same: mine.some((one) => theirs.some((other) => isSame(one, other))),
    both: mine.length > 0 && theirs.length > 0,
  };
}

/** The numbers of a claim that an entry has not, each beside one of the entry's that the claim has not; *one* is none. */
export function numbersOff(claim: readonly Word[], record: readonly Word[]): Edit[] {
  const mine = quantitiesOf(claim);
  const theirs = quantitiesOf(record);
  const off = theirs.filter((one) => !mine.some((other) => isSame(one, other)));
  return mine
    .filter((one) => !theirs.some((other) => isSame(one, other)))
    .flatMap((one, i) => {
      const other = off[i];
      if (other === undefined) return [];
      // The unit is shown where it is what was changed.
      const isUnit = one.word.key === other.word.key;
      return [
        {
          draft: isUnit ? one.words : [one.word],
          record: isUnit ? other.words : [other.word],
          change: 'matter' as const,
        },
      ];
    });
}

/** A number, and what stands behind it up to the next. */
interface Counted {
  word: Word;
  of: Word[];
}

const isCardinal = ({ key }: Word): boolean => /^\d+(?:\.\d+)?$/.test(key);

function countedIn(words: readonly Word[]): Counted[] {
  const places = words.flatMap((word, i) => (isCardinal(word) ? [i] : []));
  return places.flatMap((at, n) => {
    const word = words[at];
    return word === undefined ? [] : [{ word, of: words.slice(at + 1, places[n + 1] ?? words.length) }];
  });
}

/** Numbers that both have, but each of what the record has the other of: *nine got through, eleven did not*. */
export function swappedNumbers(claim: readonly Word[], record: readonly Word[]): Edit[] {
  const mine = countedIn(claim);
  const theirs = countedIn(record);
  const beside = (a: Counted, b: Counted): number =>
    a.of.filter((word) => isOfMatter(word) && b.of.some((other) => meet(word, other))).length;
  for (const [i, one] of mine.entries())
    for (const other of mine.slice(i + 1)) {
      const first = theirs.find(({ word }) => word.key === one.word.key);
      const second = theirs.find(({ word }) => word.key === other.word.key);
      if (first === undefined || second === undefined || first === second) continue;
      const straight = beside(one, first) + beside(other, second);
      if (beside(one, second) + beside(other, first) > straight)
        return [
          { draft: [one.word], record: [second.word], change: 'matter' },
          { draft: [other.word], record: [first.word], change: 'matter' },
        ];
    }
  return [];
}

const WHOLE = new Set(
  'all both every each everything everybody everyone entire whole always entirely completely'.split(' '),
);
const PART = new Set(
  'some only several many most few half part partly partially majority minority sometimes often mostly largely nearly almost quarter third'.split(
    ' ',
  ),
);
/** Words behind a word of quantity that may be what it counts. */
const COUNTED = 3;

/** *Some* for *all*, or *all* for *some* or a number, of the same thing. */
export function widened(claim: readonly Word[], record: readonly Word[]): Edit[] {
  const counts = (words: readonly Word[], kind: (word: Word) => boolean): [Word, readonly Word[]][] =>
    words.flatMap((word, i) => (kind(word) ? [[word, words.slice(i + 1, i + 1 + COUNTED)]] : []));
  const isWhole = ({ key }: Word): boolean => WHOLE.has(key);
  const isPart = ({ key }: Word): boolean => PART.has(key) || (isNumber(key) && !isOne(key));
  const isVague = ({ key }: Word): boolean => PART.has(key);
  const pairs = (mine: [Word, readonly Word[]][], theirs: [Word, readonly Word[]][]): Edit[] =>
    mine.flatMap(([word, thing]) =>
      theirs
        .filter(([, other]) => thing.some((one) => isOfMatter(one) && other.some((two) => meet(one, two))))
        .map(([other]) => ({ draft: [word], record: [other], change: 'matter' as const })),
    );
  if (!record.some(isWhole)) {
    const found = pairs(counts(claim, isWhole), counts(record, isPart));
    const numbered = claim.some(({ key }) => isNumber(key) && !isOne(key));
    if (found.length > 0 && !numbered) return found.slice(0, 1);
  }
  return claim.some(isWhole) ? [] : pairs(counts(claim, isVague), counts(record, isWhole)).slice(0, 1);
}
