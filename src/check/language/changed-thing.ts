import { isVerbForm } from '../../words/irregular.ts';
import { isNumber, isPersonal, isTense } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import type { Edit } from './comparison.ts';
import { isOpposite } from './opposites.ts';
import { HOURS } from './quantity.ts';
import { isOfMatter, isPerson, meet } from './turned-clauses.ts';
import { areOfOneKind } from './wordnet.ts';

/** Of the other words of a claim, so many must be the entry's for the one that is not to stand in place of one of its. */
const REST = 0.6;

/** A thing or a name of the claim in place of another of the record of the same kind: *by train*, *by bus*. */
export function changedThing(claim: readonly Word[], record: readonly Word[]): Edit[] {
  const missing = (words: readonly Word[], others: readonly Word[]): Word[] =>
    words.filter(
      (word) =>
        isOfMatter(word) &&
        !isNumber(word.key) &&
        !others.some((other) => meet(word, other) || isOpposite(word, other)),
    );
  const mine = missing(claim, record);
  const theirs = missing(record, claim);
  const all = claim.filter((word) => isOfMatter(word));
  for (const word of mine) {
    if (all.length - mine.length < REST * (all.length - 1)) continue;
    const other = theirs.find((one) => standsFor(word, one, claim, record));
    if (other !== undefined) return [{ draft: [word], record: [other], change: 'matter' }];
  }
  return [];
}

function standsFor(word: Word, other: Word, claim: readonly Word[], record: readonly Word[]): boolean {
  const named = word.capital && other.capital;
  const before = leading(claim, word);
  const sameLead = before !== null && before === leading(record, other);
  if (named) return sameLead;
  // Lengths of time are held against each other as numbers.
  if (HOURS.has(word.soft) && HOURS.has(other.soft)) return false;
  if (AMOUNT.test(word.key) || AMOUNT.test(other.key)) return false;
  if (word.capital || other.capital || !areOfOneKind(word.soft, other.soft)) return false;
  if (tellsTime(word) || tellsTime(other)) return sameLead;
  return isNoun(claim, word) && isNoun(record, other);
}

const AMOUNT = /^(?:much|many|more|most|less|least|few|fewer|lot|lots)$/;

const tellsTime = ({ soft }: Word): boolean => HOURS.has(soft) || TIMES.has(soft);
const TIMES = new Set(['time', 'occas', 'moment', 'night', 'morn', 'even']);

/** A verb stands behind a pronoun, *to* or what marks tense, or has its form. */
function isNoun(words: readonly Word[], word: Word): boolean {
  if (isPerson(word.key) || /(?:ing|ed)$/.test(word.key) || isVerbForm(word.key)) return false;
  const before = words[words.indexOf(word) - 1]?.key ?? '';
  return !isTense(before) && !(isPersonal(before) && !/^(?:my|our|your|his|her|its|their)$/.test(before));
}

const LEADS = new Set(
  'to from in on at near into with by for of against over this next last within'.split(' '),
);

/** The preposition that leads up to a name. */
function leading(words: readonly Word[], word: Word): string | null {
  const at = words.indexOf(word);
  const lead = words.slice(Math.max(0, at - 2), at).findLast(({ key }) => LEADS.has(key));
  return lead?.key ?? null;
}
