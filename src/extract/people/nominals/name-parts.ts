import { isHonorific } from '../../../words/honorifics.ts';
import { isSpeechWord } from '../../cues/speech-verbs.ts';
import { classOf } from '../../text/classes.ts';
import type { Document } from '../../text/document.ts';
import { listedAs } from '../../text/lexicon.ts';
import { isCapitalised, ofWord, type Token } from '../../text/tokens.ts';
import { isJoined, isParticle, officeOf } from '../lexicon.ts';
import { quantifiedAt } from '../quantified.ts';

export const COMMON =
  /^(?:Adjective|Comparable|Superlative|Adverb|Plural|Singular|Noun$|Noun\||Gerund|Infinitive|PastTense|PresentTense|Participle|Uncountable|Pronoun|Determiner|Preposition|Conjunction|Date|WeekDay|Month|Modal|Copula|Auxiliary|QuestionWord|Negative|Duration|Cardinal|TextValue|Ordinal|Adj\||Person\|Date)/;

const TIME = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr aug sept oct nov dec today yesterday tomorrow tonight'.split(
    ' ',
  ),
);

/** What the calendars of the churches, of Islam and of Judaism are marked by; a year begins and ends with two. */
const FESTIVALS = new Set(
  'easter christmas ramadan eid passover hanukkah nowruz pentecost whitsun epiphany lent advent diwali thanksgiving'.split(
    ' ',
  ),
);

export const CLOSED =
  /^(?:determiner|preposition|to|for|as|that|whether|subject|possessive|object|coordinator|subordinator|be|have|do|modal|negation|adverb|day|document)$/;

const isClosed = ofWord((token) => CLOSED.test(classOf(token)));

/** Pronouns and the like that are surnames of East Asia. */
const SURNAMES_TOO = /^(?:he|she|you|do)$/;

/** Closed words that are surnames and first names too. */
const NAMES_TOO = new Set(['may', 'will', 'mark', 'so', 'an']);

const isAnybody = ofWord(({ lower }) => /^(?:no|some|any|every)(?:body|one|thing|where)$/.test(lower));

/** Whether a capitalised token can be a part of a name. */
export function isNamePart(document: Document, i: number): boolean {
  const { tokens, sentenceOf } = document;
  const token = tokens[i];
  if (token === undefined) return false;
  if (isJoined(token)) return true;
  if (!isCapitalised(token)) return false;
  if (isAnybody(token)) return false;
  if (isTime(document, i) || isFestival(document, i)) return false;
  const opens = sentenceOf[i] !== sentenceOf[i - 1] || isOpening(document, i - 1);
  const next = tokens[i + 1];
  const goesOn = isCapitalised(next) && sentenceOf[i] === sentenceOf[i + 1];
  if (isClosed(token)) {
    if (SURNAMES_TOO.test(token.lower))
      return goesOn || (!opens && officeOf(tokens[i - 1]?.lower ?? '') !== null);
    if (!NAMES_TOO.has(token.lower) || (token.lower === 'an' && isDemonym(next))) return false;
    return opens ? goesOn || token.lower === 'may' : true;
  }
  if (opens && token.raw === 'Q') return false;
  if (!opens || (goesOn && isParticle(token.lower))) return true;
  if (quantifiedAt(document, i) !== null) return false;
  if (isSayingFirst(token, next) || isTrade(document, i) || isParticiple(document, i)) return false;
  if (!goesOn && isPluralMatter(token)) return false;
  const tag = listedAs(token.lower) ?? '';
  if (
    !COMMON.test(tag) ||
    (/^(?:Singular|Noun|Modal)/.test(tag) &&
      /^(?:said|says|told|tells|added|replied)$/.test(next?.lower ?? '')) ||
    (/^(?:Infinitive|PresentTense)/.test(tag) && /^(?:said|told|wrote|.*ed)$/.test(sayingOf(next)))
  )
    return true;
  return (
    goesOn &&
    !isHonorific(next?.lower ?? '') &&
    officeOf(next?.lower ?? '') === null &&
    /^(?:Singular|Noun|Infinitive|PresentTense|Modal|Adj|Person)/.test(tag) &&
    listedAs(next?.lower ?? '') !== 'Demonym'
  );
}

/** *An American*; *An Nguyen* is a person. */
const isDemonym = (token: Token | undefined): boolean => listedAs(token?.lower ?? '') === 'Demonym';

const NAMES_OF_MONTHS = /^(?:may|april|june|august|jan)$/;

export const FIRST_NAME = /^(?:FirstName|MaleName|FemaleName)$/;

const WEEKDAY = /day$|^to|^yester/;

/** A month or a day of the week; *April Summers* and *Mr. May* are people. */
function isTime({ tokens }: Document, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  if (isZone(tokens, i)) return true;
  if (!TIME.has(word.replace(/\.$/, '')) && word !== 'may') return false;
  if (isSurnameOfMonth(tokens, i)) return false;
  if (!NAMES_OF_MONTHS.test(word)) return true;
  if (word !== 'may' && !isCapitalised(tokens[i + 1]))
    return !isCapitalised(tokens[i - 1]) || TIME.has(tokens[i - 1]?.lower ?? '');
  const before = tokens[i - 1]?.lower ?? '';
  return (
    /^\p{N}/u.test(before) ||
    /^\p{N}/u.test(tokens[i + 1]?.raw ?? '') ||
    /^(?:in|since|until|till|last|next|this|early|late|mid-|of|by|from|during|before|after)$/.test(before)
  );
}

/** *Said*, *added*; not *reports*, which may be a noun. */
const isTelling = (word: string): boolean =>
  isSpeechWord(word) && (/^(?:says|tells)$/.test(word) || !/(?:s|ing)$/.test(word));

/** *Until Easter*; *Christmas Humphreys* and *Jan Lent* are people. */
const isFestival = ({ tokens }: Document, i: number): boolean =>
  FESTIVALS.has(tokens[i]?.lower ?? '') && !isCapitalised(tokens[i + 1]) && !isCapitalised(tokens[i - 1]);

/** *18.35 BST*: capitals behind the time of a clock. */
const isZone = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}{2,5}$/u.test(tokens[i]?.raw ?? '') && /^\d{1,2}[.:]?\d\d$/.test(tokens[i - 1]?.raw ?? '');

/** *Will March*, *Jan August*, *Colonel March*, *Ged March told*, *March said*: behind a first name or before a verb of saying a month is a surname. */
function isSurnameOfMonth(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const first = before?.lower ?? '';
  if (WEEKDAY.test(tokens[i]?.lower ?? '')) return false;
  if (isTelling(tokens[i + 1]?.lower ?? '') && (before === undefined || /^[.!?”"’]$/.test(before.raw)))
    return true;
  if (!isCapitalised(before)) return false;
  if (/^\p{N}/u.test(tokens[i + 1]?.raw ?? '')) return false;
  const known =
    FIRST_NAME.test(listedAs(first) ?? '') ||
    NAMES_TOO.has(first) ||
    NAMES_OF_MONTHS.test(first) ||
    officeOf(first) !== null;
  return known || (listedAs(first) === null && isSpeechWord(tokens[i + 1]?.lower ?? ''));
}

/** *Reminded of it on Tuesday, he …*: what opens a sentence in front of a preposition, and ends as participles do. */
const isParticiple = ({ tokens, sentenceOf }: Document, i: number): boolean =>
  /.{3}(?:ed|ing)$/.test(tokens[i]?.lower ?? '') &&
  sentenceOf[i + 1] === sentenceOf[i] &&
  /^(?:preposition|to|for|as|that|whether)$/.test(classOf(tokens[i + 1] ?? NOTHING));

const NOTHING = { raw: '', lower: '' };

/** *Hydrologist Ann Cole*: what somebody does opens the sentence, in front of a whole name. */
const isTrade = ({ tokens, sentenceOf }: Document, i: number): boolean =>
  /(?:olog|onom|ic|iatr|an|in)ist$|(?:ograph|ing)er$|(?:ici|ari)an$|neer$/.test(tokens[i]?.lower ?? '') &&
  isCapitalised(tokens[i + 1]) &&
  isCapitalised(tokens[i + 2]) &&
  sentenceOf[i + 2] === sentenceOf[i];

/** *Decisions about him are made*: the plural of a noun of doing. */
const isPluralMatter = ({ lower }: Token): boolean =>
  /(?:tions|sions|ments|ings|ities|nesses|ances|ences)$/.test(lower);

const sayingOf = (token: Token | undefined): string =>
  token !== undefined && isSpeechWord(token.lower) ? token.lower : '';

/** *Says Beridze: “…”*: a verb of saying that opens its sentence. */
const isSayingFirst = (token: Token, next: Token | undefined): boolean =>
  /s$/.test(token.lower) && isSpeechWord(token.lower) && isCapitalised(next);

/** Whether token `i` is a mark after which a word is capitalised for opening something. */
export function isOpening({ tokens, quoteOf, quoteTokens }: Document, i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return true;
  const quote = quoteTokens[quoteOf[i] ?? -1];
  if (quote !== undefined && quote.to === i + 1) return false;
  return /^[“"«‘'„`:•*·–—(]|^''$|^``$/.test(token.raw);
}
