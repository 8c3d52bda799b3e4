import { isNegation } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { isOpposite, isRefusal } from './opposites.ts';
import {
  type Clause,
  clausesOf,
  has,
  isOfMatter,
  meet,
  ofMatter,
  oppositesIn,
  turnsIn,
} from './turned-clauses.ts';

/** What two clauses have in common, opposites and kinds of negation included. */
function common(claim: Clause, record: Clause): number {
  const matter =
    ofMatter(claim).filter((word) => has(record, word)).length + oppositesIn(claim, record).length;
  const negations = claim.words.filter(
    ({ key }) => isNegation(key) && record.words.some((other) => other.key === key),
  ).length;
  return matter === 0 ? 0 : matter + negations;
}

/** Whether both refuse with the same verb, or one near to it. */
const refusesAlike = (claim: Clause, record: Clause): boolean =>
  claim.words.some((word) => isRefusal(word.soft) && has(record, word));

/** Clauses of the record that have nearly as much in common with a claim may be the one that it is about. */
const NEARLY = 0.6;

/**
 * Whether a claim is turned round against what an entry says, by the parity of what negates in either: one of its clauses is
 * turned round against every clause of the entry that it may be about, or against the one that has what it says of its
 * subject. `denied` where one of the two was denied.
 */
export function isTurned(claim: readonly Word[], record: readonly Word[], denied: boolean): boolean {
  const theirs = clausesOf(record);
  const all = clausesOf(claim);
  const main = all.filter(({ limits }) => !limits);
  return (main.length > 0 ? main : all).some((mine) => {
    if (!isSpokenOf(mine, record)) return false;
    const about = clausesAbout(mine, theirs);
    const turned = (clause: Clause): boolean =>
      (turnsIn(mine) + turnsIn(clause) + oppositesIn(mine, clause).length + Number(denied)) % 2 === 1;
    return about.length > 0 && about.every(turned);
  });
}

/** Whether the record has something of what a clause says itself, or the opposite. */
const isSpokenOf = ({ own }: Clause, record: readonly Word[]): boolean =>
  own.some(
    (word) => isOfMatter(word) && record.some((other) => meet(word, other) || isOpposite(word, other)),
  );

/** The clauses of the record that a clause of the claim may be about. */
function clausesAbout(mine: Clause, theirs: readonly Clause[]): Clause[] {
  const own = theirs.filter((clause) =>
    clause.own.some(
      (word) => isOfMatter(word) && (has(mine, word) || ofMatter(mine).some((one) => isOpposite(one, word))),
    ),
  );
  const shares = (own.length > 0 ? own : theirs).map((clause) => ({ clause, share: common(mine, clause) }));
  const most = Math.max(...shares.map(({ share }) => share));
  const refused = shares.filter(({ clause }) => refusesAlike(mine, clause));
  if (refused.length > 0) return refused.map(({ clause }) => clause);
  const about = shares.filter(({ share }) => share > 0 && share >= NEARLY * most);
  const said = predicateOf(mine);
  const told = theirs.filter(
    ({ words }) => said !== undefined && words.some(({ soft }) => soft === said.soft),
  );
  // What only one clause says of its subject is what a claim that says it is about.
  const [only] = told;
  return told.length === 1 && only !== undefined ? [only] : about.map(({ clause }) => clause);
}

/** The last word of matter, since the predicate stands late. */
const predicateOf = (clause: Clause): Word | undefined => ofMatter(clause).at(-1);

/** Whether a word that is negated in a claim, or else in an entry, stands in the other or has its opposite there. */
export function negatesShared(claim: readonly Word[], record: readonly Word[]): boolean {
  const negated = negatedIn(claim);
  const [words, others] = negated.length > 0 ? [negated, record] : [negatedIn(record), claim];
  const isThere = (word: Word): boolean =>
    others.some((other) => meet(word, other) || isOpposite(word, other));
  return words.length === 0 || words.some(isThere);
}

/** The first word of matter behind each negation. */
const negatedIn = (words: readonly Word[]): Word[] =>
  words.flatMap(({ key }, at) =>
    isNegation(key)
      ? (ofMatter({ words: words.slice(at + 1), own: [], limits: false, turned: 0 })[0] ?? [])
      : [],
  );
