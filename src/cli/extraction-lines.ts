import type {
  ActorGuess,
  DevelopmentCandidate,
  Extraction,
  StatementCandidate,
} from '../extract/candidate.ts';
import type { ActorIndex } from '../record/actor-index.ts';
import type { Span } from '../record/span.ts';

const together = (spans: readonly Span[]) => ({
  spans: spans.map(({ start, end }) => [start, end]),
  text: spans.map(({ text }) => text).join(' […] '),
});

/** What a machine reads of an article, one object a file. `attitude` tells words said from thoughts and acts. */
export const asJson = (file: string, { statements, developments }: Extraction, actors: ActorIndex) => ({
  file,
  statements: bySeveral(statements).map(({ one, speakers }) => ({
    kind: one.kind,
    attitude: one.attitude,
    content: together(one.content),
    source: sourceOf(one, speakers, actors),
    cue: one.cue && together(one.cue),
    addressees: one.addressees.map(({ name }) => name),
    via: one.via && together(one.via).text,
    polarity: one.polarity,
    saidOn: one.saidOn,
    saidOnBasis: one.saidOnBasis,
    eventType: one.eventType,
    confidence: rounded(one.confidence),
    ...(one.speaker !== null && one.speaker.ref === null && { proposedActor: proposal(one.speaker, actors) }),
  })),
  developments: developments.map((one) => ({
    type: one.eventType,
    phase: one.phase,
    date: one.date,
    place: one.place,
    actors: one.actors.map(({ name }) => name),
    recipients: one.recipients.map(({ name }) => name),
    headline: one.headline,
    span: [one.span.start, one.span.end],
    confidence: rounded(one.confidence),
  })),
});

const isSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => b[i]?.start === start && b[i]?.end === end);

/** The same words said by several are one row, with all who say them. */
function bySeveral(
  statements: readonly StatementCandidate[],
): { one: StatementCandidate; speakers: string[] }[] {
  const rows: { one: StatementCandidate; speakers: string[] }[] = [];
  for (const one of statements) {
    const last = rows.at(-1);
    const name = one.speaker === null || isOpen(one.speaker) ? [] : [one.speaker.name];
    if (last !== undefined && isSame(last.one.content, one.content)) last.speakers.push(...name);
    else rows.push({ one, speakers: name });
  }
  return rows;
}

/** Who says it, also where the article names nobody next to the words. */
function sourceOf({ source, speaker }: StatementCandidate, speakers: string[], actors: ActorIndex) {
  if (source === null && speaker === null) return null;
  return {
    ...together(source ?? []),
    actor: speaker === null || isOpen(speaker) ? null : speaker.name,
    ...(speaker !== null && { actors: speakers, new: speaker.ref === null, ...proposal(speaker, actors) }),
  };
}

/** Somebody described who may be one or another of those named: a curator chooses. */
const isOpen = ({ kind, maybe = [] }: ActorGuess): boolean => kind === 'person' && maybe.length > 0;

const rounded = (x: number): number => Math.round(x * 1000) / 1000;

const proposal = (
  { name, kind, anonymous, role, represents, of = null, maybe }: ActorGuess,
  actors: ActorIndex,
) => ({
  name,
  ...(maybe !== undefined && { maybe }),
  kind,
  anonymous,
  role,
  represents: represents === null ? of : (actors.get(represents)?.name ?? of),
});

/** The same for people; thoughts are left out, since a curator looks for what was said. */
export function forPeople(file: string, { statements, developments }: Extraction): string {
  const said = statements.filter(({ attitude }) => attitude === 'speech');
  const parts = [
    `${file}: ${count(said.length, 'statement')}, ${count(developments.length, 'development')}`,
    ...said.map(statementLine),
    ...developments.map(developmentLine),
  ];
  return `${parts.join('\n')}\n\n`;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

function statementLine({
  kind,
  content,
  speaker,
  source,
  saidOn,
  eventType,
  confidence,
}: StatementCandidate): string {
  const who = speaker?.name ?? source?.map(({ text }) => text).join(' ') ?? 'nobody named';
  const notes = [kind, saidOn ?? 'day unknown', eventType, percent(confidence)].filter(
    (note) => note !== null,
  );
  return `  ${who}: ${together(content).text.replace(/\s+/g, ' ')}\n    ${notes.join(' · ')}`;
}

function developmentLine({
  headline,
  phase,
  eventType,
  date,
  place,
  confidence,
}: DevelopmentCandidate): string {
  const notes = [phase, eventType, date ?? 'day unknown', place, percent(confidence)].filter(
    (note) => note !== null,
  );
  return `  * ${headline}\n    ${notes.join(' · ')}`;
}
