import { z } from 'zod';
import { Actor, type ActorDraft, Alias, Role } from '../record/actor.ts';
import { Candidate, Proposal } from '../record/candidate.ts';
import { Citation } from '../record/citation.ts';
import { Development, type DevelopmentDraft } from '../record/development.ts';
import { dayRange, type Edtf } from '../record/edtf.ts';
import { type Feedback, Wrong } from '../record/feedback.ts';
import type { Status } from '../record/lifecycle.ts';
import { makeRef, refNumber } from '../record/refs.ts';
import { Revision } from '../record/revision.ts';
import type { Source } from '../record/source.ts';
import { Statement, type StatementDraft } from '../record/statement.ts';
import type { CitedSource } from './store.ts';
import type { Tables } from './tables.ts';

type Row<T> = { [K in keyof T]: T[K] extends { readonly __select__: infer S } ? S : T[K] };

const Strings = z.array(z.string());
const Aliases = z.array(Alias);
const Roles = z.array(Role);
const Citations = z.array(Citation);

const json = <T>(schema: z.ZodType<T>, text: string): T => schema.parse(JSON.parse(text));

const actorRef = (number: number): string => makeRef('actor', number);

/** A row of `sources`, without its text, as answers name it. */
export const toCitedSource = (
  row: Omit<Tables['sources'], 'text' | 'cited' | 'marks_version'>,
): CitedSource => ({
  ref: makeRef('source', row.number),
  publisher: row.publisher,
  title: row.title,
  url: row.url,
  place: row.place,
  published: row.published,
  language: row.language,
});

/** A row of `sources` as the record has it. */
export const toSource = (row: Tables['sources']): Source => ({ ...toCitedSource(row), text: row.text });

/** A row of `actors` as the record has it. */
export const toActor = (row: Tables['actors']): Actor => ({
  ref: actorRef(row.number),
  kind: Actor.shape.kind.parse(row.kind),
  name: row.name,
  anonymous: row.anonymous === 1,
  aliases: json(Aliases, row.aliases),
  roles: json(Roles, row.roles),
  represents: row.represents === null ? null : actorRef(row.represents),
  wikidata: row.wikidata,
});

/** A row of `statements` as the record has it. */
export const toStatement = (row: Row<Tables['statements']>): Statement => ({
  ref: makeRef('statement', row.number),
  status: Statement.shape.status.parse(row.status),
  kind: Statement.shape.kind.parse(row.kind),
  polarity: Statement.shape.polarity.parse(row.polarity),
  speaker: actorRef(row.speaker),
  addressees: json(Strings, row.addressees),
  saidOn: row.said_on,
  saidBasis: Statement.shape.saidBasis.parse(row.said_basis),
  eventType: Statement.shape.eventType.parse(row.event_type),
  headline: row.headline,
  topics: json(Strings, row.topics),
  citations: json(Citations, row.citations),
});

/** A row of `developments`, with its rows of `development_parties`, as the record has it. */
export const toDevelopment = (
  row: Row<Tables['developments']>,
  parties: readonly Tables['development_parties'][],
): Development => {
  const inRole = (role: string) =>
    parties
      .filter((party) => party.development === row.number && party.role === role)
      .sort((a, b) => a.position - b.position)
      .map((party) => actorRef(party.actor));
  return {
    ref: makeRef('development', row.number),
    status: Development.shape.status.parse(row.status),
    phase: Development.shape.phase.parse(row.phase),
    eventType: Development.shape.eventType.parse(row.event_type),
    date: row.date,
    place: row.place,
    actors: inRole('actor'),
    recipients: inRole('recipient'),
    headline: row.headline,
    topics: json(Strings, row.topics),
    citations: json(Citations, row.citations),
  };
};

/** A row of `revisions` as the record has it. */
export const toRevision = (row: Row<Tables['revisions']>): Revision => ({
  subject: row.subject,
  at: row.at,
  by: row.by,
  action: Revision.shape.action.parse(row.action),
  reason: row.reason,
  after: JSON.parse(row.after),
  change: row.change,
  undoes: row.undoes,
});

/** A row of `candidates`. */
export const toCandidate = (row: Tables['candidates']): Candidate => ({
  ref: makeRef('candidate', row.number),
  status: Candidate.shape.status.parse(row.status),
  source: makeRef('source', row.source),
  confidence: row.confidence,
  attitude: Candidate.shape.attitude.parse(row.attitude),
  entry: row.entry,
  proposal: json(Proposal, row.proposal),
});

/** A row of `feedback`. */
export const toFeedback = ({ number, open, about, wrong, ...said }: Tables['feedback']): Feedback => ({
  ref: makeRef('feedback', number),
  open: open === 1,
  question: said.question,
  answer: said.answer,
  by: said.by,
  at: said.at,
  about,
  wrong: Wrong.nullable().parse(wrong),
});

const bounds = (date: Edtf | null) => (date === null ? { earliest: null, latest: null } : dayRange(date));

/** The columns of an actor beside its keys. */
export const fromActor = (draft: ActorDraft) => ({
  kind: draft.kind,
  name: draft.name,
  anonymous: draft.anonymous ? 1 : 0,
  represents: draft.represents === null ? null : refNumber(draft.represents),
  wikidata: draft.wikidata,
  aliases: JSON.stringify(draft.aliases),
  roles: JSON.stringify(draft.roles),
});

/** The days of a statement, as columns hold them. */
export const daysOfStatement = ({ saidOn }: Pick<StatementDraft, 'saidOn'>) => {
  const { earliest, latest } = bounds(saidOn);
  return { said_from: earliest, said_to: latest };
};

/** The days of a development, as columns hold them. */
export const daysOfDevelopment = ({ date }: Pick<DevelopmentDraft, 'date'>) => {
  const { earliest, latest } = bounds(date);
  return { date_from: earliest, date_to: latest };
};

/** The columns of a statement beside its keys. */
export const fromStatement = (draft: StatementDraft, status: Status) => {
  return {
    status,
    kind: draft.kind,
    polarity: draft.polarity,
    speaker: refNumber(draft.speaker),
    addressees: JSON.stringify(draft.addressees),
    said_on: draft.saidOn,
    ...daysOfStatement(draft),
    said_basis: draft.saidBasis,
    event_type: draft.eventType,
    headline: draft.headline,
    topics: JSON.stringify(draft.topics),
    citations: JSON.stringify(draft.citations),
  };
};

/** The columns of a development beside its keys. */
export const fromDevelopment = (draft: DevelopmentDraft, status: Status) => {
  return {
    status,
    phase: draft.phase,
    event_type: draft.eventType,
    date: draft.date,
    ...daysOfDevelopment(draft),
    place: draft.place,
    headline: draft.headline,
    topics: JSON.stringify(draft.topics),
    citations: JSON.stringify(draft.citations),
  };
};
