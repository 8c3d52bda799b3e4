import type { Entry } from '../citable-entries.ts';
import type { Word } from '../language/compared-words.ts';
import { isOpposite } from '../language/opposites.ts';
import { numbersShared } from '../language/quantity.ts';
import { isOfMatter, meet } from '../language/turned-clauses.ts';
import { WEIGHTS } from './about-weights.ts';

/** How rare a stem is in the record: 0 in every entry, 1 in none. */
type Rarity = (stem: string) => number;

/** What tells whether a claim in words of its own is about what an entry of the same speaker says; each 0..1. */
export interface Signs {
  /** How near the two are in sense. */
  sense: number;
  /** How much of the claim's matter the entry has, and of the entry's matter the claim, rare words first. */
  mine: number;
  theirs: number;
  /** They have a number in common. */
  number: number;
  /** They have none, and each has one. */
  otherNumber: number;
  /** The words of matter in common, up to four. */
  shared: number;
}

export const SIGNS = [
  'sense',
  'mine',
  'theirs',
  'number',
  'otherNumber',
  'shared',
] as const satisfies (keyof Signs)[];

const MANY = 4;
/** Verbs that say little without what goes with them. */
const LIGHT = new Set(
  'make take give have get do go put set come hold keep let use see say tell be way thing'.split(' '),
);

const kin = (a: Word, b: Word): boolean => meet(a, b) || isOpposite(a, b);

/** The signs by which a claim is about an entry: of its wordings, the one that has most of the claim. */
export function signsOf(claim: readonly Word[], entry: Entry, sense: number, rarity: Rarity): Signs {
  const all = entry.wordings.map(({ words }) => signsOfWords(claim, words, sense, rarity));
  return all.reduce((best, one) => (one.mine + one.theirs > best.mine + best.theirs ? one : best));
}

function signsOfWords(claim: readonly Word[], record: readonly Word[], sense: number, rarity: Rarity): Signs {
  const mine = claim.filter(isOfMatter);
  const theirs = record.filter(isOfMatter);
  const weight = (words: readonly Word[]): number =>
    words.reduce((sum, { soft, key }) => sum + (LIGHT.has(soft) || LIGHT.has(key) ? 0.2 : rarity(soft)), 0);
  const shared = mine.filter((word) => theirs.some((other) => kin(word, other)));
  const met = theirs.filter((word) => mine.some((other) => kin(other, word)));
  const { same, both } = numbersShared(claim, record);
  return {
    sense,
    mine: weight(shared) / Math.max(1e-6, weight(mine)),
    theirs: weight(met) / Math.max(1e-6, weight(theirs)),
    number: Number(same),
    otherNumber: Number(both && !same),
    shared: Math.min(MANY, shared.length) / MANY,
  };
}

/** How sure it is that a claim with these signs is about the entry, 0..1. */
export function aboutness(signs: Signs): number {
  const sum = SIGNS.reduce((total, sign) => total + WEIGHTS[sign] * signs[sign], WEIGHTS.constant);
  return 1 / (1 + Math.exp(-sum));
}
