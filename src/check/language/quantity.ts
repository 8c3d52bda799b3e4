import { isNumber } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import type { Edit } from './comparison.ts';
import { isOfMatter, meet } from './turned-clauses.ts';

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
    // *within the hour*, *a week*
    const own = HOURS.get(word.soft);
    const single =
      /^(?:an?|1|within)$/.test(words[i - 1]?.key ?? '') ||
      (words[i - 1]?.key === 'the' && words[i - 2]?.key === 'within');
    if (own !== undefined && word.soft !== 'fortnight' && single)
      return [{ word, words: words.slice(i - 1, i + 1), value: own, timed: true }];
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

const SCALES = [1e9, 1e6, 1e3];

/** *We planned for five thousand and have seven*: of the numbers of a text, those that are of the scale of another. */
function elliptic(words: readonly Word[]): Quantity[] {
  const all = quantitiesOf(words).filter(({ word, timed }) => isCardinal(word) && !timed);
  return all.flatMap((one) => {
    const scaled = all.find((other) => other !== one && other.value >= 1e3);
    const scale = SCALES.find((by) => (scaled?.value ?? 0) >= by);
    return one.value < 1e3 && scale !== undefined ? [{ ...one, value: one.value * scale }] : [];
  });
}

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
  const also = elliptic(record);
  const off = theirs.filter((one) => !mine.some((other) => isSame(one, other)));
  return mine
    .filter((one) => ![...theirs, ...also].some((other) => isSame(one, other)))
    .flatMap((one, i) => {
      const other = off[i];
      if (other === undefined) return [];
      // The unit is shown where it is what was changed.
      const isUnit = one.word.key === other.word.key || !isNumber(one.word.key) || !isNumber(other.word.key);
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

const isCardinal = ({ key }: Word): boolean => /^\d+(?:\.\d+)?$/.test(key) && !isOne(key);

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

const keys = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const WHOLE = keys(
  'all both every each everything everybody everyone entire whole always entirely completely any single',
);
const PART = keys(
  'some only several many most few half part partly partially majority minority sometimes often mostly largely nearly almost quarter third',
);
/** Words behind a word of quantity that may be what it counts. */
const COUNTED = 5;

/** A word of quantity, and what it counts. */
interface Scope {
  word: Word;
  of: readonly Word[];
}

const scopesOf = (words: readonly Word[], is: (at: number) => boolean): Scope[] =>
  words.flatMap((word, i) =>
    is(i)
      ? [
          {
            word,
            of: words.slice(i + 1, i + 1 + COUNTED).filter((one) => isOfMatter(one) && !isNumber(one.key)),
          },
        ]
      : [],
  );

const ofSame = (mine: readonly Scope[], theirs: readonly Scope[]): Edit[] =>
  mine.flatMap(({ word, of }) =>
    theirs
      .filter((other) => of.some((one) => other.of.some((two) => meet(one, two))))
      .map((other) => ({ draft: [word], record: [other.word], change: 'matter' as const })),
  );

/** *Some* for *all*, or *all* for *some* or a number, of the same thing. */
export function widened(claim: readonly Word[], record: readonly Word[]): Edit[] {
  // *Everything but boats* is boats only.
  const isKey =
    (words: readonly Word[], among: ReadonlySet<string>) =>
    (at: number): boolean =>
      among.has(words[at]?.key ?? '') && !/^(?:but|except)$/.test(words[at + 1]?.key ?? '');
  const counts =
    (words: readonly Word[]) =>
    (at: number): boolean =>
      isNumber(words[at]?.key ?? '') && !isOne(words[at]?.key ?? '');
  // *two of the 80*
  const takes = (at: number): boolean => counts(record)(at) && record[at + 1]?.key === 'of';
  // *all 80 ships* are no more than 80.
  const isWhole = (at: number): boolean => isKey(claim, WHOLE)(at) && !counts(claim)(at + 1);
  const isPart = (at: number): boolean => isKey(record, PART)(at) || counts(record)(at);
  const taken = ofSame(scopesOf(claim, isKey(claim, WHOLE)), scopesOf(record, takes));
  if (taken.length > 0) return taken.slice(0, 1);
  const wholes = scopesOf(record, isKey(record, WHOLE));
  const wider = wholes.length > 0 ? [] : ofSame(scopesOf(claim, isWhole), scopesOf(record, isPart));
  if (wider.length > 0) return wider.slice(0, 1);
  return scopesOf(claim, isKey(claim, WHOLE)).length > 0
    ? []
    : ofSame(scopesOf(claim, isKey(claim, PART)), wholes).slice(0, 1);
}
