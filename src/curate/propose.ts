import type {
  ActorGuess,
  DevelopmentCandidate,
  Extraction,
  StatementCandidate,
} from '../extract/candidate.ts';
import type { CandidateDraft, Party } from '../record/candidate.ts';
import { type Citation, citationAt, UNATTRIBUTED } from '../record/citation.ts';
import type { SourceRef } from '../record/refs.ts';
import type { Span } from '../record/span.ts';

/** Longest headline, in UTF-16 units; longer words are cut at a word, with an ellipsis. */
const HEADLINE = 200;

/** Longest name of an actor, an office or a place, in UTF-16 units. */
const LONGEST_NAME = 200;

/** What was found in the article `text`, as candidates for the queue, in the order of the text. */
export function propose(source: SourceRef, text: string, { statements, developments }: Extraction) {
  const drafts = [
    ...statements.filter(isWorthALook).map((found) => fromStatement(source, text, found)),
    ...developments.map((found) => fromDevelopment(source, text, found)),
  ];
  return drafts.sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ proposal }: CandidateDraft): number => proposal.citations[0]?.content[0]?.start ?? 0;

/** What was asked, announced or supposed was not said: it does not wait for a curator. */
const LEAST = 0.25;
const isWorthALook = ({ attitude, confidence }: StatementCandidate): boolean =>
  attitude === 'speech' || confidence >= LEAST;

function fromStatement(source: SourceRef, text: string, found: StatementCandidate): CandidateDraft {
  const citation = citationAt(source, text, found.content, {
    attributedTo: whole(text, found.source),
    cue: whole(text, found.cue),
    via: whole(text, found.via),
  });
  return {
    source,
    confidence: found.confidence,
    attitude: found.attitude,
    proposal: {
      of: 'statement',
      kind: found.kind,
      polarity: found.polarity,
      speaker: found.speaker && partyOf(found.speaker),
      addressees: found.addressees.flatMap((one) => partyOf(one) ?? []),
      saidOn: found.saidOn,
      saidBasis: found.saidOnBasis,
      eventType: found.eventType,
      headline: citedHeadline(citation),
      topics: [],
      citations: [citation],
    },
  };
}

function fromDevelopment(source: SourceRef, text: string, found: DevelopmentCandidate): CandidateDraft {
  const citation = citationAt(source, text, [found.span], UNATTRIBUTED);
  return {
    source,
    confidence: found.confidence,
    attitude: 'speech',
    proposal: {
      of: 'development',
      phase: found.phase,
      eventType: found.eventType,
      date: found.date,
      place: found.place !== null && found.place.length <= LONGEST_NAME ? found.place : null,
      actors: found.actors.flatMap((one) => partyOf(one) ?? []),
      recipients: found.recipients.flatMap((one) => partyOf(one) ?? []),
      headline: clipWords(found.headline),
      topics: [],
      citations: [citation],
    },
  };
}

/** What is too long for a name or an office is none: a curator names the party. */
function partyOf(guess: ActorGuess): Party | null {
  if (guess.name.length > LONGEST_NAME) return null;
  const { of: _, ...party } = guess;
  return { ...party, role: guess.role !== null && guess.role.length > LONGEST_NAME ? null : guess.role };
}

/** Several spans of one name or cue as the stretch from the first to the last. */
function whole(text: string, spans: readonly Span[] | null): Span | null {
  const first = spans?.[0];
  const last = spans?.at(-1);
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
}

/** What a statement says, in short: the words that are cited. */
export const citedHeadline = (citation: Citation): string =>
  clipWords(
    citation.content
      .map((span) => span.text)
      .join(' … ')
      .replace(/^[‘'\s]+|[’'\s,]+$/gu, ''),
  );

/** Cut, and without quotation marks: what stands in those is the source's alone. */
function clipWords(words: string): string {
  const text = words
    .replace(/[“”"„‟«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= HEADLINE) return text || '…';
  const cut = text.slice(0, HEADLINE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), HEADLINE / 2)).toWellFormed()}…`;
}
