import { isContentWord, isNegation, isNumber } from './closed-class.ts';
import { isOpposite, isRefusal, meets, refusesWith } from './opposites.ts';
import type { Word } from './words.ts';

/** A part of a text that has a verb of its own, about. */
interface Clause {
  words: Word[];
  /** It tells when or on which condition: its negations turn nothing. */
  limits: boolean;
}

const LIMITING = new Set(
  'when if unless until till before after once provided providing whenever'.split(' '),
);
/** *Rather than*, *instead of*: what stands behind them is what is not said. */
const INSTEAD = new Set(['rather', 'instead']);
const REASONING = new Set('because since while whereas although though yet nor'.split(' '));
const JOINING = new Set('and or so not'.split(' '));
const ALL = new Set(
  'everything nothing all anything none anybody nobody everybody anyone everyone'.split(' '),
);

/** The clauses of a text: at strong pauses, conjunctions, and a comma with *and*, *or*, *so* or *not*. */
function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  words.forEach((word, i) => {
    const limits = LIMITING.has(word.key);
    const joins =
      (word.key === 'but' && !ALL.has(words[i - 1]?.key ?? '')) ||
      REASONING.has(word.key) ||
      isInstead(words, i) ||
      (word.pause === ',' && JOINING.has(word.key));
    const open = clauses.at(-1);
    // *X, not Y*: what is said of X is denied of Y.
    if (open !== undefined && word.key === 'not' && word.pause === ',') {
      clauses.push({ words: [...open.words, word], limits: false });
      return;
    }
    if (open === undefined || limits || joins || word.pause === '.' || word.pause === ';')
      clauses.push({ words: [word], limits });
    else open.words.push(word);
  });
  return clauses.filter((clause) => clause.words.some(tells));
}

const isInstead = (words: readonly Word[], at: number): boolean =>
  INSTEAD.has(words[at]?.key ?? '') && /^(?:than|of)$/.test(words[at + 1]?.key ?? '');

const tells = (word: Word): boolean =>
  word.soft !== '' && (isContentWord(word.key) || isNumber(word.key) || isNegation(word.key));

/** *not only*, *with or without*: no negations of what they stand with. */
const isIdle = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.key === 'only' || words[at - 1]?.key === 'or';

/** How often the words of a clause turn what it says round: by a negation, however many go with it, and verbs of refusing. */
const turnsIn = ({ words }: Clause): number =>
  Number(words.some((word, at) => (isNegation(word.key) && !isIdle(words, at)) || isInstead(words, at))) +
  words.filter((word, at) => isRefusal(word.soft) || refusesWith(words, at)).length;

const ofMatter = ({ words }: Clause): Word[] =>
  words.filter((word) => word.soft !== '' && (isContentWord(word.key) || isNumber(word.key)));
const has = (clause: Clause, word: Word): boolean => clause.words.some((other) => meets(word, other));

/** The words of one clause that stand on the other side of what the other clause says. */
const oppositesIn = (claim: Clause, record: Clause): Word[] =>
  ofMatter(claim).filter(
    (word) =>
      !has(record, word) &&
      ofMatter(record).some((other) => isOpposite(word.soft, other.soft) && !has(claim, other)),
  );

/** What two clauses have in common, opposites and kinds of negation included. */
const common = (claim: Clause, record: Clause): number =>
  ofMatter(claim).filter((word) => has(record, word)).length +
  oppositesIn(claim, record).length +
  claim.words.filter(({ key }) => isNegation(key) && record.words.some((other) => other.key === key)).length;

/** Whether both refuse with the same verb, or one near to it. */
const refusesAlike = (claim: Clause, record: Clause): boolean =>
  claim.words.some((word) => isRefusal(word.soft) && has(record, word));

/** Clauses of the record that have nearly as much in common with a claim may be the one that it is about. */
const NEARLY = 0.6;

/**
 * Whether a claim says the opposite of what an entry says, once it is known to be about the same: one of its clauses is
 * turned round against every clause of the entry that it may be about. `denied` where one of the two was denied.
 */
export function opposes(claim: readonly Word[], record: readonly Word[], denied: boolean): boolean {
  const theirs = clausesOf(record);
  return clausesOf(claim)
    .filter(({ limits }) => !limits)
    .some((mine) => {
      const shares = theirs.map((clause) => ({ clause, share: common(mine, clause) }));
      const most = Math.max(...shares.map(({ share }) => share));
      const refused = shares.filter(({ clause }) => refusesAlike(mine, clause));
      const about =
        refused.length > 0 ? refused : shares.filter(({ share }) => share > 0 && share >= NEARLY * most);
      const turned = ({ clause }: { clause: Clause }): boolean =>
        (turnsIn(mine) + turnsIn(clause) + oppositesIn(mine, clause).length + Number(denied)) % 2 === 1;
      return about.length > 0 && about.every(turned);
    });
}

/** Whether a word that is negated in a claim, or else in an entry, stands in the other or has its opposite there. */
export function negatesShared(claim: readonly Word[], record: readonly Word[]): boolean {
  const negated = negatedIn(claim);
  const [words, others] = negated.length > 0 ? [negated, record] : [negatedIn(record), claim];
  const isThere = (word: Word): boolean =>
    others.some((other) => meets(word, other) || isOpposite(word.soft, other.soft));
  return words.length === 0 || words.some(isThere);
}

/** The first word of matter behind each negation. */
const negatedIn = (words: readonly Word[]): Word[] =>
  words.flatMap(({ key }, at) =>
    isNegation(key) ? (ofMatter({ words: words.slice(at + 1), limits: false })[0] ?? []) : [],
  );
