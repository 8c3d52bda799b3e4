import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsWithin } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import { isSubjectLike } from '../people/subjects.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { isHeading, paragraphText, paragraphTokens } from '../text/paragraph-text.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Found, isTitle, wordsIn } from './found.ts';
import { introducedIn } from './labels.ts';

/** How far a quotation without a cue is believed, by what gives it to its speaker. */
const ANNOUNCED = 0.95;
const SIGNED = 0.93;
const GOES_ON = 0.9;
const AFTER_INDIRECT = 0.85;
const SUBJECT = 0.6;

const LEAST_WORDS = 4;
const LEAST_IN_SENTENCE = 2;
/** So many attributions before a quotation are looked at, and so many tokens of the sentence before it. */
const LAST = 6;
const LONGEST = 120;
const ENDS = new Set(['.', '!', '?', '…', '...', ',']);

/**
 * Quotations that make a sentence or a paragraph of their own and that nobody is named for beside them: they belong to
 * who is announced before them (*she said:*, *issued the following statement*), who signs under them, who spoke last,
 * or whom the sentence before is about.
 */
export function looseQuotes(
  document: Document,
  cast: Cast,
  found: readonly Found[],
  taken: Uint8Array,
  silent: Uint8Array,
): Found[] {
  const loose: Found[] = [];
  const byParagraph = groupByParagraph(document, found);
  document.quoteTokens.forEach((quote, n) => {
    if (
      quote.from < 0 ||
      taken[quote.from + 1] !== 0 ||
      silent[quote.from] === 1 ||
      !standsAlone(document, n)
    )
      return;
    const paragraph = document.paragraphOf[quote.from] ?? 0;
    const whole = isWhole(document, paragraph, quote);
    const least = isSentence(document, quote) ? LEAST_IN_SENTENCE : LEAST_WORDS;
    if (isTitle(document, quote) || (!whole && wordsIn(document, quote) < least)) return;
    const before = [
      ...lastBefore(byParagraph.get(paragraph) ?? [], quote.from),
      ...loose.slice(-1).filter(({ anchor }) => document.paragraphOf[anchor] === paragraph),
    ];
    const voice = whole
      ? (signature(document, cast, paragraph) ?? previous(document, cast, paragraph, byParagraph, loose))
      : ((isLabelled(document, quote) ? beforeParagraph(document, cast, paragraph - 1, byParagraph) : null) ??
        ofSentence(document, cast, quote, before));
    if (voice === null) return;
    loose.push({
      manner: 'loose',
      content: [quote],
      source: voice.source,
      cue: [],
      anchor: quote.from,
      by: voice.by,
      via: null,
      told: null,
      denied: false,
      confidence: voice.confidence,
    });
  });
  return loose;
}

function groupByParagraph({ paragraphOf }: Document, found: readonly Found[]): Map<number, Found[]> {
  const groups = new Map<number, Found[]>();
  for (const one of found) {
    const paragraph = paragraphOf[one.anchor] ?? 0;
    const group = groups.get(paragraph);
    if (group === undefined) groups.set(paragraph, [one]);
    else group.push(one);
  }
  return groups;
}

interface Voice {
  source: Stretch[];
  by: Found['by'];
  confidence: number;
}

function standsAlone({ tokens, quoteTokens, quotes, sentenceOf, paragraphOf }: Document, n: number): boolean {
  const range = quoteTokens[n];
  if (range === undefined) return false;
  const last = quotes[n]?.closed ? tokens[range.to - 2] : tokens[range.to - 1];
  const opens =
    paragraphOf[range.from - 1] !== paragraphOf[range.from] ||
    sentenceOf[range.from - 1] !== sentenceOf[range.from];
  const ends =
    paragraphOf[range.to] !== paragraphOf[range.to - 1] || sentenceOf[range.to] !== sentenceOf[range.to - 1];
  return opens && ends && (ENDS.has(last?.raw ?? '') || ENDS.has(tokens[range.to]?.raw ?? ''));
}

/** *Lind turned to the cameras. | “The port works.”*: whether the stop of a sentence stands within the quotation. */
const isSentence = ({ tokens }: Document, { to }: Stretch): boolean =>
  /^[.!?…]$/.test(tokens[to - 2]?.raw ?? '');

function isWhole(document: Document, paragraph: number, quote: Stretch): boolean {
  const { from, to } = paragraphTokens(document)[paragraph] ?? { from: 0, to: 0 };
  return quote.from - from <= 1 && to - quote.to <= 1;
}

/** A line under a quotation that names who said it: *Volodymyr Zelensky, president of Ukraine*. */
function signature(document: Document, cast: Cast, paragraph: number): Voice | null {
  const next = paragraphTokens(document)[paragraph + 1];
  if (
    next === undefined ||
    !isHeading(document, paragraph + 1) ||
    /:$/.test(paragraphText(document, paragraph - 1))
  )
    return null;
  const dash = /^[—–―-]+$/.test(document.tokens[next.from]?.raw ?? '') ? 1 : 0;
  const who = nominalsWithin(cast.nominals, next.from + dash, next.to).find(
    ({ from }) => from === next.from + dash,
  );
  if (who?.kind !== 'person' || who.name === null) return null;
  return { source: [{ from: who.from, to: who.to }], by: null, confidence: SIGNED };
}

/** The voice of the paragraph before one that is a quotation. */
function previous(
  document: Document,
  cast: Cast,
  paragraph: number,
  byParagraph: Map<number, Found[]>,
  loose: readonly Found[],
): Voice | null {
  const text = paragraphText(document, paragraph - 1);
  const told = (byParagraph.get(paragraph - 1) ?? []).slice(-LAST);
  const stretch = paragraphTokens(document)[paragraph - 1];
  if (stretch === undefined || text === '') return null;
  const sentence = document.sentenceOf[stretch.to - 1];
  const lastOnes = told.filter(({ anchor }) => document.sentenceOf[anchor] === sentence);
  if (/:$/.test(text)) {
    const cue = lastOnes.findLast(({ source }) => source.length > 0);
    const subject = announcedIn(document, cast, stretch, text);
    if (cue !== undefined) return { source: cue.source, by: cue.by, confidence: ANNOUNCED };
    if (subject !== null) return { source: [subject], by: null, confidence: ANNOUNCED };
    return beforeParagraph(document, cast, paragraph - 2, byParagraph);
  }
  const chained = loose.slice(-1).find(({ anchor }) => document.paragraphOf[anchor] === paragraph - 1);
  if (chained !== undefined)
    return { source: chained.source, by: chained.by, confidence: chained.confidence };
  if (/\bstatement\b[^.]{0,40}\.$/.test(text)) {
    const subject = subjectAt(document, cast, stretch.to - 1);
    if (subject !== null) return { source: [subject], by: null, confidence: ANNOUNCED - 0.05 };
  }
  return beforeParagraph(document, cast, paragraph - 1, byParagraph);
}

/** *From Lind, on Telegram:* names who speaks; of other words before a colon, whom the last sentence names or is about. */
function announcedIn(document: Document, cast: Cast, stretch: Stretch, text: string): Stretch | null {
  const last = text.split(/[.!?]\s+/).at(-1) ?? text;
  if (last === text && /^(?:\S+ ){0,2}from\b/i.test(text)) {
    const who = introducedIn(document, cast, { from: stretch.from, to: stretch.to - 1 });
    if (who !== null) return who;
  }
  return /\bfrom\b|\bby\b/.test(last) ? named(cast, stretch) : subjectAt(document, cast, stretch.to - 1);
}

/** Who spoke last in a paragraph, else whom its last sentence is about. */
function beforeParagraph(
  document: Document,
  cast: Cast,
  paragraph: number,
  byParagraph: Map<number, Found[]>,
): Voice | null {
  const told = (byParagraph.get(paragraph) ?? [])
    .slice(-LAST)
    .filter((one) => one.source.length > 0 || one.by !== null);
  const last = told.findLast((one) => document.quoteOf[one.anchor] === -1 && isSpoken(document, one)) ?? null;
  if (last !== null) {
    const direct = last.content.some(({ from }) => document.quoteOf[from] !== -1);
    return {
      source: last.source,
      by: last.by,
      confidence: (direct ? GOES_ON : AFTER_INDIRECT) * Math.min(1, last.confidence + 0.05),
    };
  }
  const stretch = paragraphTokens(document)[paragraph];
  const subject = stretch === undefined ? null : subjectAt(document, cast, stretch.to - 1);
  return subject === null ? null : { source: [subject], by: null, confidence: SUBJECT };
}

const isSpoken = (document: Document, { anchor, manner }: Found): boolean =>
  manner !== 'cue' ||
  isSpeechWord(document.tokens[anchor]?.lower ?? '') ||
  document.quoteOf[anchor - 1] !== -1;

/** The voice of a quotation that is a sentence within a paragraph. */
function ofSentence(document: Document, cast: Cast, quote: Stretch, told: readonly Found[]): Voice | null {
  const { sentenceOf, paragraphOf } = document;
  const last = told.findLast((one) => isSpoken(document, one) && (one.source.length > 0 || one.by !== null));
  if (last !== undefined && (sentenceOf[quote.from] ?? 0) - (sentenceOf[last.anchor] ?? 0) <= 2) {
    const direct = last.content.some(({ from }) => document.quoteOf[from] !== -1);
    return {
      source: last.source,
      by: last.by,
      confidence: (direct ? GOES_ON : AFTER_INDIRECT) * Math.min(1, last.confidence + 0.05),
    };
  }
  const at = quote.from - 1;
  if (at < 0 || paragraphOf[at] !== paragraphOf[quote.from]) return null;
  const subject = subjectAt(document, cast, at);
  return subject === null ? null : { source: [subject], by: null, confidence: SUBJECT };
}

/** *Quote: “…”*: a label that names nobody opens the paragraph. */
function isLabelled({ tokens, paragraphOf }: Document, { from }: Stretch): boolean {
  if (tokens[from - 1]?.raw !== ':') return false;
  return [2, 3, 4].some((n) => from - n >= -1 && paragraphOf[from - n] !== paragraphOf[from]);
}

const spanOf = ({ from, to }: Nominal): Stretch => ({ from, to });

function named(cast: Cast, { from, to }: Stretch): Stretch | null {
  const who = nominalsWithin(cast.nominals, from, to).find(
    ({ kind, name, office }) => kind === 'person' && (name !== null || office !== null),
  );
  return who === undefined ? null : spanOf(who);
}

/** The person or body that the sentence of token `at` is about. */
function subjectAt(document: Document, cast: Cast, at: number): Stretch | null {
  const { sentenceOf, tokens, quoteOf } = document;
  let from = at;
  while (from > 0 && at - from < LONGEST && sentenceOf[from - 1] === sentenceOf[at]) from--;
  const who = nominalsWithin(cast.nominals, from, at + 1).find(
    (one) => !one.quoted && (one.kind !== 'place' || one.bodies !== null) && isSubjectLike(document, one),
  );
  if (who !== undefined) return spanOf(who);
  for (let i = from; i <= at; i++)
    if (/^(?:he|she)$/.test(tokens[i]?.lower ?? '') && quoteOf[i] === -1) return { from: i, to: i + 1 };
  return null;
}

/** The last few of `found`, in the order of their cues, before token `at`. */
function lastBefore(found: readonly Found[], at: number): Found[] {
  const low = lowerBound(found.length, (n) => found[n]?.anchor ?? 0, at);
  return found.slice(Math.max(0, low - LAST), low);
}
