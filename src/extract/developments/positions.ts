import { spanAt } from '../../record/span.ts';
import type { Attribution } from '../attribution.ts';
import type { ActorGuess, DevelopmentCandidate } from '../candidate.ts';
import { eventTypeOf } from '../cues/event-type.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';

/** Stands less sure than this are not worth a curator's time. */
const LEAST = 0.5;

/** Clauses of one sentence that may each tell a development. */
const CLAUSES = 6;

/** The stands of known parties, those left out that are told already as something that the party did. */
export function positionsOf(
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly (ActorGuess | null)[],
  told: readonly DevelopmentCandidate[],
): DevelopmentCandidate[] {
  return attributions.flatMap((attribution, i) => {
    const speaker = speakers[i];
    if (attribution.attitude !== 'thought' || speaker?.ref == null || attribution.confidence < LEAST)
      return [];
    const position = positionOf(document, attribution, speaker);
    return isTold(position, told) ? [] : [position];
  });
}

/** `told` is in the order of the text. */
function isTold({ span, actors }: DevelopmentCandidate, told: readonly DevelopmentCandidate[]): boolean {
  const low = lowerBound(told.length, (n) => told[n]?.span.start ?? 0, span.start + 1);
  return told
    .slice(Math.max(0, low - CLAUSES), low)
    .some((one) => one.span.end >= span.end && one.actors.some(({ name }) => name === actors[0]?.name));
}

/** The stand as a development in phase `position`, dated by nothing: it lasts. */
function positionOf(document: Document, attribution: Attribution, speaker: ActorGuess): DevelopmentCandidate {
  const cue = attribution.cue ?? [];
  const spans = [...(attribution.source ?? []), ...cue, ...attribution.content];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const words = document.text.slice(start, end).replace(/\s+/g, ' ');
  return {
    phase: 'position',
    eventType: eventTypeOf(cue.map((span) => span.text).join(' '), attribution.content[0]?.text ?? ''),
    date: null,
    place: null,
    actors: [speaker],
    recipients: [],
    headline: words.charAt(0).toUpperCase() + words.slice(1, 300),
    span: spanAt(document.text, start, end),
    confidence: attribution.confidence,
  };
}
