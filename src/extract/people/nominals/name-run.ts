import { isHonorific } from '../../../words/honorifics.ts';
import type { Document } from '../../text/document.ts';
import { listedAs } from '../../text/lexicon.ts';
import type { Stretch } from '../../text/stretch.ts';
import { isCapitalised, type Token } from '../../text/tokens.ts';
import type { BodyIndex } from '../bodies.ts';
import { isJoined, isListedOffice, isParticle } from '../lexicon.ts';
import { isNamePart } from './name-parts.ts';
import { sameRun } from './nominal.ts';

const LONGEST_NAME = 7;

/** A personal name that begins at `from`, with the honorific before it. */
export function nameRun(
  document: Document,
  bodies: BodyIndex,
  from: number,
): (Stretch & { honorific: string | null }) | null {
  const { tokens, sentenceOf } = document;
  let start = from;
  const honorific =
    isHonorific(tokens[start]?.lower ?? '') && isCapitalised(tokens[start])
      ? (tokens[start]?.raw ?? null)
      : null;
  if (honorific !== null) start++;
  let to = start;
  while (to - start < LONGEST_NAME && sentenceOf[to] === sentenceOf[from] && sameRun(document, from, to)) {
    const token = tokens[to];
    const particle = to > start && particlesLead(document, from, to);
    if (!particle && !isNamePart(document, to) && !(to > start && token !== undefined && isJoined(token)))
      break;
    if (to > start && /^(?:Jr|Sr)\.?$/.test(token?.raw ?? '')) {
      to++;
      if (
        tokens[to]?.raw === '.' &&
        tokens[to]?.start === token?.end &&
        sentenceOf[to + 1] === sentenceOf[to]
      )
        to++;
      break;
    }
    if (to > start && (isHonorific(token?.lower ?? '') || isOfficeWord(token))) break;
    to++;
  }
  if (to === start) return null;
  if (honorific === null && bodies.at(tokens, start) !== null && (bodies.at(tokens, start)?.to ?? 0) >= to)
    return null;
  return { from: start, to, honorific };
}

/** Particles, and a name behind them: *von der Leyen*. */
export function particlesLead(document: Document, from: number, i: number): boolean {
  let at = i;
  while (at < i + 3 && isParticle(document.tokens[at]?.lower ?? '')) at++;
  return at > i && isCapitalised(document.tokens[at]) && sameRun(document, from, at);
}

export const isOfficeWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  isListedOffice(token.lower) &&
  listedAs(token.lower) !== 'LastName' &&
  !/^(?:Bishop|King|Prince|Pope|Major|Judge|Speaker|Marshal|Cardinal|Priest)$/.test(token.raw);

/** *von der Leyen* without a first name. */
export const startsWithParticle = ({ tokens }: Document, i: number): boolean =>
  /^(?:von|van|de|der|den|bin|al|el)$/.test(tokens[i]?.lower ?? '') &&
  (isCapitalised(tokens[i + 1]) ||
    (isParticle(tokens[i + 1]?.lower ?? '') && isCapitalised(tokens[i + 2]))) &&
  !isCapitalised(tokens[i - 1]);

export function particled(
  document: Document,
  bodies: BodyIndex,
  i: number,
): (Stretch & { honorific: null }) | null {
  let at = i;
  while (isParticle(document.tokens[at]?.lower ?? '') && !isCapitalised(document.tokens[at])) at++;
  const run = nameRun(document, bodies, at);
  return run === null ? null : { from: i, to: run.to, honorific: null };
}
