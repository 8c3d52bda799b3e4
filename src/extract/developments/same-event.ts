import type { ActorGuess, DevelopmentCandidate } from '../candidate.ts';
import { isSame } from './parties.ts';

/** A candidate with what tells whether another is the same event. */
export interface FoundDevelopment {
  development: DevelopmentCandidate;
  /** What sets it apart from others of its type: a call is no meeting, and the end of talks is not their beginning. */
  manner: string;
  /** Whether it is named by a noun that points back: *the exchange*. */
  definite: boolean;
}

/** So many earlier events of a kind are looked at. */
const REACH = 12;

/** The events of a story, each once: of two tellings the fuller one, with what the other adds. Linear. */
export function eachOnce(candidates: readonly FoundDevelopment[]): DevelopmentCandidate[] {
  const kept: FoundDevelopment[] = [];
  const byKind = new Map<string, FoundDevelopment[]>();
  for (const candidate of candidates) {
    const { eventType, phase } = candidate.development;
    // *Paid a call on Lavrov*, *they met*: a visit to somebody is a meeting.
    const isMeeting = candidate.manner === 'visit' && partiesOf(candidate.development).length > 1;
    const kind = `${eventType} ${phase} ${isMeeting ? '' : candidate.manner}`;
    const same = (byKind.get(kind) ?? []).slice(-REACH).findLast((one) => isOneEvent(one, candidate));
    if (same === undefined) {
      kept.push(candidate);
      byKind.set(kind, [...(byKind.get(kind) ?? []).slice(1 - REACH), candidate]);
    } else merge(same, candidate);
  }
  return kept.map(({ development }) => development);
}

const partiesOf = ({ actors, recipients }: DevelopmentCandidate): ActorGuess[] => [...actors, ...recipients];

function isOneEvent(a: FoundDevelopment, b: FoundDevelopment): boolean {
  const [one, other] = [a.development, b.development];
  if (
    one.date !== null &&
    other.date !== null &&
    one.date !== other.date &&
    !one.date.startsWith(other.date) &&
    !other.date.startsWith(one.date)
  )
    return false;
  if (
    one.place !== null &&
    other.place !== null &&
    !one.place.includes(other.place) &&
    !other.place.includes(one.place)
  )
    return false;
  const [first, second] = [partiesOf(one), partiesOf(other)];
  const sharesDay = one.date !== null && one.date === other.date;
  const sharesPlace = one.place !== null && other.place !== null;
  if (first.length === 0 || second.length === 0)
    return sharesDay || (sharesPlace && (a.definite || b.definite));
  const within = (some: ActorGuess[], all: ActorGuess[]): boolean =>
    some.every((party) => all.some((known) => isLike(party, known)));
  if (!within(first, second) && !within(second, first)) return false;
  if (
    first.length !== second.length &&
    Math.min(first.length, second.length) < 2 &&
    !sharesPlace &&
    !b.definite
  )
    return false;
  return sharesDay || sharesPlace || b.definite || (first.length > 1 && second.length > 1);
}

/** The same party, or one who speaks for the other. */
const isLike = (a: ActorGuess, b: ActorGuess): boolean =>
  isSame(a, b) || (a.ref !== null && a.ref === b.represents) || (b.ref !== null && b.ref === a.represents);

const fullness = ({
  development: { date, place, actors, recipients, confidence },
}: FoundDevelopment): number =>
  Number(date !== null) +
  Number(place !== null) +
  Math.min(2, actors.length + recipients.length) +
  confidence;

function merge(kept: FoundDevelopment, other: FoundDevelopment): void {
  const [fuller, less] =
    fullness(other) > fullness(kept)
      ? [other.development, kept.development]
      : [kept.development, other.development];
  const known = partiesOf(fuller);
  kept.development = {
    ...fuller,
    date: fuller.date ?? less.date,
    place: fuller.place ?? less.place,
    ...(known.length === 0 && { actors: less.actors, recipients: less.recipients }),
    confidence: Math.max(fuller.confidence, less.confidence),
  };
}
