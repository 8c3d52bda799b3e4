import { sense } from '../../words/senses.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { comparedWords, type Word } from './compared-words.ts';
import { areAntonyms, areAntonymsNearly, areSynonyms, synonymsOf } from './wordnet.ts';

const stems = (text: string): ReadonlySet<string> =>
  new Set(comparedWords(text.trim()).map(({ soft }) => soft));

/** Verbs and adjectives that turn what they govern into its opposite. */
const REFUSING = `
  refuse reject decline deny forbid ban prohibit exclude oppose stop halt lack fail avoid abandon cancel scrap
  impossible unlikely unable unwilling unacceptable inadmissible opposed withhold prevent block veto close shut dismiss
  refrain`;

/** Verbs that refuse together with what stands within three words behind them, besides those of the lexicon. */
const REFUSING_WITH: readonly (readonly [verb: string, particle: string])[] = [
  ['rule', 'out'],
  ['hold', 'fire'],
  ['call', 'off'],
  ['shut', 'out'],
  ['drop', 'out'],
];

const OPPOSITES = [
  ['keep retain stay remain', 'leave abandon quit withdraw expel remove evict move give lend share'],
  ['rise increase grow climb gain', 'fall drop decrease shrink decline'],
  ['begin start launch resume', 'end cease suspend'],
  ['support back favour favor', 'resist against'],
  ['send deploy', 'withdraw recall'],
  ['join enter', 'leave quit'],
  ['win succeed', 'lose'],
  ['alive', 'dead'],
  ['safe', 'unsafe dangerous'],
  ['certain', 'uncertain'],
  ['well good fine', 'badly bad poorly wrong ill'],
  ['ready willing', 'unready'],
  ['present', 'absent'],
  ['lift', 'impose'],
  ['remember', 'forget'],
  ['public', 'secret'],
  ['free', 'captive'],
  ['more', 'fewer less'],
  ['add', 'remove delete'],
  ['full', 'empty'],
  ['pass through', 'turn back'],
] as const;

interface Turning {
  refusing: ReadonlySet<string>;
  opposites: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[];
}

let read: Turning | null = null;

/** The stems of both lists; what makes stems reads a lexicon, which waits until it is first asked. */
function turning(): Turning {
  read ??= {
    refusing: stems(REFUSING),
    opposites: OPPOSITES.map(([one, other]) => [stems(one), stems(other)] as const),
  };
  return read;
}

/** Whether a stem refuses what it stands with. */
export const isRefusal = (soft: string): boolean => turning().refusing.has(soft);

/** *Turn down*, *rule out*, *hold fire*: whether the word at `at` refuses together with one behind it. */
export const refusesWith = (words: readonly Word[], at: number): boolean =>
  refusingPhrase(words[at]?.phrase ?? '') ||
  REFUSING_WITH.some(
    ([verb, particle]) =>
      words[at]?.soft === stem(verb) && words.slice(at + 1, at + 4).some(({ key }) => key === particle),
  );

/** Whether two words mean the opposite of each other, by themselves or with their particles. */
export const isOpposite = (a: Word, b: Word): boolean =>
  areOpposite(a.soft, b.soft) ||
  (a.phrase !== '' && areOpposite(a.phrase, b.soft)) ||
  (b.phrase !== '' && areOpposite(a.soft, b.phrase)) ||
  synonymsOf(a.phrase).some((soft) => areOpposite(soft, b.soft)) ||
  synonymsOf(b.phrase).some((soft) => areOpposite(a.soft, soft));

/** *Highest* and *lowest* are what *high* and *low* are. */
function areOpposite(a: string, b: string): boolean {
  if (areOppositeAsTheyStand(a, b)) return true;
  const [one, other] = [DEGREE.exec(a), DEGREE.exec(b)];
  return (
    one !== null &&
    other !== null &&
    one[2] === other[2] &&
    areOppositeAsTheyStand(one[1] ?? '', other[1] ?? '')
  );
}

const DEGREE = /^(\p{L}{3,})(er|est)$/u;

/** Quarters of the compass: another one is another place. */
const QUARTERS = new Set(
  'north south east west northern southern eastern western'.split(' ').map((word) => stem(word)),
);

/** Those that refuse turn what they stand with instead. */
const areOppositeAsTheyStand = (a: string, b: string): boolean =>
  !QUARTERS.has(a) && !isRefusal(a) && !isRefusal(b) && haveOppositeSenses(a, b);

const haveOppositeSenses = (a: string, b: string): boolean =>
  sense(a, b) === -1 ||
  areAntonyms(a, b) ||
  turning().opposites.some(([one, other]) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)));

/** Whether a verb of refusing is the opposite of another word: *refuse*, *accept*. */
export const isAnswered = (refusal: Word, other: Word): boolean =>
  isRefusal(refusal.soft) && !isRefusal(other.soft) && haveOppositeSenses(refusal.soft, other.soft);

/** Whether two words are opposites by way of a word of the same sense as one of them. */
export const areOppositeNearly = (a: Word, b: Word): boolean =>
  !isRefusal(a.soft) && !isRefusal(b.soft) && areAntonymsNearly(a.soft, b.soft);

/** Verbs with a particle have many senses: one that refuses means the same as several that do. */
const SEVERAL = 2;

const refusingPhrase = (phrase: string): boolean =>
  phrase !== '' &&
  (isRefusal(phrase) ||
    [...turning().refusing].filter((soft) => areSynonyms(phrase, soft)).length >= SEVERAL);

const areNear = (a: string, b: string): boolean => a === b || nearStems(a).has(b) || areSynonyms(a, b);

/** Whether two words mean the same, or nearly: by themselves, or with their particles. */
export const meets = (a: Word, b: Word): boolean =>
  areNear(a.soft, b.soft) ||
  (a.phrase !== '' && areNear(a.phrase, b.phrase === '' ? b.soft : b.phrase)) ||
  (b.phrase !== '' && areNear(a.soft, b.phrase));
