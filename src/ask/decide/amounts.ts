import { isStatement } from '../../record/entry.ts';
import { stem } from '../../words/stem.ts';
import { isStopword } from '../../words/stopwords.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import type { Scored } from '../find/rank.ts';
import type { Amount } from '../frame/frame.ts';
import { isKindred } from './roles.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const NUMERALS =
  words(`two twice three thrice four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
  thousands million millions billion billions trillion dozen dozens tens scores both half`);
const TIME =
  words(`second seconds minute minutes hour hours day days night nights week weeks month months year years
  decade decades century centuries`);
const MONTHS =
  words(`january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec`);
const CURRENCY =
  words(`dollar dollars euro euros rouble roubles ruble rubles pound pounds hryvnia hryvnias yen franc
  francs usd eur gbp cents`);
const SHARES = words(
  `percent percentage half halves third thirds quarter quarters fifth fifths tenth tenths majority`,
);
const VAGUE = words('a an several few many some');
const MOMENTS =
  words(`monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow yesterday week weekend month year
  spring summer autumn winter morning afternoon evening noon midnight soon`);
const LASTING = words('long for over within lasting lasted past throughout');

/** So many words after a figure may stand what it counts. */
const REACH = 5;

/** Whether the words of an entry hold an amount of the kind that a question asks for; every entry does where it asks for none. */
export const holdsAmount =
  (amount: Amount | null) =>
  (entry: Told): boolean =>
    amount === null || textsOf(entry).some((text) => HOLDS[amount.kind](tokenize(text), text, amount, entry));

/** An entry, and what of a question it lacks. */
type Told = Pick<Scored, 'entry' | 'missing'>;

const textsOf = ({ entry }: Told): string[] => [
  ...(!isStatement(entry) ? [entry.headline] : []),
  ...entry.citations.map(({ content }) => content.map(({ text }) => text).join(' ')),
];

type Holds = (tokens: readonly Token[], text: string, amount: Amount, entry: Told) => boolean;

const HOLDS: Record<Amount['kind'], Holds> = {
  count: (tokens, text, amount, entry) =>
    tokens.some((_, at) => isCount(tokens, at, text) && counts(tokens, at, amount, entry)),
  share: (tokens, text) => /\d\s?%/.test(text) || tokens.some(({ word }) => SHARES.has(word)),
  duration: (tokens) => tokens.some((_, at) => isDuration(tokens, at)),
  moment: (tokens) =>
    tokens.some(({ word }) => MOMENTS.has(word) || MONTHS.has(word) || /^(?:19|20)\d\d$/.test(word)),
  money: (tokens, text) =>
    /[$€£₽₴]\s?\d|\d\s?[$€£₽₴]/.test(text) || tokens.some(({ word }) => CURRENCY.has(word)),
  // What gives a reason cannot be told by its words: it must at least be for just what is asked.
  reason: (_tokens, _text, _amount, entry) => entry.missing.length === 0,
  measure: (tokens, text) => /\d\s?%|[$€£₽₴]/.test(text) || tokens.some((_, at) => isFigure(tokens, at)),
};

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** A figure that is no day or year, and no part of a name such as *Channel 4*. */
function isFigure(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (NUMERALS.has(word)) return true;
  if (!/^\d/.test(word)) return false;
  if (MONTHS.has(wordAt(tokens, at - 1)) || MONTHS.has(wordAt(tokens, at + 1))) return false;
  const isYear = /^(?:1[89]|20)\d\d$/.test(word);
  const inName = /^\d{1,2}$/.test(word) && at > 1 && /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.raw ?? '');
  return !isYear && !inName && !/^\d+(?:st|nd|rd|th)$/.test(word);
}

/** A figure that counts something other than days, money or a share. */
function isCount(tokens: readonly Token[], at: number, text: string): boolean {
  const next = wordAt(tokens, at + 1);
  const token = tokens[at];
  if (
    token === undefined ||
    !isFigure(tokens, at) ||
    TIME.has(next) ||
    CURRENCY.has(next) ||
    SHARES.has(next)
  )
    return false;
  return (
    !/[$€£₽₴]\s?$/.test(text.slice(0, token.start)) && !/^\s?(?:%|per ?cent)/.test(text.slice(token.end))
  );
}

/** Whether a figure counts what is asked for: that follows it, or is what the entry is about. */
function counts(tokens: readonly Token[], at: number, { of }: Amount, { entry }: Told): boolean {
  const asked = of
    .filter((word) => word !== 'times')
    .map(stem)
    .slice(-1);
  if (asked.length === 0) return true;
  const isAsked = ({ word }: Token): boolean =>
    asked.some((one) => isKindred(one, stem(word)) || nearStems(one).has(stem(word)));
  const after = tokens.slice(at + 1, at + 1 + REACH);
  if (after.some(isAsked)) return true;
  if (tokens.some(isAsked)) return false;
  return (
    !after.some(({ word }) => !isStopword(word)) ||
    entry.topics.some((topic) => tokenize(topic).some(isAsked))
  );
}

/** *Three days*, *a week*, *week-long*, *for months*. */
function isDuration(tokens: readonly Token[], at: number): boolean {
  if (!TIME.has(wordAt(tokens, at))) return false;
  const before = wordAt(tokens, at - 1);
  return (
    isFigure(tokens, at - 1) ||
    before === 'one' ||
    VAGUE.has(before) ||
    LASTING.has(before) ||
    wordAt(tokens, at + 1) === 'long'
  );
}
