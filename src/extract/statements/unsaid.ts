import { isSpeechWord } from '../cues/speech-verbs.ts';
import { classOf, negatedAuxiliary } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { isCapitalised } from '../text/tokens.ts';
import { auxiliaries, before, isNegated, MODAL } from './auxiliaries.ts';
import { atMost, type Found, holds, isTitle, wordsIn } from './found.ts';
import { tellsNoWords } from './no-words.ts';

const PLANNED =
  /^(?:expected|due|set|scheduled|likely|going|about|planning|plans|plan|refused|declined|failed|tried|tries|trying|attempted|sought|struggled|wants|want|hopes|ready|prepared|unable|invited|asked|urged|supposed|bound|poised|intends|intend|has|have|had|yet|reluctant)$/;
const QUESTION = /^(?:whether|if|when|where|why|how|what|who|which)$/;
const ASKING =
  /^(?:ask|asks|asked|asking|wonder|wonders|wondered|inquired|enquired|know|knew|knows|questioned|see|said|say|says|told|tell|disclose|disclosed|specify|specified|reveal|confirm|comment|elaborate|drawn|clarify|clarified|decided|decide)$/;
/** How far what was not said, or is only told to be spoken of, is believed at most to be a statement. */
const UNSAID = 0.2;
/** How far words are believed at most that somebody is said not to have said. */
const NOT_SAID = 0.45;
/** How far words are believed at most that name a matter (*recalled its envoy*, *thanked the host*) and hold no clause. */
const MATTER = 0.85;
const LEAST_WORDS = 3;
/** Attributions of one sentence stand so near each other, in the order of their cues. */
const NEIGHBOURS = 6;
/**
 * Tells what was not said: conditionals, questions, announced speech are no speech, and hardly believed. A denial keeps
 * its words and is marked; of *did not say that* a curator may make something, but nothing is made of it unseen.
 */
export function saidOnly(document: Document, found: readonly Found[]): Found[] {
  return found.flatMap((one, i) => {
    if (one.manner !== 'cue') return [one];
    if (tellsNoWords(document, one, found.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1))) return [];
    if (!isSpoken(document, one))
      return announcesSpeech(document, one.anchor) || isPaperAlone(document, one)
        ? []
        : [namesTitle(document, one) ? atMost(one, NOT_SAID) : one];
    if (leadsInQuotation(document, one)) return [];
    if (
      isAnnounced(document, one) ||
      isConditional(document, one) ||
      isQuestion(document, one) ||
      isTooShort(document, one) ||
      isMereTalk(document, one)
    )
      return [{ ...atMost(one, UNSAID), said: false }];
    const denies = /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed))$/.test(
      document.tokens[one.anchor]?.lower ?? '',
    );
    if (isNegated(document, one)) return [{ ...atMost(one, NOT_SAID), denied: true }];
    const told = denies ? { ...one, denied: true } : one;
    if (!namesMatter(document, one)) return [told];
    return isWriting(document, one) || isToldOf(one, found, i) ? [] : [atMost(told, MATTER)];
  });
}

/** *Writes | a number in a book*: what is written, and not what it says. */
const isWriting = ({ tokens }: Document, { anchor }: Found): boolean =>
  /^(?:write|writes|writing|wrote)$/.test(tokens[anchor]?.lower ?? '');

/** *Said that Lind had asked | for a bigger table*: a matter that stands in what another says. */
const isToldOf = ({ anchor }: Found, found: readonly Found[], i: number): boolean =>
  found
    .slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS)
    .some((other) => other.anchor !== anchor && other.content.some((stretch) => holds(stretch, anchor)));

/** *Will say*, *is expected to say*, *could say*; *would say only* is said. */
function isAnnounced(document: Document, { anchor }: Found): boolean {
  const { tokens } = document;
  if (
    !isSpeechWord(tokens[anchor]?.lower ?? '') &&
    !/^(?:say|speak|tell|announce|declare|add|warn|claim|stress)$/.test(tokens[anchor]?.lower ?? '')
  )
    return false;
  const chain = auxiliaries(document, anchor);
  if (tokens[anchor + 1]?.lower === 'only' || chain.includes('only')) return false;
  if (chain.some((word) => MODAL.test(negatedAuxiliary(word) ?? word))) return true;
  if (!chain.includes('to')) return false;
  const governs = before(document, anchor)[chain.length] ?? '';
  return (
    PLANNED.test(governs) || chain.includes('be') || chain.some((word) => /^(?:has|have|had)$/.test(word))
  );
}

/** *Read “Warm Hearts, Cold Pipes”*, *the “Bridge of Trust” plan*: a title between marks, and no words of speech. */
const namesTitle = ({ quoteTokens, quoteOf, ...document }: Document, { content }: Found): boolean =>
  content.some(({ from, to }) => {
    for (let i = from; i < to; i++) {
      const quote = quoteTokens[quoteOf[i] ?? -1];
      if (quote !== undefined && isTitle({ quoteTokens, quoteOf, ...document }, quote)) return true;
    }
    return false;
  });

const isSpoken = (document: Document, { anchor }: Found): boolean =>
  isSpeechWord(document.tokens[anchor]?.lower ?? '');

/** *Expected | to say on Friday that …* */
function announcesSpeech({ tokens }: Document, anchor: number): boolean {
  if (!PLANNED.test(tokens[anchor]?.lower ?? '')) return false;
  for (let i = anchor + 1; i < anchor + 5; i++)
    if (tokens[i]?.lower === 'to')
      return (
        isSpeechWord(tokens[i + 1]?.lower ?? '') || /^(?:say|tell|speak)$/.test(tokens[i + 1]?.lower ?? '')
      );
  return false;
}

/** *If Moscow says yes by then, …* */
function isConditional(document: Document, { anchor, content }: Found): boolean {
  const words = before(document, anchor);
  const { tokens, sentenceOf } = document;
  const opener = anchor - words.length;
  if (
    /^(?:Had|Should|Were)$/.test(tokens[opener]?.raw ?? '') &&
    sentenceOf[opener - 1] !== sentenceOf[opener]
  )
    return true;
  const opens = words.findIndex((word) => /^(?:if|unless|until|once|should)$/.test(word));
  if (opens < 0) return false;
  const at = anchor - 1 - opens;
  const starts = sentenceOf[at - 1] !== sentenceOf[at] || /^[,;]$/.test(tokens[at - 1]?.raw ?? '');
  return starts && !content.some((stretch) => holds(stretch, at));
}

/** *Asked whether …*, *did not say when …*, *would not be drawn on who …*. */
function isQuestion(document: Document, one: Found): boolean {
  const { tokens, quoteOf } = document;
  const first = one.content[0];
  if (first === undefined || quoteOf[first.from] !== -1) return false;
  const word = tokens[one.anchor]?.lower ?? '';
  if (/^ask(?:ed|ing)$/.test(word) && one.source.length === 0) return true;
  if (!QUESTION.test(tokens[first.from]?.lower ?? '') || !ASKING.test(word)) return false;
  return (
    /^(?:ask|wonder|inquir|enquir|question)/.test(word) ||
    isNegated(document, one) ||
    isAnnounced(document, one) ||
    /^(?:refused|declined)$/.test(before(document, one.anchor)[1] ?? '')
  );
}

/** *Spoke to the students of Lviv*, *argued with her deputy*: that somebody spoke, and not what was said. */
const isMereTalk = (document: Document, one: Found): boolean =>
  (document.tokens[one.anchor + 1]?.lower === 'with' ||
    /^(?:spoke|speaks|speaking|spoken|talked|talks|talking)$/.test(
      document.tokens[one.anchor]?.lower ?? '',
    )) &&
  !one.content.some(
    ({ from, to }) => hasQuote(document, from, to) || document.tokens[from]?.lower === 'that',
  );

/** *Speaking at the airport, she said:* with the quotation in the next paragraph: what stands before is not said. */
function leadsInQuotation({ tokens, paragraphOf, quoteOf }: Document, { anchor, content }: Found): boolean {
  let i = anchor + 1;
  while (i < anchor + 8 && paragraphOf[i] === paragraphOf[anchor] && tokens[i]?.raw !== ':') i++;
  const ends =
    tokens[i]?.raw === ':' && paragraphOf[i] === paragraphOf[anchor] && paragraphOf[i + 1] !== paragraphOf[i];
  return ends && content.every(({ from, to }) => to <= anchor && quoteOf[from] === -1);
}

/** A word or two outside of marks are no statement: *said on condition of anonymity*, *says yes*. */
function isTooShort(document: Document, { content }: Found): boolean {
  if (
    content.some(
      ({ from, to }) =>
        document.quoteOf[from] !== -1 || document.quoteOf[to - 1] !== -1 || hasQuote(document, from, to),
    )
  )
    return false;
  const first = document.tokens[content[0]?.from ?? 0]?.lower ?? '';
  if (/^(?:he|she|it|they|we|i|there|this)$/.test(first)) return false;
  return content.reduce((sum, stretch) => sum + wordsIn(document, stretch), 0) < LEAST_WORDS;
}

/** *Issued | a statement*: that there is one, and not what it says. */
const isPaperAlone = ({ tokens, quoteOf }: Document, { content }: Found): boolean =>
  content.length === 1 &&
  content.every(
    ({ from, to }) =>
      to - from <= 3 &&
      quoteOf[from] === -1 &&
      classOf(tokens[from] ?? NOTHING) === 'determiner' &&
      classOf(tokens[to - 1] ?? NOTHING) === 'document',
  );

const NOTHING = { raw: '', lower: '' };

const FINITE = /^(?:PastTense|PresentTense|Copula|Modal|Auxiliary|Infinitive)$/;

/** Whether what follows a verb of saying outside of marks is a phrase without a verb of its own. */
function namesMatter(document: Document, { anchor, content }: Found): boolean {
  const { tokens } = document;
  const [first] = content;
  if (first === undefined || first.from < anchor || content.length > 1) return false;
  if (hasQuote(document, first.from, first.to)) return false;
  for (let i = first.from; i < first.to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const kind = classOf(token);
    if (i > first.from && (kind === 'subordinator' || /^(?:after|before|since|until|as)$/.test(token.lower)))
      return true;
    if (/^(?:be|have|do|modal|that)$/.test(kind)) return false;
    const tag = listedAs(token.lower);
    const verb = FINITE.test(tag ?? '') || (tag === null && /^\p{Ll}{2,}ed$/u.test(token.raw));
    if (verb && !isCapitalised(token) && tokens[i - 1]?.lower !== 'to') return false;
  }
  return true;
}

const hasQuote = ({ quoteOf }: Document, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (quoteOf[i] !== -1) return true;
  return false;
};
