import type { Amount } from './frame.ts';
import { AUXILIARY, FROM } from './lexicon.ts';
import { isContent, type Sentence, wordAt } from './sentence.ts';

const SHARE = /^(?:share|percentage|proportion|fraction|percent)$/;
const MONEY =
  /^(?:money|cash|cost|costs|pay|pays|paid|spend|spends|spent|worth|price|owe|owes|owed|fund|funds|funding)$/;
/** *How long ago*, *how long before*: for a day. */
const FOR_A_DAY = /^(?:ago|before|until|till|after|since)$/;

/** A question for an amount: what is asked, and how many of its words ask for it. */
export interface Asked {
  amount: Amount;
  at: number;
  to: number;
}

/** *How many troops*, *what share of T*, *how long*, *how much money*: what amount a question asks for; null for none. */
export function amountIn(s: Sentence): Asked | null {
  for (let at = 0; at < s.tokens.length; at++) {
    const found = amountAt(s, at);
    if (found !== null) return { ...found, at };
  }
  return null;
}

function amountAt(s: Sentence, at: number): Omit<Asked, 'at'> | null {
  const [first, second] = [wordAt(s, at), wordAt(s, at + 1)];
  if (first === 'how' && second === 'many')
    return { amount: { kind: 'count', of: countedAfter(s, at + 2) }, to: at + 2 };
  if (first === 'how' && second === 'often') return { amount: { kind: 'count', of: [] }, to: at + 2 };
  if (first === 'how' && second === 'long')
    return FOR_A_DAY.test(wordAt(s, at + 2)) ? null : { amount: { kind: 'duration', of: [] }, to: at + 2 };
  if (first === 'how' && second === 'much')
    return { amount: { kind: isOfMoney(s, at) ? 'money' : 'measure', of: [] }, to: at + 2 };
  if (/^(?:what|which)$/.test(first) && SHARE.test(second))
    return { amount: { kind: 'share', of: [] }, to: at + 2 };
  // *A good number of them*: some.
  const isSome = /^(?:a|an|any|good|large|great|fair|small|certain|growing)$/.test(wordAt(s, at - 1));
  if (first === 'number' && second === 'of' && !isSome)
    return { amount: { kind: 'count', of: countedAfter(s, at + 2) }, to: at + 2 };
  return null;
}

const isOfMoney = (s: Sentence, at: number): boolean =>
  s.tokens.slice(at).some(({ word }) => MONEY.test(word));

/** *Russian troops* in *how many Russian troops are …*: up to the word of them that is no more of the name. */
function countedAfter(s: Sentence, from: number): string[] {
  const words: string[] = [];
  for (let at = from; at < from + 4; at++) {
    const word = wordAt(s, at);
    if (word === '' || !isContent(word) || AUXILIARY.has(word) || FROM.has(word)) break;
    words.push(word);
  }
  return words;
}
