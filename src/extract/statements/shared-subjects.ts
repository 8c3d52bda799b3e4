import type { Cast } from '../people/cast.ts';
import { nominalsAcross } from '../people/find-nominals.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Found } from './found.ts';

/** So many tokens at most stand between *and* and the verb that it leads to. */
const BETWEEN = 2;

/**
 * *He said that they would, and | added that …*: a second verb has the speaker of the first, and no one from its words;
 * *Novak met Berg and | told him that …*: nor whom the first verb has for its object.
 */
export function withSharedSubjects(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const { tokens, sentenceOf } = document;
  const told: Found[] = [];
  for (const each of found) {
    const one = withoutObjects(document, cast, each);
    const first = told.at(-1);
    const [who] = one.source;
    const shares =
      first !== undefined &&
      who !== undefined &&
      first.source.length > 0 &&
      /^(?:and|but)$/.test(tokens[one.anchor - 1]?.lower ?? '') &&
      sentenceOf[first.anchor] === sentenceOf[one.anchor] &&
      who.from > first.anchor &&
      who.to < one.anchor;
    told.push(shares ? { ...one, source: first.source } : one);
  }
  return told;
}

/** Of a second verb, or a participle behind a comma, the phrase that opens the source, if a verb stands behind it. */
function withoutObjects(document: Document, cast: Cast, one: Found): Found {
  const { sentenceOf } = document;
  const { anchor, source } = one;
  const [first] = source
    .filter(({ from, to }) => to <= anchor && sentenceOf[from] === sentenceOf[anchor])
    .sort((a, b) => a.from - b.from);
  if (first === undefined || !isSecond(document, anchor)) return one;
  const subject = subjectIn(document, cast, first);
  return subject === null ? one : { ...one, source: [subject] };
}

/** The phrase with which a stretch begins and behind which a verb stands, in it or right behind it; else null. */
function subjectIn({ tokens }: Document, { nominals }: Cast, { from, to }: Stretch): Stretch | null {
  const ends = nominalsAcross(nominals, from, from + 2)
    .filter((one) => Math.min(one.from, one.owner?.from ?? one.from) <= from + 1 && one.to <= to)
    .map((one) => Math.max(one.to, one.complement?.to ?? 0));
  const end = Math.max(...ends);
  const verb = tokens[end];
  const isVerb =
    verb !== undefined &&
    !isCapitalised(verb) &&
    (/^(?:have|be|modal|do)$/.test(classOf(verb)) ||
      /^(?:PastTense|PresentTense)$/.test(listedAs(verb.lower) ?? ''));
  return ends.length > 0 && isVerb ? { from, to: end } : null;
}

/** *Met Berg and | told*, *asked Berlin to pay, | telling*. */
function isSecond({ tokens }: Document, anchor: number): boolean {
  if (/ing$/.test(tokens[anchor]?.lower ?? '')) return tokens[anchor - 1]?.raw === ',';
  let i = anchor - 1;
  while (i >= anchor - BETWEEN && /^(?:adverb|ly|have)$/.test(classOf(tokens[i] ?? { raw: '.', lower: '.' })))
    i--;
  return /^(?:and|but)$/.test(tokens[i]?.lower ?? '');
}
