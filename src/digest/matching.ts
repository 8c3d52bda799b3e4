import { prepareDevelopment, prepareStatement } from '../ask/find/prepare.ts';
import { readFrame } from '../ask/frame/read.ts';
import type { ActorIndex } from '../record/actor-index.ts';
import type { Development } from '../record/development.ts';
import type { EventType } from '../record/plover.ts';
import type { ActorRef } from '../record/refs.ts';
import { developmentTerms, statementTerms, topicStems } from '../record/search-terms.ts';
import type { Statement } from '../record/statement.ts';
import { nearStems } from '../words/thesaurus.ts';
import { type Filter, isFiltered } from './settings.ts';

/** An entry without what is shown beside it. */
export type Bare =
  | { kind: 'statement'; statement: Statement }
  | { kind: 'development'; development: Development };

/** What the words of a watch mean on one record: all of it must be in an entry. */
export interface Watching {
  text: string;
  eventTypes: EventType[];
  /** One of each list must be in the entry. */
  actors: ActorRef[][];
  /** Stems; one of each list must be in the entry. */
  words: string[][];
}

/** Families of words (*invade*, *invasion*) count; mere synonyms would be noise to who watches for a word. */
const FAMILY = 0.9;
/** An actor belongs to an entry as speaker, party, or in its words; not by what stands around them. */
const NAMED = 0.85;

/** Reads words as a question is read. Null when nothing can be watched for in them. */
export function readWatch(text: string, index: ActorIndex, now: Date): Watching | null {
  const { eventTypes, speakers, about } = readFrame(text, { index, now, timeZone: 'UTC' });
  const actors = [...speakers, ...about].map((one) => one.actors).filter((one) => one.length > 0);
  const strangers = speakers.flatMap((one) => (one.actors.length === 0 ? topicStems(one.text) : []));
  const stems = [...strangers, ...about.filter((unit) => unit.actors.length === 0).map((unit) => unit.stem)];
  if (eventTypes.length + actors.length + stems.length === 0) return null;
  return {
    text,
    eventTypes,
    actors,
    words: stems.map((stem) => [
      stem,
      ...[...nearStems(stem)].filter(([, nearness]) => nearness >= FAMILY).map(([near]) => near),
    ]),
  };
}

/** Whether an entry is what a watch is for. */
export function isWatched({ eventTypes, actors, words }: Watching, entry: Bare, index: ActorIndex): boolean {
  const type = entry.kind === 'statement' ? entry.statement.eventType : entry.development.eventType;
  if (eventTypes.length > 0 && (type === null || !eventTypes.includes(type))) return false;
  const terms = new Set(termsOf(entry));
  if (!words.every((any) => any.some((stem) => terms.has(stem)))) return false;
  const named = namedIn(entry, index);
  return actors.every((any) => any.some((ref) => concerns(ref, named, index)));
}

/** Whether an entry is what a digest's filter lets through. */
export function passes({ actors, topics, eventTypes }: Filter, entry: Bare, index: ActorIndex): boolean {
  if (!isFiltered({ actors, topics, eventTypes })) return true;
  const type = entry.kind === 'statement' ? entry.statement.eventType : entry.development.eventType;
  if (type !== null && eventTypes.includes(type)) return true;
  const terms = new Set(termsOf(entry));
  if (topics.some((topic) => isIn(topicStems(topic), terms))) return true;
  const named = namedIn(entry, index);
  return actors.some((ref) => concerns(ref, named, index));
}

const isIn = (stems: readonly string[], terms: ReadonlySet<string>): boolean =>
  stems.length > 0 && stems.every((stem) => terms.has(stem));

const termsOf = (entry: Bare): string[] =>
  entry.kind === 'statement' ? statementTerms(entry.statement) : developmentTerms(entry.development);

function namedIn(entry: Bare, index: ActorIndex): Set<ActorRef> {
  const { actors } =
    entry.kind === 'statement'
      ? prepareStatement(entry.statement, index)
      : prepareDevelopment(entry.development, index);
  return new Set([...actors].filter(([, weight]) => weight >= NAMED).map(([ref]) => ref));
}

/** A state is concerned also where those are who speak for it. */
const concerns = (ref: ActorRef, named: ReadonlySet<ActorRef>, index: ActorIndex): boolean =>
  named.has(ref) || index.spokenForBy(ref).some((other) => named.has(other));
