import { isSpeechWord, takesThat } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord, ofWord, placesOf, type Token } from '../text/tokens.ts';

/** Tokens in which what stands before a noun, and what may follow the verb, are looked at. */
const LONGEST_SUBJECT = 12;
const LONGEST_ASIDE = 18;
const LONGEST_BEHIND = 16;

/** *, | Lind announces in the chamber |*: a clause that tells who says what stands beside it, and where or when. */
export interface Comment {
  /** The first token behind the comma. */
  from: number;
  source: Stretch;
  /** Whether the source is a name. */
  named: boolean;
  anchor: number;
  /** The first token behind it. */
  to: number;
}

/** The comments of a document, in the order of their verbs. */
export function commentsIn(document: Document, cast: Cast): Comment[] {
  const byEnd = outermostByEnd(cast);
  const byStart = new Map(cast.nominals.map((nominal) => [nominal.from, nominal]));
  return placesOf(document.tokens, isSaying).flatMap((anchor) => {
    const token = document.tokens[anchor];
    if (token === undefined || document.quoteOf[anchor] !== -1) return [];
    if (token.lower === 'according') return interposed(document, byStart, anchor) ?? [];
    if (!isFiniteForm(token)) return ofSeveral(document, commentBefore(document, byEnd, anchor), byEnd);
    return commentBefore(document, byEnd, anchor) ?? inverted(document, byStart, anchor) ?? [];
  });
}

const isSaying = ofWord(({ lower }) => isSpeechWord(lower));

/** The phrases by the token behind them; of those that end together the one that holds the others. */
function outermostByEnd({ nominals }: Cast): Map<number, Nominal> {
  const found = new Map<number, Nominal>();
  for (const nominal of nominals) {
    const end = endOf(nominal);
    if (nominal.from < (found.get(end)?.from ?? Number.POSITIVE_INFINITY)) found.set(end, nominal);
  }
  return found;
}

const endOf = ({ to, complement }: Nominal): number => Math.max(to, complement?.to ?? 0);

/** *, two diplomats | say*: a verb of several has them before it; what nobody in the plural does is no comment. */
const ofSeveral = (
  { tokens }: Document,
  comment: Comment | null,
  byEnd: ReadonlyMap<number, Nominal>,
): Comment[] => {
  if (
    comment === null ||
    !/^(?:say|add|warn|insist|claim|confirm|argue|report)$/.test(tokens[comment.anchor]?.lower ?? '')
  )
    return [];
  const { source } = comment;
  return tokens[source.from]?.lower === 'they' || byEnd.get(source.to)?.plural === true ? [comment] : [];
};

const isFiniteForm = ({ lower }: Token): boolean =>
  /(?:s|ed)$/.test(lower) || /^(?:said|wrote|told)$/.test(lower);

/** *, Lind announces*: the phrase between a comma and the verb, with its apposition or relative clause. */
function commentBefore(
  document: Document,
  byEnd: ReadonlyMap<number, Nominal>,
  anchor: number,
): Comment | null {
  const { tokens, sentenceOf } = document;
  let end = anchor;
  while (end > anchor - 2 && /^(?:has|had|have|also|later)$/.test(tokens[end - 1]?.lower ?? '')) end--;
  const to = endOfComment(document, anchor);
  if (to === null) return null;
  if (SUBJECT.test(tokens[end - 1]?.lower ?? '') && isComma(tokens[end - 2]))
    return { from: end - 1, source: { from: end - 1, to: end }, named: false, anchor, to };
  const nominal =
    byEnd.get(end) ?? (isComma(tokens[end - 1]) ? beforeComma(document, byEnd, end - 1) : undefined);
  if (nominal === undefined || nominal.quoted) return null;
  let from = opensAt(document, nominal.from);
  const apposed = isComma(tokens[from - 1]) && isComma(tokens[end - 1]) ? byEnd.get(from - 1) : undefined;
  if (apposed !== undefined && sentenceOf[apposed.from] === sentenceOf[anchor])
    from = opensAt(document, apposed.from);
  if (!isComma(tokens[from - 1]) || sentenceOf[from - 1] !== sentenceOf[anchor]) return null;
  const who = nominal.name === null && apposed?.name != null ? apposed : nominal;
  return {
    from,
    source: { from: withArticle(document, who.from), to: endOf(who) },
    named: who.name !== null,
    anchor,
    to,
  };
}

const withArticle = ({ tokens }: Document, i: number): number =>
  /^(?:the|an?)$/.test(tokens[i - 1]?.lower ?? '') ? i - 1 : i;

/** *, said Lind*: the same with the verb before its subject. */
function inverted(document: Document, byStart: ReadonlyMap<number, Nominal>, anchor: number): Comment | null {
  const { tokens, sentenceOf } = document;
  const who = byStart.get(anchor + 1);
  if (!takesThat(tokens[anchor]?.lower ?? '') || who === undefined) return null;
  if (!isComma(tokens[anchor - 1]) || sentenceOf[anchor - 1] !== sentenceOf[anchor]) return null;
  const end = endOf(who);
  const to = /^(?:who|whose)$/.test(tokens[end]?.lower ?? '') ? behindWords(document, end) : end;
  const stops = sentenceOf[to] !== sentenceOf[anchor] || /^[,.!;]$/.test(tokens[to]?.raw ?? '.');
  return stops
    ? { from: anchor, source: { from: who.from, to: end }, named: who.name !== null, anchor, to }
    : null;
}

/** The first token behind `i` that is no word, or is one of another sentence. */
function behindWords({ tokens, sentenceOf }: Document, i: number): number {
  let to = i;
  while (to - i < LONGEST_ASIDE && sentenceOf[to] === sentenceOf[i] && isWord(tokens[to])) to++;
  return to;
}

/** *The border, | according to the minister, Ann Lind, | will remain closed*: between commas in the middle of its sentence. */
function interposed(
  document: Document,
  byStart: ReadonlyMap<number, Nominal>,
  anchor: number,
): Comment | null {
  const { tokens, sentenceOf } = document;
  if (tokens[anchor + 1]?.lower !== 'to' || !isComma(tokens[anchor - 1])) return null;
  const from = anchor + 2;
  const who =
    byStart.get(from) ?? byStart.get(/^(?:the|an?)$/.test(tokens[from]?.lower ?? '') ? from + 1 : -1);
  if (who === undefined || !isComma(tokens[endOf(who)])) return null;
  const apposed = byStart.get(endOf(who) + 1);
  const told =
    apposed !== undefined &&
    (apposed.name === null) !== (who.name === null) &&
    isComma(tokens[endOf(apposed)]);
  const to = told ? endOf(apposed) : endOf(who);
  return sentenceOf[to + 1] === sentenceOf[anchor]
    ? { from: anchor, source: { from, to }, named: who.name !== null, anchor, to }
    : null;
}

const SUBJECT = /^(?:he|she|they|it)$/;

/** Whom a phrase names before a comma, or before a relative clause that a comma ends. */
function beforeComma(
  { tokens, sentenceOf }: Document,
  byEnd: ReadonlyMap<number, Nominal>,
  comma: number,
): Nominal | undefined {
  const known = byEnd.get(comma);
  for (let i = comma - 1; i > comma - LONGEST_ASIDE && sentenceOf[i] === sentenceOf[comma]; i--) {
    if (isComma(tokens[i])) break;
    if (/^(?:who|which|whose)$/.test(tokens[i]?.lower ?? '') && isComma(tokens[i - 1]))
      return byEnd.get(i - 1) ?? known;
  }
  return known;
}

/** Where the phrase begins that goes on with token `i`. */
function opensAt({ tokens, sentenceOf, quoteOf }: Document, i: number): number {
  let from = i;
  while (
    from > i - LONGEST_SUBJECT &&
    sentenceOf[from - 1] === sentenceOf[i] &&
    quoteOf[from - 1] === -1 &&
    isOfPhrase(tokens[from - 1])
  )
    from--;
  return from;
}

const isComma = (token: Token | undefined): boolean => token?.raw === ',';

/** A word that may stand before the noun of a phrase: *the Turkish leader’s communications* director. */
const isOfPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^['’]s?$/.test(token.raw) ||
    (isWord(token) &&
      /^(?:determiner|possessive|Name|number|title|word|document|tion|ment|ness|ity|ous|ive|al|ers?|ies|es|s)$/.test(
        classOf(token),
      ) &&
      !/^(?:PastTense|PresentTense|Copula|Auxiliary)/.test(listedAs(token.lower) ?? '')));

const WHERE =
  /^(?:in|on|at|to|from|after|before|during|through|via|as|by|when|while|upon|earlier|later|early|late|again|afterwards?|yesterday|today|last|this|shortly|separately|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const HEARER = /^(?:him|her|them|us|me)$/;

/** The first token behind the verb and what tells where, when or to whom; null where its own words follow it. */
function endOfComment(document: Document, anchor: number): number | null {
  const { tokens, sentenceOf, quoteOf } = document;
  const tells = /^(?:told|tells)$/.test(tokens[anchor]?.lower ?? '');
  const first = tokens[anchor + 1];
  let end = anchor + 1;
  const isIn = (): boolean =>
    sentenceOf[end] === sentenceOf[anchor] && isWord(tokens[end]) && quoteOf[end] === -1;
  while (end - anchor <= LONGEST_BEHIND && isIn()) end++;
  if (sentenceOf[end] === sentenceOf[anchor] && !/^[,.!;]$/.test(tokens[end]?.raw ?? '')) return null;
  if (first === undefined || end === anchor + 1) return tells ? null : end;
  const opens = WHERE.test(first.lower) || /ly$/.test(first.lower);
  if (!(tells ? isHearer(first) : opens)) return null;
  const behind = tokens.slice(anchor + 1, end);
  if (first.lower === 'as' && behind[1]?.lower === 'much') return null;
  return behind.some(({ lower }) => /^(?:that|whether|if)$/.test(lower)) ? null : end;
}

const isHearer = (token: Token): boolean =>
  HEARER.test(token.lower) || !/^(?:subject|that|to)$/.test(classOf(token));
