import { TELLS } from '../cues/telling-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsAcross } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import { pairAt } from '../people/pairs.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { type Found, holds } from './found.ts';
import { isTimePhrase, TIME_NOUN } from './time-phrases.ts';

/** How far behind its beginning the phrase for who is told ends. */
const REACH = 16;
const STOP: Token = { start: 0, end: 0, raw: '.', lower: '.' };

/** Who is told: named between the cue and the words, from token `from` up to `to`, or where the sentence tells how it was said. */
export function toldBy(document: Document, cast: Cast, one: Found, from: number, to: number): Stretch | null {
  return toldBehind(document, cast, one, from, to) ?? toldBeside(document, cast, one);
}

function toldBehind(
  document: Document,
  cast: Cast,
  { anchor }: Found,
  from: number,
  to: number,
): Stretch | null {
  const { tokens, sentenceOf, quoteOf } = document;
  const cue = tokens[anchor]?.lower ?? '';
  const tells = TELLS.test(cue);
  const start = tells ? from : tokens[from]?.lower === 'to' && cue !== 'according' ? from + 1 : -1;
  if (start < 0) return null;
  if (isObject(document, cast, start) && quoteOf[start] === -1) return { from: start, to: start + 1 };
  const several = ofThem(document, start) ?? twoAt(document, cast, start);
  if (several !== null) return several;
  const first = nominalsAcross(cast.nominals, start, start + 4).find(
    (one) =>
      one.from <= start + 2 &&
      one.to > start &&
      one.from >= start - 1 &&
      sentenceOf[one.from] === sentenceOf[anchor] &&
      quoteOf[one.from] === quoteOf[anchor],
  );
  if (first === undefined || !leadsTo(document, start, first.from) || namesMore(document, first)) return null;
  return first.from < to || tells
    ? { from: first.from, to: Math.max(first.to, Math.min(to, first.from + REACH)) }
    : null;
}

/** Whether only an article, *both* or one adjective stands before who is told: not *warned | that | Russia …*. */
const leadsTo = ({ tokens }: Document, start: number, from: number): boolean =>
  tokens
    .slice(start, from)
    .every(
      (token, k) =>
        token.lower === 'both' ||
        /^(?:determiner|possessive)$/.test(classOf(token)) ||
        (k === from - start - 1 &&
          (/^(?:ing|ive|al|ous)$/.test(classOf(token)) || /^(?:fellow|then)$/.test(token.lower))),
    );

/** *France | 24*, *Russia | Today*, *a Kyiv | school*, *Russian | withdrawal*: a name that only begins what is told of. */
function namesMore({ tokens }: Document, { kind, from, to, bodies, determiner }: Nominal): boolean {
  const next = tokens[to] ?? STOP;
  if (classOf(next) === 'number') return true;
  if (kind !== 'place') return false;
  const isNoun = /^(?:word|ers?|s|es|ies|ment|tion|ness|ity|al)$/.test(classOf(next));
  return (
    /^an?$/.test(tokens[from - 1]?.lower ?? '') ||
    isNoun ||
    (isCapitalised(next) && !TIME_NOUN.test(next.lower)) ||
    /^To(?:day|night|morrow)$/.test(next.raw) ||
    (bodies?.naming === 'demonym' && determiner !== 'definite')
  );
}

/** *Promised | both of them | that*, *each of them*. */
function ofThem({ tokens }: Document, from: number): Stretch | null {
  const start = tokens[from]?.lower === 'the' ? from + 1 : from;
  const isSome = /^(?:both|each|all|two)$/.test(tokens[start]?.lower ?? '');
  return isSome && tokens[start + 1]?.lower === 'of' && tokens[start + 2]?.lower === 'them'
    ? { from, to: start + 3 }
    : null;
}

/** *Told | both | that*, *told | the two ministers | that*; not *told both Lind and Berg*. */
function twoAt(document: Document, { nominals }: Cast, from: number): Stretch | null {
  const to = [from + 3, from + 2, from + 1].find((end) => pairAt(document, { from, to: end }) !== null);
  const names = to === undefined ? [] : nominalsAcross(nominals, to, to + 1);
  return to === undefined || names.some((one) => one.from === to) ? null : { from, to };
}

/** *Told | him | that*, *told | her | the talks*; not *told her aides*. */
function isObject({ tokens }: Document, { nominals }: Cast, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  if (word !== 'her') return word === 'him' || word === 'them';
  const manner = classOf(tokens[i + 1] ?? STOP) === 'ly' ? 1 : 0;
  const kind = classOf(tokens[i + 1 + manner] ?? STOP);
  if (/^(?:word|number|ing|ed|ly|tion|ment|ness|ity|ous|ive|al|ers?|ies|es|s|title|document)$/.test(kind))
    return false;
  return (
    kind !== 'Name' ||
    nominalsAcross(nominals, i + 1, i + 2).some(
      ({ from, owner, bodies, name }) =>
        from === i + 1 && owner === null && name !== null && bodies?.naming !== 'demonym',
    )
  );
}

/** What goes from one to another: *in a letter to Lind*. */
const SENT = /^(?:letter|message|reply|response|answer|note|telegram|cable|email|e-mail|address)$/;
/** What two have: *in a call with Berg*. */
const SHARED = /^(?:call|conversation|meeting|talks|exchange)$/;
/** Words before such a noun, and between it and the one who is told. */
const LONGEST = 5;

/** How many tokens of a sentence are looked at before its verb. */
const LONGEST_SENTENCE = 80;

/** *In a letter to Lind, Berg wrote*, *wrote in a letter to Lind*, *Addressing Lind, Berg said*. */
function toldBeside(document: Document, { nominals }: Cast, { anchor, content }: Found): Stretch | null {
  const { tokens, sentenceOf, quoteOf } = document;
  let opens = anchor;
  while (opens > anchor - LONGEST_SENTENCE && sentenceOf[opens - 1] === sentenceOf[anchor]) opens--;
  for (const start of [anchor + 1, behindTime(document, anchor + 1), opens]) {
    if (quoteOf[start] !== quoteOf[anchor] || sentenceOf[start] !== sentenceOf[anchor]) continue;
    const turned = turnsTo(document, start);
    const at = turned ?? sentTo(document, start);
    // *In a call with Berg, Lind thanked him, the ministry said*: what the words tell is told to nobody by it.
    if (at === null || content.some((stretch) => holds(stretch, at))) continue;
    const who = nominalsAcross(nominals, at, at + 2).findLast(({ from }) => leadsTo(document, at, from));
    if (who === undefined || tokens[who.to]?.lower === "'s" || namesMore(document, who)) continue;
    if (who.kind === 'person' || (turned === null && tokens[at - 1]?.lower === 'to'))
      return { from: Math.min(at, who.from), to: who.to };
  }
  return null;
}

/** *Said | on Tuesday | in a call*: the token behind the time. */
function behindTime(document: Document, from: number): number {
  const length = [1, 2, 3, 4].find(
    (words) =>
      isTimePhrase(document, { from, to: from + words }) &&
      classOf(document.tokens[from + words] ?? STOP) === 'preposition',
  );
  return from + (length ?? 0);
}

/** *Addressing | Lind*, *turning to | Lind*; null where the words are others. */
function turnsTo({ tokens }: Document, start: number): number | null {
  const [first, second] = [tokens[start]?.lower, tokens[start + 1]?.lower];
  if (first === 'addressing') return start + 1;
  return (first === 'turning' || first === 'writing') && second === 'to' ? start + 2 : null;
}

/** The first token of those to whom a letter goes, or with whom a call is, of which the phrase at `start` tells. */
function sentTo({ tokens }: Document, start: number): number | null {
  if (!/^(?:in|during|at|on|by)$/.test(tokens[start]?.lower ?? '')) return null;
  const words = tokens.slice(start, start + 1 + 2 * LONGEST).map(({ lower }) => lower);
  const noun = words.findIndex((word) => SENT.test(word) || SHARED.test(word));
  if (noun < 1 || noun > LONGEST) return null;
  if (tokens.slice(start + 1, start + noun).some((token) => classOf(token) === 'preposition')) return null;
  const link = words.findIndex(
    (word, k) => k > noun && word === (SENT.test(words[noun] ?? '') ? 'to' : 'with'),
  );
  const isOne =
    link > 0 &&
    words
      .slice(1, link)
      .every((word) => /^[\p{L}\p{N}’'-]+$/u.test(word) && !/^(?:with|to|by|from)$/.test(word));
  return isOne ? start + link + 1 : null;
}
