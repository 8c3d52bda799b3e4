import { isVerbForm } from '../../words/irregular.ts';
import { isNumber } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { CONTRAST_WEIGHTS } from './contrast-weights.ts';
import { isTurned } from './opposed.ts';
import { areOppositeNearly, isAnswered, isOpposite } from './opposites.ts';
import { type Polarity, polarityOf, type Signed } from './polarity.ts';
import { HOURS } from './quantity.ts';
import { isOfMatter, isPerson, meet } from './turned-clauses.ts';
import { areSwapped, roleOf } from './word-roles.ts';

/** What speaks for and against a claim saying the opposite of a text, from the words that the two have in common. */
export interface Contrast {
  /** Words that both affirm or both deny, and those that only one of them denies. */
  same: number;
  differ: number;
  differShare: number;
  /** The last word of the claim that the text has too is affirmed or denied by both (-1) or by one only (1). */
  lastDiffers: number;
  /** Opposites that both affirm, and those one of which is denied. */
  opposite: number;
  explained: number;
  /** Opposites by way of a word of the same sense. */
  nearlyOpposite: number;
  /** Negations of the claim and of the text that govern nothing in common, and whether their number is odd. */
  mineAlone: number;
  theirsAlone: number;
  oddAlone: number;
  /** Who did it and whom it was done to, or two places, are changed for each other. */
  swapped: number;
  /** To the same place, of the one, and away from it, of the other. */
  wayBack: number;
  /** Words of matter of the claim that the text has in any way, 0..1, and those that it has not, up to five. */
  cover: number;
  rest: number;
  /** A clause of the claim is turned round against every clause of the text that it may be about. */
  turned: number;
}

export const CONTRASTS = [
  'same',
  'differ',
  'differShare',
  'lastDiffers',
  'opposite',
  'explained',
  'nearlyOpposite',
  'mineAlone',
  'theirsAlone',
  'oddAlone',
  'swapped',
  'wayBack',
  'cover',
  'rest',
  'turned',
] as const satisfies (keyof Contrast)[];

/** From here on a claim surely says the opposite, and below it surely does not; between them the clauses tell. */
const SURELY = 0.65;
const SURELY_NOT = 0.4;

/**
 * Whether a claim says the opposite of what an entry says, once it is known to be about the same; `denied` where one of
 * the two was denied.
 */
export function opposes(claim: readonly Word[], record: readonly Word[], denied: boolean): boolean {
  const contrast = contrastOf(claim, record, denied);
  const sum = CONTRASTS.reduce(
    (total, sign) => total + CONTRAST_WEIGHTS[sign] * contrast[sign],
    CONTRAST_WEIGHTS.constant,
  );
  const sure = 1 / (1 + Math.exp(-sum));
  if (sure >= SURELY || (contrast.swapped === 1 && contrast.cover === 1)) return true;
  return sure >= SURELY_NOT && contrast.turned === 1;
}

interface Met {
  mine: Signed;
  theirs: Signed;
  /** They mean the same, or the opposite, or nearly the opposite. */
  by: 'same' | 'opposite' | 'nearly';
}

const MANY = 5;
const capped = (value: number, most: number): number => Math.min(most, value) / most;

/** Weighs what a claim and a text affirm and deny of the same. */
export function contrastOf(claim: readonly Word[], record: readonly Word[], denied: boolean): Contrast {
  const mine = polarityOf(claim, answered(claim, record));
  const theirs = polarityOf(record, answered(record, claim));
  const met = meetings(mine, theirs);
  const product = ({ mine: a, theirs: b }: Met): number => a.sign * b.sign * (denied ? -1 : 1);
  const sum = (list: readonly Met[]): number => list.reduce((total, one) => total + weightOf(one), 0);
  const alike = met.filter(({ by }) => by === 'same');
  const apart = met.filter(({ by }) => by === 'opposite');
  const same = sum(alike.filter((one) => product(one) === 1));
  const opposite = sum(apart.filter((one) => product(one) !== -1));
  const turnedRound = sum(alike.filter((one) => product(one) === -1));
  // *The clerks go, not the office*: that the office stays is the opposite of what is denied.
  const cancels = opposite > 0 && turnedRound > 0;
  const differ = cancels ? 0 : turnedRound;
  const known = alike.filter((one) => product(one) !== 0 && weightOf(one) > LITTLE);
  const mineAlone = aloneIn(
    mine,
    met.map(({ mine: { word } }) => word),
  );
  const theirsAlone = aloneIn(
    theirs,
    met.map(({ theirs: { word } }) => word),
  );
  const matter = mine.words.filter(({ word }) => isOfMatter(word)).length;
  const nearly = met
    .filter((one) => one.by === 'nearly')
    .reduce((total, one) => total + (product(one) === -1 ? -1 : 1), 0);
  return {
    same: capped(same, MANY),
    differ: capped(differ, MANY),
    differShare: differ / Math.max(1, same + differ),
    lastDiffers: -(known.length === 0 ? 0 : product(known.at(-1) as Met)),
    opposite: cancels ? 0 : capped(opposite, 2),
    explained: capped(sum(apart.filter((one) => product(one) === -1)) + Number(cancels), 2),
    nearlyOpposite: capped(nearly, 2),
    mineAlone: capped(mineAlone, 2),
    theirsAlone: capped(theirsAlone, 2),
    oddAlone: (mineAlone + theirsAlone) % 2,
    swapped: Number(isSwapped(mine, theirs, alike)),
    wayBack: Number(isWayBack(mine, theirs, alike)),
    cover: met.length / Math.max(1, matter),
    rest: capped(matter - met.length, MANY),
    turned: Number(isTurned(claim, record, denied)),
  };
}

/** The refusals of a text whose opposite the other one has: *refused* beside *accepted*. */
const answered = (words: readonly Word[], others: readonly Word[]): Word[] =>
  words.filter(
    (word) =>
      others.some((other) => isAnswered(word, other)) && !others.some(({ soft }) => soft === word.soft),
  );

/** Whether a word can be who or what has a part in something: no number, time, adverb or form of a verb. */
const isThing = ({ key, soft }: Word): boolean =>
  !isNumber(key) && !HOURS.has(soft) && !isVerbForm(key) && !/(?:ed|ing|ly)$/.test(key);

function roleIn({ words }: Polarity, one: Signed): string {
  const from = words.findIndex(({ piece }) => piece === one.piece);
  const to = words.findLastIndex(({ piece }) => piece === one.piece) + 1;
  return roleOf(
    words.map(({ word }) => word),
    words.indexOf(one),
    from,
    to,
  );
}

const THERE = new Set(['to', 'into', 'onto']);
const AWAY = new Set(['from', 'off', 'out']);

/** *Added to the list*, *taken off the list*; not where the two are on their way from one place to another. */
function isWayBack(mine: Polarity, theirs: Polarity, alike: readonly Met[]): boolean {
  const ways = alike.map((one) => [roleIn(mine, one.mine), roleIn(theirs, one.theirs)] as const);
  const turned = ways.filter(([a, b]) => (THERE.has(a) && AWAY.has(b)) || (AWAY.has(a) && THERE.has(b)));
  const kept = ways.filter(([a, b]) => (THERE.has(a) && THERE.has(b)) || (AWAY.has(a) && AWAY.has(b)));
  return turned.length > 0 && kept.length === 0;
}

function isSwapped(mine: Polarity, theirs: Polarity, alike: readonly Met[]): boolean {
  const placed = alike
    .filter(({ mine: { word, limits } }) => isThing(word) && !limits)
    .map((one) => ({ mine: roleIn(mine, one.mine), theirs: roleIn(theirs, one.theirs) }));
  return placed.some((one, i) => placed.slice(i + 1).some((other) => areSwapped(one, other)));
}

/** What a name, a number or a person tells of whether something is denied. */
const LITTLE = 0.3;
const HALF = 0.5;

function weightOf({ mine, theirs }: Met): number {
  const { key, capital } = mine.word;
  if (mine.none !== theirs.none) return 1;
  if (isNumber(key) || capital || isPerson(key) || mine.named || theirs.named) return LITTLE;
  return mine.limits !== theirs.limits ? HALF : 1;
}

/** *The first round*, *the second round*: two of a kind. */
const isOtherOf = ({ nth: a }: Signed, { nth: b }: Signed): boolean => a !== '' && b !== '' && a !== b;

function meetings(mine: Polarity, theirs: Polarity): Met[] {
  const matter = theirs.words.filter(({ word }) => isOfMatter(word));
  const shares = new Map<number, number>();
  for (const { word, piece } of matter)
    if (mine.words.some((one) => isOfMatter(one.word) && meet(one.word, word)))
      shares.set(piece, (shares.get(piece) ?? 0) + 1);
  const best = (list: Signed[]): Signed | undefined =>
    list.reduce<Signed | undefined>(
      (found, one) =>
        found === undefined || (shares.get(one.piece) ?? 0) > (shares.get(found.piece) ?? 0) ? one : found,
      undefined,
    );
  return mine.words.flatMap((one): Met[] => {
    if (!isOfMatter(one.word)) return [];
    const same =
      best(matter.filter((other) => other.word.soft === one.word.soft && !isOtherOf(one, other))) ??
      best(matter.filter((other) => meet(one.word, other.word) && !isOtherOf(one, other)));
    if (same !== undefined) return [{ mine: one, theirs: same, by: 'same' }];
    const other = best(
      matter.filter(
        ({ word }) => isOpposite(one.word, word) || isAnswered(one.word, word) || isAnswered(word, one.word),
      ),
    );
    if (other !== undefined) return [{ mine: one, theirs: other, by: 'opposite' }];
    const nearly = best(matter.filter(({ word }) => areOppositeNearly(one.word, word)));
    return nearly === undefined ? [] : [{ mine: one, theirs: nearly, by: 'nearly' }];
  });
}

/** Negations and refusals that govern nothing that the other text has. */
const aloneIn = ({ words, turns }: Polarity, met: readonly Word[]): number =>
  turns.filter(
    ({ at, from, to }) =>
      !met.includes(words[at]?.word as Word) && !words.slice(from, to).some(({ word }) => met.includes(word)),
  ).length;
