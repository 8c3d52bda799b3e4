import { isSpeechWord } from '../cues/speech-verbs.ts';
import { TELLS } from '../cues/telling-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { indicesAcross, nominalsAcross } from '../people/find-nominals.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Token } from '../text/tokens.ts';
import { withWholeClause } from './clause-opens.ts';
import { cutAtOther } from './cut-at-other.ts';
import type { Found } from './found.ts';
import { isMereAdverb, isMereTime, isTimePhrase, skipTime, TIME_NOUN } from './time-phrases.ts';
import { toldBy } from './told.ts';

const REACH = 16;
/** Attributions of one sentence stand so near each other, in the order of their cues. */
const NEIGHBOURS = 8;
const STOP: Token = { start: 0, end: 0, raw: '.', lower: '.' };

/** The words themselves: without the one who is told, the day, or the place that stands between cue and clause. */
export function bounded(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  return found.map((one, i) =>
    one.manner === 'cue'
      ? tidied(document, cast, one, found.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1))
      : one,
  );
}

/** *Berg assured | his Latvian colleague | that …*: behind such a verb stands who is told, not one more who speaks. */
function hearerApart({ tokens, sentenceOf }: Document, one: Found): Found {
  const { anchor, source } = one;
  const hearer = source.find(({ from }) => from === anchor + 1);
  const speaks = source.some(({ from, to }) => to <= anchor && sentenceOf[from] === sentenceOf[anchor]);
  return hearer !== undefined && speaks && TELLS.test(tokens[anchor]?.lower ?? '')
    ? { ...one, source: source.filter((part) => part !== hearer), told: one.told ?? hearer }
    : one;
}

function tidied(document: Document, cast: Cast, found: Found, all: readonly Found[]): Found {
  const one = withOwnSubject(document, hearerApart(document, found));
  const withTold = hearer(document, cast, withoutHearer(document, cast, one));
  const content = withTold.content
    .filter(
      (stretch, _, list) =>
        list.length < 2 ||
        !(
          isApposed(cast, withTold, stretch) ||
          isMereTime(document, stretch) ||
          isMereAdverb(document, stretch)
        ),
    )
    .map((stretch) => beforeSource(cast, withTold, cutAtOther(document, withTold, stretch, all)))
    .map((stretch) => behindRelative(document, withTold, stretch))
    .map((stretch) => withoutManner(document, withTold, stretch))
    .filter((stretch, n) => n === 0 || !isBeside(document, withTold, stretch))
    .filter(({ from, to }) => to > from);
  return withWholeClause(document, cast, content.length === 0 ? withTold : { ...withTold, content });
}

/** *An official said | Lind | would come*: who stands between the cue and a verb is what the words begin with. */
function withOwnSubject({ tokens }: Document, one: Found): Found {
  const { source, content, anchor } = one;
  const [first] = content;
  const behind = source.find(({ from }) => from === anchor + 1);
  const subject = behind !== undefined && source.some(({ to }) => to <= anchor) ? behind : undefined;
  if (subject === undefined || first?.from !== subject.to) return one;
  if (!/^(?:be|have|do|modal|negation)$/.test(classOf(tokens[first.from] ?? STOP))) return one;
  return {
    ...one,
    source: source.filter((stretch) => stretch !== subject),
    content: [{ from: subject.from, to: first.to }, ...content.slice(1)],
  };
}

/** *Warned | Moscow | on Tuesday | that …*: who is told is no part of the words. */
function withoutHearer({ tokens }: Document, { nominals }: Cast, one: Found): Found {
  const [first, ...rest] = one.content;
  if (first === undefined || rest.length === 0 || first.from !== one.anchor + 1) return one;
  if (!TELLS.test(tokens[one.anchor]?.lower ?? '')) return one;
  const isWhole = nominalsAcross(nominals, first.from, first.to).some(
    ({ from, to }) => from <= first.from && to >= first.to,
  );
  return isWhole && tokens[rest[0]?.from ?? 0]?.lower === 'that' ? { ...one, content: rest } : one;
}

/** *The harbour's master, | Jerzy Lis*: whether a stretch right before the source only tells more of the source. */
function isApposed({ nominals, entityOf }: Cast, { source }: Found, { from, to }: Stretch): boolean {
  const who = source[0];
  if (who === undefined || to > who.from || who.from - to > 1) return false;
  const [before] = indicesAcross(nominals, from, to).slice(-1);
  const [behind] = indicesAcross(nominals, who.from, who.to);
  if (before === undefined || behind === undefined) return false;
  const office = nominals[before];
  return (
    office?.name === null &&
    Math.max(office.to, office.complement?.to ?? 0) === to &&
    entityOf[before] != null &&
    entityOf[before] === entityOf[behind]
  );
}

/** *According to Lind, | who led the talks, | they had failed*: what is told of the source is no part of the words. */
function behindRelative({ tokens, quoteOf }: Document, { anchor }: Found, { from, to }: Stretch): Stretch {
  const isRelative = /^(?:who|whose|which)$/.test(tokens[from]?.lower ?? '') && tokens[from - 1]?.raw === ',';
  if (!isRelative || tokens[anchor]?.lower !== 'according' || from < anchor) return { from, to };
  let comma = from + 1;
  while (comma < to && !(tokens[comma]?.raw === ',' && quoteOf[comma] === -1)) comma++;
  return comma + 1 < to ? { from: comma + 1, to } : { from, to };
}

/** *Said afterwards | that …*, *said | that it would, without giving a reason*: how it was said is no part of the words. */
function withoutManner({ tokens, quoteOf }: Document, { anchor }: Found, { from, to }: Stretch): Stretch {
  let start = from;
  if (start > anchor && quoteOf[start] === -1 && !/^that$/.test(tokens[start]?.lower ?? '')) {
    const that = tokens.slice(start, Math.min(to, start + MANNER)).findIndex(({ lower }) => lower === 'that');
    const led = tokens[start]?.lower ?? '';
    if (
      that > 0 &&
      (/^(?:without|after|later|then|earlier|again|afterwards?|however|also|only|separately)$/.test(led) ||
        /ly$/.test(led))
    )
      start += that;
  }
  let end = to;
  for (let i = to - 1; i > start && to - i < MANNER; i--)
    if (
      /^without$/.test(tokens[i + 1]?.lower ?? '') &&
      quoteOf[i + 1] === -1 &&
      /ing$/.test(tokens[i + 2]?.lower ?? '')
    )
      // *“Afraid of peace,” without giving a reason*: the comma may stand within the marks.
      end = quoteOf[i] !== -1 && tokens[i - 1]?.raw === ',' ? i + 1 : tokens[i]?.raw === ',' ? i : end;
  return { from: start, to: end };
}

/** *“…,” Lind told Bild | on the sidelines of the talks*: behind who is told, a phrase that tells where and when alone. */
function isBeside(
  { tokens, quoteOf }: Document,
  { anchor, told, content: [first] }: Found,
  { from, to }: Stretch,
): boolean {
  const isLed = first !== undefined && first.to <= anchor && from > anchor && tokens[from - 1]?.raw !== ',';
  return (
    isLed &&
    (told !== null || from === anchor + 1 || TELLS.test(tokens[anchor]?.lower ?? '')) &&
    /^(?:on|at|in|during|after|before|ahead|following|as|while|when|from|aboard)$/.test(
      tokens[from]?.lower ?? '',
    ) &&
    quoteOf[from] === -1 &&
    quoteOf[to - 1] === -1
  );
}

const MANNER = 10;

/** Without the beginning of the phrase that names the source: *…, | headmistress Olha Bilous said*. */
function beforeSource({ nominals }: Cast, { source }: Found, { from, to }: Stretch): Stretch {
  const who = source[0];
  const phrase =
    who === undefined
      ? undefined
      : nominalsAcross(nominals, who.from, who.to).find((one) => one.from <= who.from && one.to >= who.to);
  return phrase !== undefined && phrase.from < to && phrase.from > from && to <= (who?.from ?? 0)
    ? { from, to: phrase.from }
    : { from, to };
}

/** Takes what stands between the cue and its clause out of the content, and notes who is told. */
function hearer(document: Document, cast: Cast, one: Found): Found {
  if (one.told !== null) return one;
  const { quoteOf } = document;
  const first = one.content[0];
  const start = one.anchor + 1;
  if (first === undefined || first.from < one.anchor)
    return { ...one, told: toldBy(document, cast, one, start, start + 8) };
  const opens = clauseStart(document, one, first);
  if (opens === null || opens <= first.from)
    return { ...one, told: toldBy(document, cast, one, start, first.from) };
  if (quoteOf[opens] !== -1 && quoteOf[first.from] !== -1) return one;
  const told = toldBy(document, cast, one, start, opens);
  return { ...one, told, content: [{ from: opens, to: first.to }, ...one.content.slice(1)] };
}

/** Where the clause begins that the content holds, if something else stands before it; null where nothing does. */
function clauseStart(document: Document, { anchor }: Found, { from, to }: Stretch): number | null {
  const { tokens, quoteOf } = document;
  if (
    quoteOf[from] !== -1 ||
    !(TELLS.test(tokens[anchor]?.lower ?? '') || isSpeechWord(tokens[anchor]?.lower ?? ''))
  )
    return null;
  // *Told | that newspaper that …* is told to a newspaper, *an interview | that aired* tells of the interview.
  const opens = tokens.slice(from - 1, from + 3).map(({ lower }) => lower);
  const second = tokens[opens[0] === 'that' ? from : from + 1] ?? STOP;
  const isRelative = /^(?:ed|be|have|modal)$/.test(classOf(second)) || /^(?:same|very)$/.test(second.lower);
  if (!isRelative && (opens[0] === 'that' || (opens[1] === 'that' && opens[3] !== 'that'))) return from;
  if (/^(?:not|never)$/.test(opens[1] ?? '') && opens[2] === 'to') return from;
  const tells = TELLS.test(tokens[anchor]?.lower ?? '');
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const word = tokens[i]?.lower ?? '';
    if (i > from && quoteOf[i] !== -1) return null;
    if (word === 'that' && i > from && !isDemonstrative(document, i))
      return before(document, from, i, tells) ? i : null;
    if (tells && i > from && word === 'whether' && before(document, from, i, tells)) return i;
    if (tells && word === 'to' && i > from && isInfinitive(document, i) && before(document, from, i, tells))
      return /^(?:not|never)$/.test(tokens[i - 1]?.lower ?? '') && i - 1 > from ? i - 1 : i;
    if (word === 'saying' && tokens[i - 1]?.lower === 'as') return skipTime(document, i + 1, to);
  }
  return skipTime(document, from, to);
}

const isDemonstrative = ({ tokens }: Document, i: number): boolean =>
  !/^(?:subject|determiner|possessive)$/.test(classOf(tokens[i + 1] ?? STOP)) &&
  /^(?:of|for|to|in|on|at|with|and|than|by|from)$/.test(tokens[i - 1]?.lower ?? '');

const isInfinitive = ({ tokens }: Document, i: number): boolean => {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    /^\p{Ll}/u.test(next.raw) &&
    /^(?:word|do|have|be|ity|al|s|es|er|ing)?$/.test(classOf(next).replace(/^(?:ive|ous|ment)$/, '')) &&
    !/^(?:the|a|an)$/.test(next.lower)
  );
};

/** Whether what stands between `from` and the clause is who is told, when or where, and no clause of its own. */
function before(document: Document, from: number, clause: number, tells: boolean): boolean {
  const { tokens } = document;
  if (isTimePhrase(document, { from, to: clause }) || isAiring(document, from, clause)) return true;
  for (let i = from; i < clause; i++) {
    const token = tokens[i];
    const tag = listedAs(token?.lower ?? '') ?? '';
    const relative = /^(?:that|which|who)$/.test(tokens[i - 1]?.lower ?? '');
    if (
      /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/.test(token?.lower ?? '')
    )
      return false;
    if (
      /^(?:PastTense|PresentTense|Copula)$/.test(tag) &&
      !relative &&
      !/^(?:interview|broadcast)/.test(token?.lower ?? '') &&
      i > from + 1 &&
      /^\p{Ll}/u.test(token?.raw ?? '') &&
      !tells
    )
      return false;
  }
  return (
    tells ||
    classOf(tokens[from - 1] ?? STOP) === 'preposition' ||
    /^(?:on|in|at|to|during|after|before|from|via|through|by|aboard|while|when)$/.test(
      tokens[from]?.lower ?? '',
    )
  );
}

/** *In an interview | that aired Sunday | that …* */
const isAiring = ({ tokens }: Document, from: number, clause: number): boolean =>
  /^(?:that|which)$/.test(tokens[from]?.lower ?? '') &&
  clause - from <= 6 &&
  tokens.slice(from, clause).some(({ lower }) => TIME_NOUN.test(lower));
