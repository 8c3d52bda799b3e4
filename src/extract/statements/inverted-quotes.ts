import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsWithin } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import { quantifiedAt } from '../people/quantified.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { sentenceStart } from '../text/sentences.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, placesOf } from '../text/tokens.ts';
import type { Found } from './found.ts';

/** How far a quotation is believed that a passive gives to somebody. */
const PASSIVE = 0.92;
const BE = /^(?:is|are|was|were|be|been|being)$/;

/**
 * *Was described by Cassis as “a door without a house”*, *called “a door” by Cassis*: the one behind *by* has the
 * quotation.
 */
export function passiveQuotes(document: Document, cast: Cast): Found[] {
  const { tokens, quoteOf } = document;
  const byStart = new Map(cast.nominals.map((nominal) => [nominal.from, nominal]));
  return placesOf(tokens, ({ lower }) => lower === 'by').flatMap((by) => {
    if (quoteOf[by] !== -1) return [];
    const who = byStart.get(by + 1);
    if (who === undefined) return [];
    const described = describedAhead(document, by, who.to) ?? describedBefore(document, by);
    if (described === null) return [];
    const { verb, quote } = described;
    return [givenTo(who, verb, quote, PASSIVE)];
  });
}

/** *Says Beridze: “…”*: a verb of saying that opens the sentence, a name, and the quotation. */
function saysFirst({ tokens, paragraphOf }: Document, cast: Cast, quote: Stretch): Found | null {
  const mark = quote.from - 1;
  if (quote.from < 3 || !/^[:,]$/.test(tokens[mark]?.raw ?? '')) return null;
  const who = nominalsWithin(cast.nominals, Math.max(0, mark - LONGEST_NAME), mark).at(-1);
  const verb = (who?.from ?? 0) - 1;
  if (who === undefined || who.to !== mark || paragraphOf[verb] !== paragraphOf[mark]) return null;
  if (!isCapitalised(tokens[verb]) || !isSpeechWord(tokens[verb]?.lower ?? '')) return null;
  return givenTo(who, verb, quote, INVERTED);
}

const LONGEST_NAME = 12;

/** The quotation as the words of `who`, by the verb at token `verb`. */
const givenTo = (who: Stretch, verb: number, quote: Stretch, confidence: number): Found => ({
  manner: 'cue',
  content: [quote],
  source: [{ from: who.from, to: who.to }],
  cue: [{ from: verb, to: verb + 1 }],
  anchor: verb,
  by: null,
  via: null,
  told: null,
  denied: false,
  confidence,
});

interface Described {
  verb: number;
  quote: Stretch;
}

/** *Described by Cassis as “…”*: the quotation follows the one behind *by*. */
function describedAhead(document: Document, by: number, end: number): Described | null {
  const { tokens, quoteOf, quoteTokens } = document;
  const as = tokens[end]?.lower === 'as';
  const at = as ? end + 1 : end;
  const quote = quoteTokens[quoteOf[at] ?? -1];
  const verb = by - 1;
  if (quote === undefined || quote.from !== at || !isParticiple(document, verb)) return null;
  if (!as && !isSpeechWord(tokens[verb]?.lower ?? '')) return null;
  return { verb, quote };
}

/** *Called “…” by Cassis*, *dismissed as “…” by Cassis*: the quotation stands before *by*. */
function describedBefore(document: Document, by: number): Described | null {
  const { tokens, quoteOf, quoteTokens } = document;
  const quote = quoteTokens[quoteOf[by - 1] ?? -1];
  if (quote === undefined || quote.to !== by || quote.from < 1) return null;
  const as = tokens[quote.from - 1]?.lower === 'as';
  const verb = quote.from - (as ? 2 : 1);
  if (!isParticiple(document, verb)) return null;
  return as || isSpeechWord(tokens[verb]?.lower ?? '') ? { verb, quote } : null;
}

/** A participle behind *be*, or one that describes a noun: *the convoy, dismissed by …*. */
function isParticiple({ tokens, quoteOf }: Document, verb: number): boolean {
  const word = tokens[verb];
  if (word === undefined || quoteOf[verb] !== -1 || isCapitalised(word)) return false;
  if (!/ed$/.test(word.lower) && !/^(?:PastTense|Participle)/.test(listedAs(word.lower) ?? '')) return false;
  const before = [tokens[verb - 1], tokens[verb - 2]].map((token) => token?.lower ?? '');
  return (
    before.some((lower) => BE.test(lower)) || !/^(?:he|she|they|it|who|had|has|have)$/.test(before[0] ?? '')
  );
}

/** How far a quotation is believed that a verb and a name follow. */
const INVERTED = 0.93;
const VERBAL = /^(?:ed|s|es|ies|word)$/;

/**
 * *“It is not,” replies Duarte.*: behind a quotation that hands over with a comma, a mark of question or exclamation, a
 * verb with a name that ends the clause gives it to that name, whatever the verb.
 */
export function invertedQuotes(document: Document, cast: Cast): Found[] {
  const byStart = new Map(cast.nominals.map((nominal) => [nominal.from, nominal]));
  const { tokens, sentenceOf, paragraphOf } = document;
  return document.quoteTokens.flatMap((quote, n) => {
    const leading = saysFirst(document, cast, quote);
    if (leading !== null) return [leading];
    const mark = tokens[quote.to - 2]?.raw ?? '';
    if (quote.from < 0 || document.quotes[n]?.closed !== true || !/^[,?!]$/.test(mark)) return [];
    if (sentenceOf[quote.from - 1] === sentenceOf[quote.from]) return [];
    const found = verbFirst(document, byStart, quote.to) ?? verbLast(document, byStart, quote.to);
    return found === null || paragraphOf[found.verb] !== paragraphOf[quote.from]
      ? []
      : [givenTo(found.who, found.verb, quote, INVERTED)];
  });
}

interface Replying {
  who: Stretch;
  verb: number;
}

/** *| replies Duarte.*, *| shot back Duarte.*, *| quipped another.* */
function verbFirst(document: Document, byStart: ReadonlyMap<number, Nominal>, verb: number): Replying | null {
  const token = document.tokens[verb];
  if (token === undefined || isCapitalised(token) || !VERBAL.test(classOf(token))) return null;
  const from = verb + 1 + (PARTICLE.test(document.tokens[verb + 1]?.lower ?? '') ? 1 : 0);
  const some = quantifiedAt(document, from);
  const who = some ?? byStart.get(from);
  return who !== undefined && (some !== null || isSomebody(byStart.get(from))) && closes(document, who.to)
    ? { who, verb }
    : null;
}

/** *| Duarte hit back.*, *| another chimed in.*: whatever the verb, where its particle ends the clause. */
function verbLast(document: Document, byStart: ReadonlyMap<number, Nominal>, from: number): Replying | null {
  const pronoun = /^(?:he|she|they)$/.test(document.tokens[from]?.lower ?? '');
  const who = pronoun ? { from, to: from + 1 } : (quantifiedAt(document, from) ?? byStart.get(from));
  const verb = who?.to ?? from;
  const isReply =
    isPast(document, verb) &&
    PARTICLE.test(document.tokens[verb + 1]?.lower ?? '') &&
    closes(document, verb + 2);
  return who !== undefined && isReply ? { who, verb } : null;
}

const PARTICLE = /^(?:back|in|out)$/;

const isSomebody = (who: Nominal | undefined): boolean =>
  who?.kind === 'person' && (who.name !== null || who.office !== null);

/** Whether the clause ends at token `i`. */
const closes = ({ tokens, sentenceOf }: Document, i: number): boolean =>
  sentenceOf[i] !== sentenceOf[i - 1] || /^[.,;]$/.test(tokens[i]?.raw ?? '');

/** How far a clause is believed that a verb and a name follow. */
const CLAUSE = 0.85;

/**
 * *Nobody had opened the file, grumbled an EU diplomat.*, *It was no use, shot back Duarte.*: behind a clause that ends
 * with a comma, a verb in the past with who does it, at the end of the sentence, gives the clause to him, whatever the verb.
 */
export function invertedClauses(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const { tokens, sentenceOf, quoteOf } = document;
  const used = new Set(found.map(({ anchor }) => anchor));
  return cast.nominals.flatMap((who) => {
    const back = tokens[who.from - 1]?.lower === 'back' ? 1 : 0;
    const verb = who.from - 1 - back;
    const end = Math.max(who.to, who.complement?.to ?? 0);
    if (who.kind !== 'person' || tokens[verb - 1]?.raw !== ',' || quoteOf[verb - 1] !== -1) return [];
    if (used.has(verb) || used.has(verb + back) || isCapitalised(tokens[verb]) || !isPast(document, verb))
      return [];
    if (sentenceOf[end] === sentenceOf[verb] && !/^[.,;]$/.test(tokens[end]?.raw ?? '')) return [];
    const from = sentenceStart(document, verb);
    const words = tokens.slice(from, verb - 1);
    if (words.length < LEAST_CLAUSE || !words.some(({ lower }) => FINITE.test(lower))) return [];
    const inverted = givenTo({ from: who.from, to: end }, verb, { from, to: verb - 1 }, CLAUSE);
    return [{ ...inverted, cue: [{ from: verb, to: verb + 1 + back }], said: true }];
  });
}

/** So many words at least make a clause. */
const LEAST_CLAUSE = 4;
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|n't|not)$/;

const isPast = ({ tokens }: Document, verb: number): boolean => {
  const word = tokens[verb]?.lower ?? '';
  return isSpeechWord(word) || /ed$/.test(word) || listedAs(word) === 'PastTense';
};
