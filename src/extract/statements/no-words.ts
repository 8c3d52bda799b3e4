import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import { isNegated } from './auxiliaries.ts';
import { type Found, holds, wordsIn } from './found.ts';

const DESCRIBING = 8;

/** Whether a cue tells of no words at all: of silence, of hearsay, of what is put off. `near` are others of its sentence. */
export const tellsNoWords = (document: Document, one: Found, near: readonly Found[]): boolean =>
  asksForAnonymity(document, one) ||
  keepsSilent(document, one) ||
  isPutOff(document, one) ||
  isHearsay(document, one) ||
  saysNothing(document, one) ||
  isBarePronoun(document, one) ||
  isNotDone(document, one) ||
  isOfDraft(document, one) ||
  isOfClaim(document, one) ||
  isAside(document, one, near) ||
  isWithinSource(document, one, near);

/** *Declined to give a price*, *did not respond to a request for comment*: that somebody said nothing. */
function keepsSilent(document: Document, one: Found): boolean {
  const { tokens } = document;
  const { anchor, content } = one;
  const first = tokens[content[0]?.from ?? -1]?.lower ?? '';
  const verb = tokens[anchor]?.lower ?? '';
  if (/^comment(?:ed)?$/.test(verb) && isNegated(document, one)) return true;
  if (/^(?:declin|refus)/.test(verb)) {
    const next = first === 'to' ? (tokens[(content[0]?.from ?? 0) + 1]?.lower ?? '') : first;
    return (
      isSpeechWord(next) ||
      /^(?:comment|say|give|answer|discuss|elaborate|speak|talk|respond|tell|name|provide|offer|specify|take)$/.test(
        next,
      )
    );
  }
  return content.some(({ from, to }) =>
    /\b(?:request|requests|questions?|calls?|emails?) (?:for|seeking) (?:comment|an interview|an answer)|\brequests? for\b.*\bcomment\b/.test(
      tokens
        .slice(from, Math.min(to, from + 10))
        .map(({ lower }) => lower)
        .join(' '),
    ),
  );
}

/** *The meeting was called off*, *writes | down the number*, *turned | it down*: what is put off or down is not said. */
const isPutOff = ({ tokens }: Document, { anchor, content }: Found): boolean => {
  const [first] = content;
  const next = tokens[anchor + 1]?.lower ?? '';
  if (/^(?:writ|not|put|jot)/.test(tokens[anchor]?.lower ?? '') && next === 'down') return true;
  if (first !== undefined && first.from === anchor + 1)
    return (
      /^(?:down|off|away|aside)$/.test(next) ||
      (first.to - first.from === 2 &&
        /^(?:down|off|away|aside|up|out)$/.test(tokens[first.to - 1]?.lower ?? ''))
    );
  return (
    /^call(?:s|ed|ing)?$/.test(tokens[anchor]?.lower ?? '') &&
    /^(?:off|up|back)$/.test(next) &&
    content.every(({ to }) => to <= anchor)
  );
};

/** *Lorries said to be carrying fuel*: of whom somebody says so, not who says it. */
const isHearsay = ({ tokens }: Document, { anchor }: Found): boolean =>
  /^(?:said|rumoured|rumored|alleged)$/.test(tokens[anchor]?.lower ?? '') &&
  tokens[anchor + 1]?.lower === 'to' &&
  /^(?:be|have)$/.test(tokens[anchor + 2]?.lower ?? '');

/** *Said nothing of the kind*, *said little about it*: that somebody kept silent. */
const saysNothing = ({ tokens }: Document, { anchor, content }: Found): boolean => {
  const first = content[0]?.from ?? -1;
  return (
    first === anchor + 1 &&
    /^(?:nothing|little|no)$/.test(tokens[first]?.lower ?? '') &&
    /^(?:of|about|on|more|else|further|publicly|[.,;])$/.test(tokens[first + 1]?.lower ?? '')
  );
};

/** *She does not deny | it*, *said | this at a briefing*: a pronoun alone holds no words. */
const isBarePronoun = ({ tokens, quoteOf }: Document, { content: [first, ...others] }: Found): boolean =>
  first !== undefined &&
  others.length === 0 &&
  (first.to - first.from === 1 ||
    (/^(?:this|so)$/.test(tokens[first.from]?.lower ?? '') &&
      /^(?:at|in|on|during|after|before|to|when|while|as|following)$/.test(
        tokens[first.from + 1]?.lower ?? '',
      ))) &&
  quoteOf[first.from] === -1 &&
  /^(?:it|this|that|so|them|him|her|as)$/.test(tokens[first.from]?.lower ?? '');

/** *Does not claim | to be brave*, *did not promise | to come*: what somebody does not claim to be or to do. */
const isNotDone = (document: Document, one: Found): boolean =>
  /^(?:claim|promise|pretend|agree|offer|threaten|vow)$/.test(document.tokens[one.anchor]?.lower ?? '') &&
  document.tokens[one.content[0]?.from ?? 0]?.lower === 'to' &&
  isNegated(document, one);

/** *They had been warned, | a claim | the ministry denied*: what somebody says of a claim of others, and no words. */
function isOfClaim(
  { tokens, sentenceOf, quoteOf }: Document,
  { anchor, source: [who], content }: Found,
): boolean {
  if (who === undefined || who.to > anchor || content.some(({ to }) => to > who.from)) return false;
  const behind = /^(?:that|which)$/.test(tokens[who.from - 1]?.lower ?? '') ? who.from - 1 : who.from;
  for (let i = behind - 1; i > behind - LONGEST_CLAIM && sentenceOf[i] === sentenceOf[anchor]; i--)
    if (/^an?$/.test(tokens[i]?.lower ?? ''))
      return i < behind - 1 && tokens[i - 1]?.raw === ',' && quoteOf[i] === -1;
  return false;
}

/** So many tokens at most name a claim, with its article. */
const LONGEST_CLAIM = 5;
const DRAFT = /^(?:drafts?|scripts?|transcripts?|excerpts?|texts?|manuscripts?|advance|prepared)$/;
const WILL_SAY = /^(?:say|tell|warn|urge|announce|argue|declare|promise|call|ask|pledge|accuse)$/;

/** *She will tell the house that …, | according to a draft of her speech*: what is yet to be said. */
const isOfDraft = ({ tokens }: Document, { anchor, source, content }: Found): boolean =>
  tokens[anchor]?.lower === 'according' &&
  source.some(({ from, to }) => tokens.slice(from, to).some(({ lower }) => DRAFT.test(lower))) &&
  content.some(({ from, to }) =>
    tokens
      .slice(from, to)
      .some(({ lower }, i) => lower === 'will' && WILL_SAY.test(tokens[from + i + 1]?.lower ?? '')),
  );

function asksForAnonymity({ tokens }: Document, { content }: Found): boolean {
  const first = content[0];
  if (first === undefined) return false;
  const words = tokens
    .slice(first.from, Math.min(first.to, first.from + 8))
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:for |on condition of )?anonymity\b|^(?:not )?to be (?:named|identified|quoted)|^that (?:he|she|they) not be (?:named|identified)|^that (?:his|her|their) names? (?:not )?be\b|^to remain (?:anonymous|unnamed)|^condition of anonymity/.test(
    words,
  );
}

/** *“…,” Lind told them, | as two of them recall it, | “…”*: who only remembers what another said. */
const isAside = (
  { tokens, sentenceOf }: Document,
  { anchor, source: [who] }: Found,
  near: readonly Found[],
): boolean =>
  who !== undefined &&
  tokens[who.from - 1]?.lower === 'as' &&
  tokens[who.from - 2]?.raw === ',' &&
  near.some((other) => other.anchor < who.from && sentenceOf[other.anchor] === sentenceOf[anchor]);

/** A few words behind a cue within the phrase that names another's source only describe who that is. */
const isWithinSource = (document: Document, { anchor, content }: Found, found: readonly Found[]): boolean =>
  content.reduce((sum, stretch) => sum + wordsIn(document, stretch), 0) <= DESCRIBING &&
  found.some((other) => other.anchor !== anchor && other.source.some((stretch) => holds(stretch, anchor)));
