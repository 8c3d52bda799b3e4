import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { isContentWord, isNegation, isNumber } from './closed-class.ts';
import type { Word } from './words.ts';

const stems = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(stem));

/** Verbs and adjectives that turn what they govern into its opposite. */
const REFUSING = stems(
  `refuse reject decline deny forbid ban prohibit exclude oppose rule-out stop end halt lack fail avoid abandon
  impossible unlikely unable unwilling unacceptable inadmissible opposed withhold prevent block veto`,
);
const OPPOSITES: [ReadonlySet<string>, ReadonlySet<string>][] = (
  [
    ['open reopen', 'close shut closed'],
    ['accept agree consent approve allow permit', 'reject refuse decline forbid ban'],
    ['keep retain stay remain', 'leave abandon quit withdraw close'],
    ['rise increase grow climb gain', 'fall drop decrease shrink decline'],
    ['begin start launch resume', 'end stop halt cease suspend'],
    ['support back favour', 'oppose resist'],
    ['send deploy', 'withdraw recall'],
    ['join enter', 'leave quit'],
    ['win succeed', 'lose fail'],
    ['alive', 'dead'],
    ['safe', 'unsafe dangerous'],
    ['possible', 'impossible'],
    ['likely', 'unlikely'],
    ['certain', 'uncertain'],
    ['strong', 'weak'],
    ['ready willing', 'unready unwilling'],
    ['present', 'absent'],
    ['lift', 'impose'],
    ['confirm', 'deny'],
    ['remember', 'forget'],
    ['true', 'false'],
    ['guilty', 'innocent'],
    ['public', 'secret'],
    ['free', 'captive'],
    ['more', 'fewer less'],
    ['high', 'low'],
    ['early', 'late'],
  ] as const
).map(([one, other]) => [stems(one), stems(other)]);

/** Whether two stems mean the opposite of each other. */
const areOpposite = (a: string, b: string): boolean =>
  !REFUSING.has(a) &&
  !REFUSING.has(b) &&
  OPPOSITES.some(([one, other]) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)));

const turns = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (word === undefined) return false;
  if (word.key === 'longer' || word.key === 'only') return false;
  return (
    isNegation(word.key) ||
    REFUSING.has(word.soft) ||
    (word.soft === 'rule' && words.slice(at + 1, at + 4).some(({ key }) => key === 'out'))
  );
};

const says = ({ key, soft }: Word): boolean => soft !== '' && (isContentWord(key) || isNumber(key));

/** Whether two words mean the same, or nearly. */
const meets = (a: Word, b: Word): boolean => a.soft === b.soft || nearStems(a.soft).has(b.soft);

/** The parts of a text that have a verb of their own, about: at strong pauses, *but*, and a comma with *and*, *or*, *not*. */
function clausesOf(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [];
  let open: Word[] = [];
  words.forEach((word) => {
    const starts =
      word.pause === '.' ||
      word.pause === ';' ||
      word.key === 'but' ||
      (word.pause === ',' && /^(?:and|or|nor|so|not|while|whereas|because|if|unless|until)$/.test(word.key));
    if (starts && open.length > 0) {
      clauses.push(open);
      open = [];
    }
    open.push(word);
  });
  return open.length > 0 ? [...clauses, open] : clauses;
}

/** What two texts have in common in matter, whatever the order. */
export interface Kinship {
  /** Of the draft's words that carry meaning, how many the record has, and their share. */
  shared: number;
  share: number;
  /** The two say the opposite of each other. */
  opposed: boolean;
  /** Numbers that only one of them has. */
  numbers: boolean;
}

/** Compares the matter of a claim with that of an entry; `denied` where one of them is denied, not said. */
export function kinship(draft: readonly Word[], record: readonly Word[], denied: boolean): Kinship {
  const mine = draft.filter((word, i) => says(word) && !turns(draft, i));
  const shared = mine.filter((word) => record.some((other) => meets(word, other)));
  const opposite = mine.filter(
    (word) => !shared.includes(word) && record.some((o) => areOpposite(word.soft, o.soft)),
  );
  const claims = clausesOf(draft).filter((clause) => clause.some(says));
  const opposed = claims.some((claim) => {
    const against = bestClause(claim, record);
    return against !== null && parity(claim, against, denied);
  });
  return {
    shared: shared.length + opposite.length,
    share: (shared.length + opposite.length) / Math.max(1, mine.length),
    opposed,
    numbers: mine.some((word) => isNumber(word.key) && !shared.includes(word)),
  };
}

/**
 * The clause of the record that a claim is to be held against: the one with the last word that both have, since the
 * predicate stands late; among several the one that says most of what the claim says.
 */
function bestClause(claim: readonly Word[], record: readonly Word[]): Word[] | null {
  const mine = claim.filter(says);
  const has = (clause: Word[], word: Word): boolean =>
    clause.some((other) => meets(word, other) || areOpposite(word.soft, other.soft));
  const clauses = clausesOf(record);
  const last = mine.findLast((word) => clauses.some((clause) => has(clause, word)));
  if (last === undefined) return null;
  const met = (clause: Word[]): number => mine.filter((word) => has(clause, word)).length;
  const exact = (clause: Word[]): number => Number(clause.some(({ soft }) => soft === last.soft));
  const [best] = clauses
    .filter((clause) => has(clause, last))
    .sort((a, b) => exact(b) - exact(a) || met(b) - met(a));
  return best ?? null;
}

/** *before the talks had ended*: what stands behind a conjunction of time tells when, and turns nothing. */
const isInTime = (words: readonly Word[], at: number): boolean =>
  words.slice(0, at).some(({ key }) => /^(?:before|until|till|after|once|when|while)$/.test(key));

/** Whether an odd number of negations and opposites stands between two clauses. */
function parity(claim: readonly Word[], clause: readonly Word[], denied: boolean): boolean {
  const odd = (words: readonly Word[]): boolean =>
    words.filter((word, i) => turns(words, i) && (isNegation(word.key) || !isInTime(words, i))).length % 2 ===
    1;
  const opposites = claim.filter(
    (word) =>
      says(word) &&
      !clause.some((other) => meets(word, other)) &&
      clause.some((o) => areOpposite(word.soft, o.soft)),
  ).length;
  return (Number(odd(claim)) + Number(odd(clause)) + opposites + Number(denied)) % 2 === 1;
}
