import type { Cast } from '../people/cast.ts';
import { indicesAcross } from '../people/find-nominals.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Found } from './found.ts';

/** Where a content begins that opens too early or too late. */
export function withWholeClause(document: Document, cast: Cast, one: Found): Found {
  const [first, ...rest] = one.content;
  if (first === undefined) return one;
  const from = behindApposition(document, cast, one, first.from) ?? ownSubject(document, one, first.from);
  return from === null || from >= first.to ? one : { ...one, content: [{ from, to: first.to }, ...rest] };
}

/** *According to Lind, | the master of the port, | the lock is shut*: where the words begin behind who says them. */
function behindApposition({ tokens }: Document, cast: Cast, one: Found, from: number): number | null {
  const [who] = one.source;
  if (tokens[one.anchor]?.lower !== 'according' || who === undefined || from - who.to > 2) return null;
  const speaker = indicesAcross(cast.nominals, who.from, who.to)[0];
  const told = indicesAcross(cast.nominals, from, from + 2).find(
    (n) => (cast.nominals[n]?.from ?? 0) >= from && (cast.nominals[n]?.from ?? 0) <= from + 1,
  );
  if (speaker === undefined || told === undefined || cast.entityOf[speaker] !== cast.entityOf[told])
    return null;
  const office = cast.nominals[told];
  if (office === undefined || office.name !== null) return null;
  const end = Math.max(office.to, office.complement?.to ?? 0);
  return tokens[end]?.raw === ',' ? end + 1 : null;
}

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
