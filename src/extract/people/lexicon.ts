import { BODIES, OFFICES } from '../../words/office-nouns.ts';
import { remembered } from '../../words/remembered.ts';
import { listedAs } from '../text/lexicon.ts';
import { isCapitalised, ofWord } from '../text/tokens.ts';

const words = (text: string): Set<string> => new Set(text.split(/\s+/));

/** Nouns for somebody of whom no office is told. */
const SOMEBODY = words(
  `person people man woman insider figure brother sister wife husband son daughter father mother friend relative
  member passenger driver neighbour neighbor worker citizen refugee survivor guest passer-by confidant`,
);

/** What joins the parts of a name: *von der Leyen*, *bin Salman*. */
const PARTICLES = words(
  'van von de der den del della di da dos du la le el al bin bint ibn ben ter ten zu zur y',
);

/** What a part of a government or of the forces is for. */
const FIELDS = words(
  `foreign defence defense interior economy finance energy justice health trade culture security state military naval
  parliamentary intelligence nuclear border grain budget climate home`,
);

/** Words between a possessor or a demonym and an office that belong to the office. */
const MODIFIERS = new Set([
  ...FIELDS,
  ...words(
    `prime deputy vice first chief senior top former acting then late interim outgoing incoming caretaker lead national
    federal special permanent press human rights regional local political presidential ministerial western eastern
    northern southern european diplomatic high high-ranking high-level unnamed unidentified anonymous opposition retired
    assistant associate principal executive general policy affairs arms shadow junior minor veteran long-serving news
    public state-run state-owned private independent research think-tank cabinet party us uk eu un nato government peace
    pro-kremlin pro-russian two-star four-star`,
  ),
]);

/** Bodies with spokesmen and chiefs of their own, and none of a government's. */
const OWN_FIELD = words('army police court party parliament navy');

const singular = (word: string): string =>
  word === 'people'
    ? word
    : word
        .replace(/^(|wo|.*(?:spokes|congress|business|chair))men$/, '$1man')
        .replace(/sses$/, 'ss')
        .replace(/(?<!s)s$/, '');

/** The noun of an office or a trade, in the singular; null for other words. */
export const officeOf = remembered((word: string): string | null => {
  const short = SHORT.get(word);
  if (short !== undefined) return short.split(' ').at(-1) ?? null;
  const rank = RANKS.get(word);
  if (rank !== undefined) return rank;
  if (isOffice(word)) return word;
  const joined =
    /^(?:(?:ex|vice|co|deputy|under|former)-(?<held>\p{L}[\p{L}-]*)|(?<office>\p{L}+)-(?:elect|designate|general|delegate|in-exile))$/u.exec(
      word,
    )?.groups;
  if (joined !== undefined) return officeOf(joined.held ?? joined.office ?? '');
  const one = singular(word);
  return isOffice(one) ? one : null;
});

/** Offices that the press writes in short. */
const SHORT = new Map([
  ['pm', 'prime minister'],
  ['fm', 'foreign minister'],
]);

/** Ranks, and offices of America, that the press writes in short before a name. */
const RANKS = new Map([
  ['gen.', 'general'],
  ['col.', 'colonel'],
  ['maj.', 'major'],
  ['capt.', 'captain'],
  ['lt.', 'lieutenant'],
  ['sgt.', 'sergeant'],
  ['sen.', 'senator'],
  ['rep.', 'representative'],
  ['gov.', 'governor'],
]);

/**
 * The words of an office, with what is written in short in full, and what is described called by its office: *deputy
 * prime minister* for *deputy PM*, *president* for *head of state*, *counterpart* for *opposite number*.
 */
export const spelledOut = (office: string): string =>
  office
    .replace(/\bopposite number\b/i, 'counterpart')
    .replace(/\b[FP]M\b/g, (short) => SHORT.get(short.toLowerCase()) ?? short)
    .replace(/\b(head|chief)s? of (state|government)\b/i, (_, _head, of: string) =>
      of.toLowerCase() === 'state' ? 'president' : 'prime minister',
    );

/** Whether a word is an office in short, by its capitals: not *at 3 pm*. */
export const isShort = (word: string): boolean => SHORT.has(word);

/** By the list of offices, or by the trades of compromise’s word list. */
const isOffice = (word: string): boolean =>
  OFFICES.has(word) ||
  (/^Actor/.test(listedAs(word) ?? '') && !SOMEBODY.has(word) && word !== 'human') ||
  /^(?:\p{Ll}{3,}(?:woman|mistress)|\p{Ll}*master)$/u.test(word);

/** Whether a word names an office, and is no more likely a surname (*Carpenter*, *Baker*). */
export const isListedOffice = (word: string): boolean =>
  OFFICES.has(word) ||
  OFFICES.has(singular(word)) ||
  SHORT.has(word) ||
  RANKS.has(word) ||
  (/-/.test(word) && officeOf(word) !== null);

/** The noun for somebody of a word, in the singular; null for others. */
export const somebodyOf = remembered((word: string): string | null => {
  if (SOMEBODY.has(word)) return word;
  const one = singular(word);
  return SOMEBODY.has(one) ? one : null;
});

/** Whether a word, in whatever case and number, names an office. */
export const namesOffice = (word: string): boolean => officeOf(word.toLowerCase()) !== null;
export const isBodyNoun = (word: string): boolean => BODIES.has(word);
export const isParticle = (word: string): boolean => PARTICLES.has(word) || /^(?:al|el)-\p{L}+$/u.test(word);

/** Whether a word can open a phrase for a person, a body or a state: a name, a particle, the noun of an office or of a body. */
export const mayOpenNominal = ofWord(
  (token) => isCapitalised(token) || isJoined(token) || isNounOrParticle(token.lower),
);
const isNounOrParticle = (lower: string): boolean =>
  isParticle(lower) ||
  isBodyNoun(lower) ||
  /^numbers?$/.test(lower) ||
  officeOf(lower) !== null ||
  somebodyOf(lower) !== null;

/** *al-Khater* */
export const isJoined = ofWord(({ raw }) => /^(?:al|el|ad|an|as|ash|at|ben|bin)-\p{Lu}/u.test(raw));

export const isModifier = (word: string): boolean => MODIFIERS.has(word);
/** Whether a word tells what an office or a body is for: *foreign*, *army*. */
export const isField = (word: string): boolean => FIELDS.has(word) || OWN_FIELD.has(word);

/** Offices that one word may stand for another of: *the spokesperson* for a spokesman, *the leader* for a president. */
const KINDRED: readonly Set<string>[] = [
  words('spokesman spokeswoman spokesperson'),
  words('chief head boss leader president chairman chairwoman chair director secretary-general'),
  words('envoy negotiator representative mediator ambassador diplomat delegate'),
  words('aide adviser advisor'),
  words('general commander officer admiral colonel'),
  words('secretary minister'),
  words('senator congressman congresswoman lawmaker mp mep deputy politician'),
  words('minister politician'),
  words('analyst expert professor scholar researcher economist historian fellow'),
];
/** The highest offices of states, none of which is another, and what whoever holds one may be called. */
const HIGHEST = words('president premier chancellor king queen prime');
const HIGHEST_CALLED = words('leader politician');
/** Any holder of a public office may be called by these. */
const GENERAL = words('official politician diplomat leader');
const OFFICIAL = words(
  `minister president premier secretary spokesman spokeswoman spokesperson ambassador envoy chief head chancellor
  negotiator mayor governor senator deputy adviser advisor aide chairman chairwoman speaker representative commissioner
  coordinator director official diplomat secretary-general officer vice-president undersecretary
  ombudsman ombudswoman rapporteur`,
);

/** Whether a noun names a public office, or whoever holds one. */
export const isPublic = (noun: string): boolean =>
  OFFICIAL.has(noun) || GENERAL.has(noun) || KINDRED_PUBLIC.has(noun);

/** Whether a noun names an office that another office of the same person would contradict: *minister*, not *host* or *leader*. */
export const isSeat = (noun: string): boolean => isPublic(noun) && !GENERAL.has(noun) && !LOOSE.has(noun);
const LOOSE = words('mediator host veteran');
const KINDRED_PUBLIC = words('leader king queen general commander mediator senator lawmaker host veteran');

/** Whether somebody who holds the office `held` may be called the `said`: *the official* of a minister. */
export const mayBeCalled = (held: string, said: string): boolean =>
  held === said ||
  KINDRED.some((group) => group.has(held) && group.has(said)) ||
  (HIGHEST.has(held) && HIGHEST_CALLED.has(said)) ||
  (HIGHEST_CALLED.has(held) && HIGHEST.has(said)) ||
  (GENERAL.has(said) && OFFICIAL.has(held));
