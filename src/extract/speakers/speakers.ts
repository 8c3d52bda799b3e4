import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Attribution } from '../statements/find-statements.ts';
import type { Document } from '../text/document.ts';
import { type Cast, castOf } from './cast.ts';
import { canBe, genderOf } from './gender.ts';
import { resolveName } from './resolve.ts';

const PERSONAL = /^(?:he|she|him|her|his|himself|herself|who)$/i;
const NEUTRAL = /^(?:it|its|they|their|them|we|which|that|i|you|my|our)$/i;
/** Paragraphs back in which the one whom a pronoun stands for is looked for. */
const REACH = 2;
/** A name within so many words of its sentence's first is what the sentence is about. */
const OPENING = 6;
/** Speakers back that are still in mind. */
const RECENT = 40;

/** Who says each attribution, in their order; pronouns stand for whom the text spoke of last. */
export function speakersOf(
  document: Document,
  attributions: readonly Attribution[],
  index: ActorIndex,
): (ActorGuess | null)[] {
  const cast = castOf(document);
  const said: { at: number; speaker: ActorGuess }[] = [];
  const memo = new Map<string, ActorGuess | null>();
  const byName = (phrase: string): ActorGuess | null => {
    const known = memo.get(phrase);
    if (known !== undefined) return known;
    const found = resolveName(phrase, index, cast);
    memo.set(phrase, found);
    return found;
  };
  return attributions.map((attribution) => {
    const { phrase, at } = nearestSource(attribution);
    const speaker = PERSONAL.test(phrase)
      ? personBefore(document, cast, said, phrase, at, byName)
      : NEUTRAL.test(phrase)
        ? bodyBefore(document, said, phrase, at)
        : byName(phrase);
    if (speaker !== null) said.push({ at, speaker });
    return speaker;
  });
}

/** Of a source in several pieces, the one that stands next to the cue tells who speaks. */
function nearestSource({ source, sourceTokens, anchor }: Attribution): { phrase: string; at: number } {
  const gap = ({ from, to }: { from: number; to: number }): number =>
    to <= anchor ? anchor - to : from - anchor;
  let best = 0;
  sourceTokens.forEach((stretch, i) => {
    const known = sourceTokens[best];
    if (known !== undefined && gap(stretch) < gap(known)) best = i;
  });
  return { phrase: source?.[best]?.text ?? '', at: sourceTokens[best]?.from ?? anchor };
}

function personBefore(
  document: Document,
  cast: Cast,
  said: readonly { at: number; speaker: ActorGuess }[],
  pronoun: string,
  at: number,
  byName: (phrase: string) => ActorGuess | null,
): ActorGuess | null {
  const near = (token: number): boolean =>
    (document.paragraphOf[at] ?? 0) - (document.paragraphOf[token] ?? 0) <= REACH;
  const fits = (speaker: ActorGuess): boolean =>
    speaker.kind === 'person' && canBe(pronoun.toLowerCase(), genderOf(speaker.name.split(' ')[0] ?? ''));
  const last = said.slice(-RECENT).findLast((one) => one.at < at && near(one.at) && fits(one.speaker));
  // Speaker before bystander: a pronoun with a verb of saying goes on with the one who spoke, unless a person named
  // since opens a sentence.
  const named = subjectsBetween(document, cast, last?.at ?? -1, at).filter((one) => near(one.token));
  const shifted = named.map(({ person }) => byName(person.name)).findLast((one) => one !== null && fits(one));
  return shifted ?? last?.speaker ?? null;
}

function subjectsBetween(
  { sentenceOf, quoteOf }: Document,
  { appearances }: Cast,
  after: number,
  before: number,
) {
  let low = 0;
  let high = appearances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((appearances[middle]?.token ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  const found = appearances.slice(Math.max(0, low - RECENT), low).filter(({ token }) => {
    const opens = token < OPENING || sentenceOf[token] !== sentenceOf[token - OPENING];
    return token > after && opens && quoteOf[token] === -1;
  });
  return found;
}

function bodyBefore(
  document: Document,
  said: readonly { at: number; speaker: ActorGuess }[],
  pronoun: string,
  at: number,
): ActorGuess | null {
  if (!/^(?:it|its|they|their)$/i.test(pronoun)) return null;
  const last = said.slice(-RECENT).findLast((one) => one.at < at && one.speaker.kind !== 'person');
  const near =
    last !== undefined && (document.paragraphOf[at] ?? 0) - (document.paragraphOf[last.at] ?? 0) <= 1;
  return near ? last.speaker : null;
}
