import { isHonorific } from '../../../words/honorifics.ts';
import { isSpeechWord } from '../../cues/speech-verbs.ts';
import { classOf } from '../../text/classes.ts';
import type { Document } from '../../text/document.ts';
import { listedAs } from '../../text/lexicon.ts';
import type { Stretch } from '../../text/stretch.ts';
import { isCapitalised, ofWord, type Token } from '../../text/tokens.ts';
import { isBodyNoun, isListedOffice, isModifier, isShort, officeOf, somebodyOf } from '../lexicon.ts';
import { isModifying, isPortfolio, isVerb } from './modifiers.ts';
import { isOpening } from './name-parts.ts';
import { sameRun } from './nominal.ts';

const officeIn = ofWord(({ lower }) => officeOf(lower));

/** The noun of an office at token `i`: *opposite number* is a counterpart. */
export function officeNounAt({ tokens }: Document, i: number): string | null {
  const token = tokens[i];
  if (token === undefined) return null;
  return tokens[i - 1]?.lower === 'opposite' && /^numbers?$/.test(token.lower)
    ? 'counterpart'
    : officeIn(token);
}

/** *Michael Carpenter*: in capitals a trade is a name, unless it opens the sentence before one (*Pilot Sofiia Lys*). */
export function isSurname(document: Document, i: number): boolean {
  const { tokens, sentenceOf } = document;
  const token = tokens[i];
  if (isNamedSo(document, i)) return true;
  if (
    token === undefined ||
    !isCapitalised(token) ||
    isListedOffice(token.lower) ||
    somebodyOf(token.lower) !== null
  )
    return false;
  const opens = sentenceOf[i] !== sentenceOf[i - 1] || isOpening(document, i - 1);
  return !opens || !isCapitalised(tokens[i + 1]) || sentenceOf[i + 1] !== sentenceOf[i];
}

/** *Larry King*, *Mr. Pope*: a dignity that is a surname too, behind a first name or *Mr*, and no name behind it. */
const isNamedSo = ({ tokens, sentenceOf }: Document, i: number): boolean =>
  /^(?:Bishop|King|Prince|Pope|Major|Judge|Marshal|Cardinal|Priest)$/.test(tokens[i]?.raw ?? '') &&
  sentenceOf[i - 1] === sentenceOf[i] &&
  (isHonorific(tokens[i - 1]?.lower ?? '') ||
    /^(?:FirstName|MaleName|FemaleName)$/.test(listedAs(tokens[i - 1]?.lower ?? '') ?? '')) &&
  isCapitalised(tokens[i - 1]) &&
  !isCapitalised(tokens[i + 1]);

/**
 * *Deputy foreign minister*, *deputy water minister*, *chief negotiator*: the first word only tells the rank; *veterans
 * affairs minister*: it tells for whom.
 */
export function leadsToOffice(document: Document, i: number): boolean {
  const { tokens } = document;
  if (isPortfolio(document, i)) return true;
  if (!isModifier(tokens[i]?.lower ?? '')) return false;
  let k = i + 1;
  while (
    k < i + 4 &&
    sameRun(document, i, k) &&
    (isModifier(tokens[k]?.lower ?? '') || (!isCapitalised(tokens[k]) && isModifying(document, k))) &&
    officeOf(tokens[k]?.lower ?? '') === null
  )
    k++;
  return sameRun(document, i, k) && officeOf(tokens[k]?.lower ?? '') !== null;
}

/** *The president’s office*, *the ministers council*: the office only describes a body. */
export const bodyNounAfter = ({ tokens }: Document, i: number): boolean =>
  isBodyNoun(tokens[i]?.lower ?? '') || (tokens[i]?.lower === "'s" && isBodyNoun(tokens[i + 1]?.lower ?? ''));

/** *Ministers*; not *president-elect* or *vice-president*, which tell one of the noun in other words. */
export const isPlural = (token: Token | undefined, head: string): boolean =>
  token !== undefined &&
  !token.lower.split('-').includes(head) &&
  token.lower !== 'secretary-general' &&
  !isShort(token.lower) &&
  (officeOf(token.lower) ?? somebodyOf(token.lower)) === head;

/** *The General Assembly*, *General Motors*. */
export const isGeneralOfBody = (tokens: Document['tokens'], i: number): boolean =>
  tokens[i]?.raw === 'General' && isCapitalised(tokens[i + 1]) && !isRank(tokens, i);

/** *General Lund*, *Lieutenant General Lund*; not *the General Assembly* or *General Motors*. */
function isRank(tokens: Document['tokens'], i: number): boolean {
  const [name, next] = [tokens[i + 1], tokens[i + 2]];
  if (officeOf(tokens[i - 1]?.lower ?? '') !== null) return true;
  return (
    name !== undefined &&
    isCapitalised(name) &&
    !isBodyNoun(name.lower) &&
    !(isCapitalised(next) && isBodyNoun(next?.lower ?? '')) &&
    !/^(?:Organization|Plural|Adjective|Infinitive|Actor)/.test(listedAs(name.lower) ?? '') &&
    listedAs(`general ${name.lower}`) !== 'Organization'
  );
}

/** *A Danish general | said*; not *a Danish general strike*. */
const endsHere = (next: Token | undefined): boolean =>
  next === undefined ||
  !/^\p{L}/u.test(next.raw) ||
  isVerb(next) ||
  isSpeechWord(next.lower) ||
  /^(?:preposition|to|for|be|have|do|modal|subordinator)$/.test(classOf(next)) ||
  next.lower === 'who';

const AFTER_TO = /^(?:to|will|would|can|could|may|might|must|should|not|did|does|do|and)$/;

/** *Head* and *host* may be verbs: after *to* or an auxiliary they are. */
export function isNounHere({ tokens, sentenceOf }: Document, i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (token.raw === 'General') return isRank(tokens, i);
  if (isCapitalised(token)) return !/^(?:Press|Post)$/.test(token.raw);
  if (isShort(token.lower)) return false;
  if (
    !/^(?:head|host|chair|judge|captain|ally|father|mother|friend|doctor|press|source|speaker|general|major|principal|guest|witness|volunteer|monitor|observer|engineer|whip|partner|lead)s?$/.test(
      token.lower,
    )
  )
    return true;
  const before = sentenceOf[i - 1] === sentenceOf[i] ? (tokens[i - 1]?.lower ?? '') : '';
  if (token.lower === 'general')
    return (
      isModifier(before) ||
      (isCapitalised(tokens[i - 1]) && endsHere(tokens[i + 1])) ||
      /secretary|attorney|director|major|lieutenant|brigadier|governor|^a$|^the$|^(?:an|this)$/.test(before)
    );
  if (token.lower === 'major' || token.lower === 'principal' || token.lower === 'lead') return false;
  return !AFTER_TO.test(before);
}

/** *Secretary of state*, *chief of staff*: the words that belong to the office. */
export function compoundEnd({ tokens }: Document, end: number): number {
  if (tokens[end]?.lower !== 'of') return end;
  const word = tokens[end + 1]?.lower ?? '';
  if (
    !/^(?:state|staff|government|defence|defense|mission|delegation|diplomacy|justice|energy|commerce|protocol)$/.test(
      word,
    )
  )
    return end;
  return end + 2;
}

/** *Polish Foreign Minister …*: what stands before an office is no name. */
export function isModifierOfOffice(document: Document, i: number): boolean {
  for (let k = i; k < i + 5 && sameRun(document, i, k); k++) {
    if (officeNounAt(document, k) !== null && !isSurname(document, k) && !isGeneralOfBody(document.tokens, k))
      return true;
    if (!isModifying(document, k)) return false;
  }
  return false;
}

/** A run of capitals with an office behind it belongs to that office: *State Department spokesman*. */
export const officeAhead = (document: Document, run: Stretch): boolean => {
  const { tokens } = document;
  let k = run.to;
  while (k < run.to + 3 && sameRun(document, run.from, k) && isModifier(tokens[k]?.lower ?? '')) k++;
  return (
    sameRun(document, run.from, k) &&
    officeOf(tokens[k]?.lower ?? '') !== null &&
    !isSurname(document, k) &&
    isNounHere(document, k) &&
    !isVerb(tokens[k])
  );
};
