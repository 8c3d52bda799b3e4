import { isHonorific } from '../../../words/honorifics.ts';
import { isSpeechWord } from '../../cues/speech-verbs.ts';
import { classOf } from '../../text/classes.ts';
import type { Document } from '../../text/document.ts';
import { listedAs } from '../../text/lexicon.ts';
import type { Stretch } from '../../text/stretch.ts';
import { isCapitalised, type Token } from '../../text/tokens.ts';
import { isBodyNoun, isModifier, officeOf } from '../lexicon.ts';
import { CLOSED, COMMON, isNamePart } from './name-parts.ts';
import { determinerOf, sameRun } from './nominal.ts';

const COMPLEMENT = new Set('of for to at in from with on close familiar involved'.split(' '));

const LONGEST_COMPLEMENT = 12;

/** Whether the token may stand before the noun of an office as a part of its phrase. */
export function isModifying(document: Document, i: number): boolean {
  const token = document.tokens[i];
  if (token === undefined || !/^\p{L}/u.test(token.raw)) return false;
  if (token.lower === 'and') return joinsPortfolios(document, i);
  if (token.lower === 'opposite') return /^numbers?$/.test(document.tokens[i + 1]?.lower ?? '');
  if (isModifier(token.lower) || officeOf(token.lower) !== null || isBodyNoun(token.lower)) return true;
  // *Mr. | President*: an honorific is no part of an office.
  if (isCapitalised(token)) return !isHonorific(token.lower) && isNamePart(document, i);
  if (isPortfolio(document, i)) return true;
  if (isStanding(document, i)) return true;
  if (isOfSeveral(document, i)) return true;
  const kind = classOf(token);
  if (!/^(?:word|al|ive|ous|ity|tion|ment|er|s|es)$/.test(kind)) return false;
  return (
    /^(?:Adjective|Singular|Noun|Uncountable|Organization|Comparable)/.test(listedAs(token.lower) ?? '') ||
    (listedAs(token.lower) === null && !/^(?:er|s|es)$/.test(kind))
  );
}

/** *The ousted | president*, *a close | aide*, *a newly appointed | envoy*: how somebody stands, behind a determiner. */
function isStanding({ tokens }: Document, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  const before = tokens[i - 1];
  if (/^(?:close|newly|recently|second|third|fourth|fifth|other)$/.test(word))
    return determinerOf(before) !== null;
  return (
    /^\p{Ll}{3,}(?:ed|ing)$/u.test(word) &&
    (determinerOf(before) !== null ||
      (/ly$/.test(before?.lower ?? '') && determinerOf(tokens[i - 2]) !== null))
  );
}

/** *A Polish customs | officer*: what somebody deals with in the plural, right before his trade and behind what else tells of him. */
function isOfSeveral({ tokens, sentenceOf }: Document, i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    token !== undefined &&
    /^\p{Ll}{4,}s$/u.test(token.raw) &&
    !isSpeechWord(token.lower) &&
    !isVerb(token) &&
    sentenceOf[i + 1] === sentenceOf[i] &&
    officeOf(next?.lower ?? '') !== null &&
    !isCapitalised(next) &&
    !isPluralWord(next) &&
    before !== undefined &&
    (determinerOf(before) === 'indefinite' || determinerOf(tokens[i - 2]) === 'indefinite')
  );
}

const isPluralWord = (token: Token | undefined): boolean => /[^s]s$/.test(token?.lower ?? '');

const HOLDER = /^(?:minister|secretary|commissioner|ministry)$/;
const LONGEST_PORTFOLIO = 4;

/** *Fisheries minister*, *trade and industry secretary*: whatever stands in front of these in small letters, and is no verb, is what they are for. */
export function isPortfolio({ tokens, sentenceOf }: Document, i: number): boolean {
  let end = i;
  while (
    end - i < LONGEST_PORTFOLIO &&
    sentenceOf[end] === sentenceOf[i] &&
    (isMatter(tokens[end]) || (end > i && tokens[end]?.lower === 'and'))
  )
    end++;
  return end > i && sentenceOf[end] === sentenceOf[i] && HOLDER.test(tokens[end]?.lower ?? '');
}

/** *Trade | and | Industry Minister*: between what one office is for; not *Berg and Foreign Minister Lund*. */
function joinsPortfolios({ tokens, sentenceOf }: Document, i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (before === undefined || next === undefined || isCapitalised(before) !== isCapitalised(next))
    return false;
  if (!isModifier(before.lower) && !COMMON.test(listedAs(before.lower) ?? '')) return false;
  for (let k = i + 1; k < i + LONGEST_PORTFOLIO && sentenceOf[k] === sentenceOf[i]; k++) {
    if (k > i + 1 && HOLDER.test(tokens[k]?.lower ?? '')) return true;
    if (!/^\p{L}/u.test(tokens[k]?.raw ?? '') || officeOf(tokens[k]?.lower ?? '') !== null) return false;
  }
  return false;
}

const isMatter = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Ll}{3,}$/u.test(token.raw) &&
  !CLOSED.test(classOf(token)) &&
  !HOLDER.test(token.lower) &&
  !isSpeechWord(token.lower) &&
  !/^(?:PastTense|Copula|Auxiliary|Modal|Pronoun|Adverb|Conjunction|QuestionWord|Preposition)/.test(
    listedAs(token.lower) ?? '',
  );

export function complementAt(document: Document, i: number): Stretch | null {
  const { tokens } = document;
  if (!COMPLEMENT.has(tokens[i]?.lower ?? '') || !sameRun(document, i - 1, i)) return null;
  let to = i + 1;
  while (to - i < LONGEST_COMPLEMENT && sameRun(document, i, to)) {
    const token = tokens[to];
    const kind = token === undefined ? 'stop' : classOf(token);
    const goesOn =
      isCapitalised(token) ||
      /^(?:determiner|preposition|possessive|Name|word|al|ive|ous|ity|tion|ment|ers?|s|es|ies|number|title|document|for|to)$/.test(
        kind,
      ) ||
      token?.lower === "'s" ||
      token?.lower === 'and' ||
      ((kind === 'ing' || kind === 'ed') && isModifier(token?.lower ?? ''));
    if (!goesOn || (isVerb(token) && !isPart(token)) || tellsWhere(document, to)) break;
    to++;
  }
  return to > i + 1 ? { from: i, to } : null;
}

/** *Human | rights*, *Rights*: no verb within a phrase. */
const isPart = (token: Token | undefined): boolean => isCapitalised(token) || isModifier(token?.lower ?? '');

/** *The head of the team | in a canteen | whose windows …*: where something was, and clauses, are no part of what somebody is. */
const tellsWhere = ({ tokens }: Document, i: number): boolean =>
  /^(?:who|whom|whose|which|where)$/.test(tokens[i]?.lower ?? '') ||
  (/^(?:in|at|on|near|outside|inside)$/.test(tokens[i]?.lower ?? '') &&
    /^an?$/.test(tokens[i + 1]?.lower ?? ''));

export const isVerb = (token: Token | undefined): boolean =>
  /^(?:PastTense|PresentTense|Copula|Auxiliary)$/.test(listedAs(token?.lower ?? '') ?? '');

/** One past the noun of a body that goes on after `i`: *Russian | foreign ministry*; `i` where there is none. */
export function bodyNounFrom(document: Document, i: number): number {
  const { tokens } = document;
  let last = i;
  for (let k = i; k < i + 4 && sameRun(document, i - 1, k); k++) {
    const word = tokens[k]?.lower ?? '';
    if (isBodyNoun(word)) last = k + 1;
    else if (!isModifying(document, k) || officeOf(word) !== null) break;
  }
  return last;
}
