import { isContentWord, isNegation, isNumber, isTense } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { isOpposite, isRefusal, meets, refusesWith } from './opposites.ts';

/** A part of a text that has a verb of its own, about. */
export interface Clause {
  words: Word[];
  /** Those that are its own, not those of the clause before that it goes on with. */
  own: Word[];
  /** It tells when or on which condition: its negations turn nothing. */
  limits: boolean;
  /** How often what it says is turned round by more than its words: an exception, what is called foolish to say. */
  turned: number;
}

const keys = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const LIMITING = keys('when if unless until till before after once provided providing whenever');
/** *Rather than*, *instead of*: what stands behind them is what is not said. */
const INSTEAD = keys('rather instead');
const REASONING = keys('because since while whereas although though yet nor');
const JOINING = keys('and or so not');
const ALL = keys('everything nothing all any anything none anybody nobody everybody anyone everyone every');
/** *Nothing but*, *all except*: what follows is what the rest is not said of. */
const EXCEPTING = keys('but except save');
/** What stands for something named before, or leaves it out. */
const POINTING = keys('it that them they none this these those');
/** What it is folly or a lie to say is denied. */
const FOLLY = keys('fool fools foolish wrong mistake mad lie liar nonsense absurd naive');
const CLAIMING = keys(
  'call say says claim claims think thinks believe believes suggest suggests assume expect',
);
const WHOEVER = keys('whoever anyone anybody those');

/** The clauses of a text: at strong pauses, conjunctions, and a comma with *and*, *or*, *so* or *not*. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  words.forEach((word, i) => {
    const open = clauses.at(-1);
    // *X, not Y*, *X without Y*: what is said of X is denied of Y.
    if (open !== undefined && setsApart(words, i))
      clauses.push({ words: [...open.words, word], own: [word], limits: false, turned: 0 });
    else if (open !== undefined && excepts(words, i))
      clauses.push({
        words: open.words.filter(({ key }) => !ALL.has(key)),
        own: [],
        limits: false,
        turned: 1,
      });
    else if (open === undefined || opens(words, i) || goesOn(open.words, words, i))
      clauses.push({ words: [word], own: [word], limits: LIMITING.has(word.key), turned: 0 });
    else {
      open.words.push(word);
      open.own.push(word);
    }
  });
  return clauses
    .map((clause, i) => withSubject(clause, clauses[i - 1]))
    .map((clause) => ({ ...clause, turned: clause.turned + Number(isDisowned(clause)) }))
    .filter((clause) => clause.words.some(tells));
}

/** Words in which a subject and its verb follow *and*. */
const SUBJECT = 4;

/** *Eleven got through and nine were turned back*: *and* between two that each have a verb. */
const goesOn = (open: readonly Word[], words: readonly Word[], at: number): boolean =>
  words[at]?.key === 'and' &&
  open.some(({ key }) => isAuxiliary(key)) &&
  !isAuxiliary(words[at + 1]?.key ?? '') &&
  words.slice(at + 2, at + 2 + SUBJECT).some(({ key }) => isAuxiliary(key));

const isAuxiliary = (key: string): boolean =>
  /^(?:am|is|are|was|were|has|have|had|will|would|can|could|do|does|did|should|must|may|might)$/.test(key);

const setsApart = (words: readonly Word[], at: number): boolean =>
  (words[at]?.key === 'not' && words[at]?.pause === ',') || (words[at]?.key === 'without' && at > 0);

const opens = (words: readonly Word[], at: number): boolean => {
  const { key = '', pause = '' } = words[at] ?? {};
  return (
    LIMITING.has(key) ||
    key === 'but' ||
    (REASONING.has(key) && !isNegation(words[at - 1]?.key ?? '') && (key !== 'yet' || pause !== '')) ||
    isInstead(words, at) ||
    pause === '.' ||
    pause === ';' ||
    (pause === ',' && JOINING.has(key))
  );
};

/** Within so many words before it, *everything* or *any* opens what an exception is made from. */
const FROM_ALL = 4;

const excepts = (words: readonly Word[], at: number): boolean =>
  EXCEPTING.has(words[at]?.key ?? '') &&
  words[at]?.pause === '' &&
  words.slice(Math.max(0, at - FROM_ALL), at).some(({ key }) => ALL.has(key));

/** *… and is missing*, *nobody was on it*: with the subject of the clause before. */
function withSubject(clause: Clause, before: Clause | undefined): Clause {
  if (before === undefined || before.limits) return clause;
  const [first, second] = clause.words;
  const bare =
    /^(?:but|and|or|nor|yet)$/.test(first?.key ?? '') &&
    second !== undefined &&
    (isNegation(second.key) || isTense(second.key) || /^(?:yet|still)$/.test(second.key));
  const points = clause.words.some(({ key }, i) => POINTING.has(key) && (i > 0 || clause.words.length > 1));
  if (!bare && !points) return clause;
  const verb = before.words.findIndex(({ key }, i) => i > 0 && isTense(key));
  const named = before.words.findIndex((word) => isOfMatter(word));
  const subject = before.words.slice(0, verb < 0 ? named + 1 : verb).filter((word) => isOfMatter(word));
  return { ...clause, words: [...subject.filter((word) => !has(clause, word)), ...clause.words] };
}

/** *Whoever says that …*, *fools to call it …*. */
const isDisowned = ({ words }: Clause): boolean =>
  words.some(
    ({ key }, i) => FOLLY.has(key) && words.slice(i + 1, i + 4).some((near) => CLAIMING.has(near.key)),
  );

const isWhoever = ({ words }: Clause): boolean =>
  WHOEVER.has(words[0]?.key ?? '') && words.slice(1, 3).some(({ key }) => CLAIMING.has(key));

const isInstead = (words: readonly Word[], at: number): boolean =>
  INSTEAD.has(words[at]?.key ?? '') && /^(?:than|of)$/.test(words[at + 1]?.key ?? '');

/** Whether a word carries matter: somebody and nobody are persons, *against* is a stance. */
export const isOfMatter = ({ key, soft }: Word): boolean =>
  (soft !== '' && (isContentWord(key) || isNumber(key))) || isPerson(key) || key === 'against';

const PERSONS = keys(
  'nobody somebody anybody everybody someone anyone everyone people person noone persons whoever',
);
export const isPerson = (key: string): boolean => PERSONS.has(key);

/** Whether two words mean the same, or nearly. */
export const meet = (a: Word, b: Word): boolean => meets(a, b) || (isPerson(a.key) && isPerson(b.key));

const tells = (word: Word): boolean => isOfMatter(word) || isNegation(word.key);

export const has = (clause: Clause, word: Word): boolean => clause.words.some((other) => meet(word, other));
export const ofMatter = ({ words }: Clause): Word[] => words.filter(isOfMatter);

/** *Not only*, *with or without*, *no more than*: no negations of what they stand with. */
const isIdle = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.key === 'only' ||
  words[at - 1]?.key === 'or' ||
  (words[at + 2]?.key === 'than' && /^(?:more|less|fewer|later|earlier)$/.test(words[at + 1]?.key ?? ''));

/**
 * How often a clause turns what it says round: by a negation, however many go with it, by verbs of refusing, and by
 * what it is part of.
 */
export const turnsIn = (clause: Clause): number => {
  const { words, turned } = clause;
  if (isWhoever(clause)) return 1;
  const negated = words.some(
    (word, at) => (isNegation(word.key) && !isIdle(words, at)) || isInstead(words, at),
  );
  const refused = words.filter((word, at) => isRefusal(word.soft) || refusesWith(words, at)).length;
  return Number(negated) + refused + turned;
};

/** The words of one clause that stand on the other side of what the other clause says. */
export const oppositesIn = (claim: Clause, record: Clause): Word[] =>
  ofMatter(claim).filter(
    (word) =>
      !has(record, word) && ofMatter(record).some((other) => isOpposite(word, other) && !has(claim, other)),
  );
