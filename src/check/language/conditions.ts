import { isContentWord, isNegation, isNumber } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { beginsWith, CONDITIONS } from './limiting-words.ts';
import { isOpposite } from './opposites.ts';
import { meet } from './turned-clauses.ts';

/** What may stand for one of them in a claim, and is none by itself. */
const LOOSER = new Set('when while after before where should only whenever but depending'.split(' '));
/** The claim holds whatever becomes of the condition. */
const WHATEVER: readonly (readonly string[])[] = [
  ['even', 'if'],
  ['even', 'without'],
  ['whether', 'or', 'not'],
  ['with', 'or', 'without'],
  ['no', 'matter'],
  ['regardless'],
  ['unconditionally'],
  ['without', 'condition'],
  ['without', 'conditions'],
  ['without', 'preconditions'],
  ['in', 'any', 'case'],
  ['irrespective'],
];
const QUANTIFIERS = new Set(
  'every any all no each single whoever whatever everyone everybody anyone anybody'.split(' '),
);
const RELATIVES = new Set('that which who whose where'.split(' '));
/** Of so many words before it, one tells of how many a relative clause speaks. */
const NEAR = 3;

const opensCondition = (words: readonly Word[], at: number): boolean =>
  CONDITIONS.some((begins) => beginsWith(words, at, begins)) ||
  (words[at]?.key === 'but' && QUANTIFIERS.has(words[at - 1]?.key ?? '')) ||
  (words[at]?.key === 'before' && words.slice(0, at).some(({ key }) => isNegation(key))) ||
  narrows(words, at);

/** *Every ship that lets itself be searched*. */
const narrows = (words: readonly Word[], at: number): boolean =>
  RELATIVES.has(words[at]?.key ?? '') &&
  words[at]?.pause === '' &&
  words.slice(Math.max(0, at - NEAR), at).some(({ key }) => QUANTIFIERS.has(key));

/** A condition, exception or restriction of a text. */
interface Condition {
  from: number;
  to: number;
}

/** A condition ends with its clause: at a pause, or where another begins. */
function conditionsIn(words: readonly Word[]): Condition[] {
  const found: Condition[] = [];
  words.forEach((_, at) => {
    if (!opensCondition(words, at) || (found.at(-1)?.to ?? 0) > at) return;
    const over = words.findIndex(
      ({ pause, key }, i) => i > at && pause !== '' && key !== 'and' && key !== 'or',
    );
    found.push({ from: at, to: over < 0 ? words.length : over });
  });
  return found;
}

const matterOf = (words: readonly Word[]): Word[] =>
  words.filter(({ key, soft }) => soft !== '' && (isContentWord(key) || isNumber(key)));

const among = (words: readonly Word[], others: readonly Word[]): number =>
  words.filter((word) => others.some((other) => meet(word, other) || isOpposite(word, other))).length;

/** So little of a condition is none of it, as long as nothing stands for its conjunction; and so much is all there is to it. */
const NONE_OF_IT = 0.34;
const ALL_OF_IT = 0.5;

const opensLoosely = (words: readonly Word[]): boolean =>
  words.some(({ key }, at) => LOOSER.has(key) || opensCondition(words, at));

/**
 * The condition of the record without which a claim says more than the record does; null where the claim is about
 * something else, or has it too. The words of the record.
 */
export function droppedCondition(claim: readonly Word[], record: readonly Word[]): Word[] | null {
  const mine = matterOf(claim);
  for (const { from, to } of conditionsIn(record)) {
    const condition = record.slice(from, to);
    const limited = limitedBy(record, { from, to });
    const said = matterOf(condition);
    if (said.length === 0 || among(mine, limited) < Math.min(2, mine.length)) continue;
    const kept = among(said, mine) / said.length;
    if (kept >= ALL_OF_IT || (kept > NONE_OF_IT && opensLoosely(claim))) continue;
    if ((opensLoosely(claim) || claim.some(({ key }) => QUANTIFIERS.has(key))) && kept > NONE_OF_IT) continue;
    if (opensLoosely(claim) && kept > 0) continue;
    if (condition[0]?.key === 'without' && claim.some(({ key }) => isNegation(key))) continue;
    if (!opensLoosely(claim)) return condition;
  }
  return null;
}

/** The part of a sentence around a condition that it limits, without it. */
function limitedBy(record: readonly Word[], { from, to }: Condition): Word[] {
  const opens = ({ pause, key }: Word): boolean =>
    pause === '.' || pause === ';' || (pause === ',' && /^(?:and|but|so|or)$/.test(key));
  const start = record.findLastIndex((word, i) => i <= from && opens(word));
  const over = record.findIndex((word, i) => i >= to && opens(word));
  return [...record.slice(Math.max(0, start), from), ...record.slice(to, over < 0 ? record.length : over)];
}

/** Whether a claim holds whatever becomes of a condition on which the record insists. */
export function defiesCondition(claim: readonly Word[], record: readonly Word[]): boolean {
  const found = claim.flatMap((_, at) =>
    WHATEVER.filter((begins) => beginsWith(claim, at, begins)).map((begins) => at + begins.length),
  );
  const [behind] = found;
  if (behind === undefined) return false;
  const rest = matterOf(claim.slice(behind));
  return conditionsIn(record).some(({ from, to }) => {
    const condition = matterOf(record.slice(from, to));
    return rest.length === 0 || among(condition, rest) > 0;
  });
}
