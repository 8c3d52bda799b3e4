import type { Edtf } from '../../record/edtf.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Attribution } from '../statements/find-statements.ts';
import type { Document } from '../text/document.ts';
import { datesIn } from './expressions.ts';

/** The days on which attributions were said, in their order; null where the article does not tell. */
export function saidOn(
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly (ActorGuess | null)[],
  published: string | null,
): (Edtf | null)[] {
  const own = attributions.map((attribution) => dayNear(document, attribution, published));
  return own.map((date, i) => date ?? carried(document, attributions, speakers, own, i));
}

const LONG = 600;
const FAR = 20;

/** The date in the sentence of the cue that stands nearest to it, outside of what was said. */
function dayNear(document: Document, attribution: Attribution, published: string | null): Edtf | null {
  const { start, end } = sentenceAround(document, attribution.anchor);
  const cue = document.tokens[attribution.anchor]?.start ?? start;
  const from = Math.max(start, cue - LONG);
  const text = document.text.slice(from, Math.min(end, cue + LONG));
  const outside = datesIn(text, published, 'past').filter(
    (found) =>
      !attribution.content.some((span) => found.start + from < span.end && found.end + from > span.start),
  );
  const gap = (start: number): number => Math.abs(start + from - cue);
  return outside.sort((a, b) => gap(a.start) - gap(b.start))[0]?.date ?? null;
}

function sentenceAround({ tokens, sentenceOf }: Document, i: number): { start: number; end: number } {
  let first = i;
  let last = i;
  while (first > 0 && i - first < LONG && sentenceOf[first - 1] === sentenceOf[i]) first--;
  while (last + 1 < tokens.length && last - i < LONG && sentenceOf[last + 1] === sentenceOf[i]) last++;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/**
 * News tells the day once, in the lead, and then elaborates: the paragraphs that follow on the same party, or on
 * its representative, are of the same day until another party speaks or a paragraph has other news.
 */
function carried(
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly (ActorGuess | null)[],
  own: readonly (Edtf | null)[],
  i: number,
): Edtf | null {
  const speaker = speakers[i];
  if (speaker == null || attributions[i]?.attitude !== 'speech') return null;
  let paragraph = paragraphOf(document, attributions[i]);
  for (let k = i - 1; k >= Math.max(0, i - FAR); k--) {
    const before = speakers[k];
    const there = paragraphOf(document, attributions[k]);
    if (paragraph - there > 1) return null;
    if (attributions[k]?.attitude !== 'speech') continue;
    if (before == null || !sameParty(before, speaker)) return null;
    if (own[k] != null) return own[k] ?? null;
    paragraph = there;
  }
  return null;
}

const paragraphOf = (document: Document, attribution: Attribution | undefined): number =>
  document.paragraphOf[attribution?.anchor ?? 0] ?? 0;

const sameParty = (a: ActorGuess, b: ActorGuess): boolean =>
  a.ref === null && b.ref === null
    ? a.name === b.name
    : a.ref === b.ref ||
      (a.ref !== null && a.ref === b.represents) ||
      (b.ref !== null && b.ref === a.represents);
