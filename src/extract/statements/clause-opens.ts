import type { Cast } from '../people/cast.ts';
import { indicesAcross } from '../people/find-nominals.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Spelling } from '../text/tokens.ts';
import type { Found } from './found.ts';

/** With the beginning of a content that opens too early or too late, and the verb of one that ends before it. */
export function withWholeClause(document: Document, cast: Cast, found: Found): Found {
  const one = withVerb(document, found);
  const [first, ...rest] = one.content;
  if (first === undefined) return one;
  const from =
    behindApposition(document, cast, one, first.from) ??
    ownSubject(document, one, first.from) ??
    behindCondition(document, first) ??
    withMeasure(document, one, first.from);
  return from === null || from >= first.to ? one : { ...one, content: [{ from, to: first.to }, ...rest] };
}

/** *Warned that Britain, France and Germany | would bring back …*: a clause is no clause without its verb. */
function withVerb(document: Document, one: Found): Found {
  const { tokens, quoteOf, sentenceOf } = document;
  const last = one.content.at(-1);
  if (last === undefined || last.from < one.anchor || tokens[last.from]?.lower !== 'that') return one;
  const isFree = (i: number): boolean => sentenceOf[i] === sentenceOf[last.from] && quoteOf[i] === -1;
  const said = tokens.slice(last.from + 1, last.to);
  if (!isFree(last.to) || !isAuxiliary(tokens[last.to]) || said.length === 0) return one;
  if (said.some((token) => isAuxiliary(token) || isVerb(token.lower))) return one;
  let to = last.to;
  while (isFree(to) && !/^[,;.!?…]$/.test(tokens[to]?.raw ?? '')) to++;
  return { ...one, content: [...one.content.slice(0, -1), { from: last.from, to }] };
}

const isAuxiliary = (token: Spelling | undefined): boolean =>
  token !== undefined && /^(?:be|have|do|modal)$/.test(classOf(token));

/**
 * *According to Lind, | the master of the port, | the lock is shut*, *according to the master, | Ann Lind, | it is*:
 * where the words begin behind who says them.
 */
function behindApposition({ tokens }: Document, cast: Cast, one: Found, from: number): number | null {
  const [who] = one.source;
  if (tokens[one.anchor]?.lower !== 'according' || who === undefined || from - who.to > 2) return null;
  const told = indicesAcross(cast.nominals, from, from + 2).find(
    (n) => (cast.nominals[n]?.from ?? 0) >= from && (cast.nominals[n]?.from ?? 0) <= from + 1,
  );
  if (told === undefined || cast.entityOf[told] == null) return null;
  const speaker = indicesAcross(cast.nominals, who.from, who.to).find(
    (n) => n !== told && cast.entityOf[n] === cast.entityOf[told],
  );
  const [first, second] = [cast.nominals[speaker ?? -1], cast.nominals[told]];
  if (first === undefined || second === undefined || (first.name === null) === (second.name === null))
    return null;
  const end = Math.max(second.to, second.complement?.to ?? 0);
  return tokens[end]?.raw === ',' ? end + 1 : null;
}

/** *Said, on condition | that they not be named, | that …*: on what condition somebody speaks is no part of the words. */
function behindCondition({ tokens, quoteOf }: Document, { from, to }: Stretch): number | null {
  if (tokens[from - 1]?.lower !== 'condition' || tokens[from]?.lower !== 'that') return null;
  for (let i = from + 1; i < Math.min(to, from + LONGEST_HEARER * 2); i++)
    if (tokens[i]?.raw === ',' && quoteOf[i] === -1) return tokens[i + 1]?.lower === 'that' ? i + 1 : null;
  return null;
}

/** *Said | about | a third was missing*: where the words begin with a measure that is not told for sure. */
const withMeasure = ({ tokens }: Document, { anchor }: Found, from: number): number | null =>
  from === anchor + 2 &&
  /^(?:about|around|roughly|nearly|almost|some|over)$/.test(tokens[from - 1]?.lower ?? '') &&
  (/^\p{N}/u.test(tokens[from]?.raw ?? '') ||
    classOf(tokens[from] ?? MARK) === 'number' ||
    /^(?:third|half|quarter|fifth|dozen|hundred|thousand|million|billion)s?$/.test(
      tokens[from + 1]?.lower ?? '',
    ))
    ? from - 1
    : null;

const TELLS = /^(?:told|tells|assured|assures|warned|warns|reminded|informed)$/;
const LONGEST_HEARER = 8;

/** *Told the press | he was sure that …*: the clause that follows who is told, also where a smaller one stands in it. */
function ownSubject({ tokens, quoteOf }: Document, { anchor }: Found, from: number): number | null {
  if (!TELLS.test(tokens[anchor]?.lower ?? '') || from <= anchor || tokens[from]?.lower !== 'that')
    return null;
  for (let i = anchor + 2; i < Math.min(from, anchor + LONGEST_HEARER); i++) {
    if (quoteOf[i] !== -1 || /^(?:preposition|subordinator|as|comma)$/.test(classOf(tokens[i] ?? MARK)))
      return null;
    if (/^(?:he|she|they|it)$/.test(tokens[i]?.lower ?? ''))
      return isVerb(tokens[i + 1]?.lower ?? '') ? i : null;
  }
  return null;
}

const MARK = { raw: ',', lower: ',' };

const isVerb = (word: string): boolean =>
  /^(?:be|have|do|modal)$/.test(classOf({ raw: word, lower: word })) ||
  /^(?:Past|Present|Adj\|Past)/.test(listedAs(word) ?? '');
