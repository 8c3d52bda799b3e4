import { spanAt } from '../../record/span.ts';
import type { ActorGuess, DevelopmentCandidate } from '../candidate.ts';
import { eventTypeOf } from '../events/event-type.ts';
import type { Attribution } from '../statements/find-statements.ts';
import type { Document } from '../text/document.ts';

/** So many of the record's actors speak in an article that is about the record's story. */
const OWN_STORY = 3;

/**
 * Whether an article is about the story of the record. In such an article what parties want, seek, back or do is
 * their stand or background, and statements are what is said; in others it is all that is known of their mind.
 */
export function isOwnStory(
  attributions: readonly Attribution[],
  speakers: readonly (ActorGuess | null)[],
): boolean {
  const known = speakers.filter(
    (speaker, i) => attributions[i]?.attitude === 'speech' && speaker?.ref != null,
  );
  return new Set(known.map((speaker) => speaker?.ref)).size >= OWN_STORY;
}

/** Stands less sure than this are not worth a curator's time. */
const LEAST = 0.5;

/** Whether a stand is sure enough, and not told already as something that its party did. */
export const isNews = (position: DevelopmentCandidate, told: readonly DevelopmentCandidate[]): boolean =>
  position.confidence >= LEAST &&
  !told.some(
    ({ span, actors }) =>
      span.start <= position.span.start &&
      span.end >= position.span.end &&
      actors.some((actor) => actor.name === position.actors[0]?.name),
  );

/** The stand as a development in phase `position`, dated by nothing: it lasts. */
export function positionOf(
  document: Document,
  attribution: Attribution,
  speaker: ActorGuess,
): DevelopmentCandidate {
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
