import type { ActorIndex } from '../../record/actor-index.ts';
import type { Development } from '../../record/development.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Statement } from '../../record/statement.ts';
import { stem } from '../../words/stem.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Unit } from '../read/query.ts';

/** A unit of a query with what it weighs and the stems that count for it, each with its nearness 0..1. */
export interface Wanted {
  unit: Unit;
  weight: number;
  near: ReadonlyMap<string, number>;
}

/** An entry of the record as ranking sees it. */
export interface Candidate {
  kind: 'statement' | 'development';
  entry: Statement | Development;
  /** Stems by the field they stand in; the order is that of the text. */
  fields: { weight: number; stems: string[] }[];
  /** How far each actor belongs to the entry: 1 as speaker, party or in the words themselves. */
  actors: ReadonlyMap<ActorRef, number>;
}

/** How well a candidate answers, every figure in 0..1. */
export interface Scored extends Candidate {
  /** The share, by weight, of what is wanted that the candidate holds. */
  coverage: number;
  /** The same without actors: whom a question names is not yet what it asks. */
  topicCoverage: number;
  score: number;
}

/** The words themselves count in full, what stands around them less. */
const FIELD = {
  words: 1,
  headline: 0.88,
  topics: 0.88,
  frame: 0.8,
  place: 0.9,
  context: 0.6,
  type: 0.5,
} as const;

const stemsOf = (text: string): string[] =>
  tokenize(text)
    .map((token) => token.word)
    .filter((word) => !isStopword(word))
    .map(stem);

/** Makes a candidate of a statement. */
export function statementCandidate(statement: Statement, index: ActorIndex): Candidate {
  const { citations, headline, topics, speaker, addressees, eventType } = statement;
  const words = citations.flatMap((citation) => citation.content.map((span) => span.text)).join('\n');
  const frame = citations
    .map(({ cue, attributedTo }) => `${cue?.text ?? ''} ${attributedTo?.text ?? ''}`)
    .join('\n');
  const context = citations.map(({ prefix, suffix }) => `${prefix}\n${suffix}`).join('\n');
  return {
    kind: 'statement',
    entry: statement,
    fields: [
      { weight: FIELD.words, stems: stemsOf(words) },
      { weight: FIELD.headline, stems: stemsOf(headline) },
      { weight: FIELD.topics, stems: stemsOf(topics.join('\n')) },
      { weight: FIELD.frame, stems: stemsOf(frame) },
      { weight: FIELD.type, stems: stemsOf(eventType?.toLowerCase() ?? '') },
      { weight: FIELD.context, stems: stemsOf(context) },
    ],
    actors: actorsIn(
      index,
      [speaker, ...addressees],
      [
        [FIELD.words, words],
        [FIELD.headline, headline],
        [FIELD.context, context],
      ],
    ),
  };
}

/** Makes a candidate of a development. */
export function developmentCandidate(development: Development, index: ActorIndex): Candidate {
  const { citations, headline, topics, place, actors, recipients, eventType } = development;
  const words = citations.flatMap((citation) => citation.content.map((span) => span.text)).join('\n');
  return {
    kind: 'development',
    entry: development,
    fields: [
      { weight: FIELD.words, stems: stemsOf(headline) },
      { weight: FIELD.words, stems: stemsOf(words) },
      { weight: FIELD.topics, stems: stemsOf(topics.join('\n')) },
      { weight: FIELD.place, stems: stemsOf(place ?? '') },
      { weight: FIELD.type, stems: stemsOf(eventType?.toLowerCase() ?? '') },
    ],
    actors: actorsIn(
      index,
      [...actors, ...recipients],
      [
        [FIELD.words, headline],
        [FIELD.words, words],
      ],
    ),
  };
}

function actorsIn(index: ActorIndex, parties: ActorRef[], texts: [number, string][]): Map<ActorRef, number> {
  const found = new Map<ActorRef, number>();
  const add = (ref: ActorRef, weight: number) => found.set(ref, Math.max(weight, found.get(ref) ?? 0));
  for (const [weight, text] of texts) {
    for (const mention of index.mentions(tokenize(text))) for (const ref of mention.actors) add(ref, weight);
  }
  for (const ref of parties) add(ref, 1);
  return found;
}

/** Scores and orders candidates for what is wanted, best first; equal ones keep their order. */
export function rank(candidates: readonly Candidate[], wanted: readonly Wanted[]): Scored[] {
  const scored = candidates.map((candidate) => scoreOf(candidate, wanted));
  return scored.sort((a, b) => b.score - a.score);
}

function scoreOf(candidate: Candidate, wanted: readonly Wanted[]): Scored {
  const matches = wanted.map((want) => matchOf(candidate, want));
  const coverage = share(wanted, matches, () => true);
  const topicCoverage = share(wanted, matches, ({ unit }) => unit.actors.length === 0);
  const own = candidate.fields[0]?.stems ?? [];
  const used = own.filter((one) => wanted.some((want) => (want.near.get(one) ?? 0) > 0)).length;
  const precision = own.length === 0 ? 0 : used / own.length;
  const quoted =
    candidate.kind === 'statement' && 'kind' in candidate.entry && candidate.entry.kind !== 'indirect'
      ? 1
      : 0;
  const score = 0.83 * coverage + 0.1 * inOrder(candidate, wanted) + 0.06 * precision + 0.01 * quoted;
  return { ...candidate, coverage, topicCoverage, score: Math.min(1, score) };
}

function matchOf(candidate: Candidate, { unit, near }: Wanted): number {
  if (unit.actors.length > 0) return Math.max(...unit.actors.map((ref) => candidate.actors.get(ref) ?? 0));
  let best = 0;
  for (const { weight, stems } of candidate.fields) {
    for (const one of stems) {
      const match = weight * (near.get(one) ?? 0);
      if (match > best) best = match;
    }
  }
  return best;
}

function share(
  wanted: readonly Wanted[],
  matches: readonly number[],
  counts: (want: Wanted) => boolean,
): number {
  let held = 0;
  let all = 0;
  for (const [i, want] of wanted.entries()) {
    if (!counts(want)) continue;
    held += want.weight * (matches[i] ?? 0);
    all += want.weight;
  }
  return all === 0 ? 0 : held / all;
}

/** The share of neighbours in the question that are neighbours, in that order, in the words of the candidate. */
function inOrder({ fields }: Candidate, wanted: readonly Wanted[]): number {
  if (wanted.length < 2) return 0;
  const stems = fields[0]?.stems ?? [];
  let pairs = 0;
  for (let i = 0; i + 1 < wanted.length; i++) {
    const next = wanted[i + 1];
    if (stems.some((one, at) => wanted[i]?.near.has(one) && next?.near.has(stems[at + 1] ?? ''))) pairs++;
  }
  return pairs / (wanted.length - 1);
}
