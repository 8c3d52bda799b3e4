import { isSpeechWord } from '../cues/speech-verbs.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord } from '../text/tokens.ts';
import type { Weighed } from './weighed.ts';

/** Gives each quotation to the nearest of the cues that claim it: what stands between marks was said once. */
export function oneOwner(document: Document, weighed: readonly Weighed[]): Weighed[] {
  const owner = new Map<number, Weighed>();
  for (const one of weighed) {
    for (const quote of claimed(document, one)) {
      const other = owner.get(quote);
      if (other === undefined || owns(document, one, other, quote)) owner.set(quote, one);
    }
  }
  return weighed.flatMap((one) => {
    const lost = claimed(document, one).filter((quote) => owner.get(quote) !== one);
    if (lost.length === 0) return [one];
    const content = one.relation.content
      .flatMap((stretch) => without(document, stretch, lost))
      .filter(({ from }) => !lost.some((quote) => tellsOf(document, from, quote)));
    const rest = content.length === 0 ? clauseAfter(document, one.relation.anchor) : content;
    return rest.length === 0 ? [] : [{ ...one, relation: { ...one.relation, content: rest } }];
  });
}

const OPENS = /^(?:subject|determiner|possessive|that|Name|adverb|number)$/;

/** *“We will sign,” said Novak, and Berg said | they would not*: the clause behind a verb of saying. */
export function clauseAfter({ tokens, sentenceOf, quoteOf }: Document, anchor: number): Stretch[] {
  const first = tokens[anchor + 1];
  if (!isSpeechWord(tokens[anchor]?.lower ?? '') || first === undefined || !OPENS.test(classOf(first)))
    return [];
  let to = anchor + 1;
  while (to < tokens.length && sentenceOf[to] === sentenceOf[anchor] && quoteOf[to] === -1) to++;
  while (to > anchor + 1 && !isWord(tokens[to - 1])) to--;
  return to - anchor > 2 ? [{ from: anchor + 1, to }] : [];
}

/**
 * Whether of two that claim a quotation the first has it: the one in its sentence, else the nearer, unless it only passes
 * on what the other says.
 */
function owns(document: Document, one: Weighed, other: Weighed, quote: number): boolean {
  if (passesOn(document, one, other)) return false;
  if (passesOn(document, other, one)) return true;
  const within = isInSentence(document, one, quote);
  if (within !== isInSentence(document, other, quote)) return within;
  return gap(document, one, quote) < gap(document, other, quote);
}

/** Whether what is told from a token on stands behind a quotation, in its sentence. */
function tellsOf({ quoteTokens, sentenceOf }: Document, from: number, quote: number): boolean {
  const to = quoteTokens[quote]?.to ?? 0;
  return from >= to && sentenceOf[from] === sentenceOf[to - 1];
}

/** *X said there were two. “I saw one,” | the Latvian said*: the cue of the sentence in which a quotation begins or ends. */
function isInSentence({ quoteTokens, sentenceOf }: Document, { relation }: Weighed, quote: number): boolean {
  const { from, to } = quoteTokens[quote] ?? { from: 0, to: 0 };
  return sentenceOf[relation.anchor] === sentenceOf[relation.anchor < from ? from : to - 1];
}

/** *Said the text was “a start”, according to | a diplomat*: what holds the cue of another. */
const passesOn = (
  { tokens }: Document,
  { relation }: Weighed,
  { relation: { anchor, source } }: Weighed,
): boolean =>
  tokens[relation.anchor]?.lower === 'according' &&
  source.length > 0 &&
  isSpeechWord(tokens[anchor]?.lower ?? '') &&
  relation.content.some(({ from, to }) => anchor >= from && anchor < to);

/** Tokens between a cue and a quotation. */
function gap({ quoteTokens }: Document, { relation }: Weighed, quote: number): number {
  const { from, to } = quoteTokens[quote] ?? { from: 0, to: 0 };
  return relation.anchor < from ? from - relation.anchor : relation.anchor - to;
}

/** The quotations that lie whole in a content, the one that the cue itself stands in left out. */
function claimed({ quoteOf, quoteTokens }: Document, { relation }: Weighed): number[] {
  const found: number[] = [];
  for (const { from, to } of relation.content) {
    for (let i = from; i < to; i++) {
      const quote = quoteOf[i] ?? -1;
      const range = quoteTokens[quote];
      if (range === undefined || quote === quoteOf[relation.anchor]) continue;
      if (range.from >= from && range.to <= to) found.push(quote);
      i = Math.max(i, range.to - 1);
    }
  }
  return found;
}

function without({ quoteTokens }: Document, { from, to }: Stretch, lost: readonly number[]): Stretch[] {
  const kept: Stretch[] = [];
  let start = from;
  for (const quote of lost) {
    const range = quoteTokens[quote];
    if (range === undefined || range.from < from || range.to > to) continue;
    if (range.from > start) kept.push({ from: start, to: range.from });
    start = range.to;
  }
  if (to > start) kept.push({ from: start, to });
  return kept;
}
