import type { Actor, ActorDraft } from '../record/actor.ts';
import type { Candidate, CandidateDraft } from '../record/candidate.ts';
import type { Development, DevelopmentDraft, Phase } from '../record/development.ts';
import type { Day } from '../record/edtf.ts';
import type { Feedback, FeedbackDraft } from '../record/feedback.ts';
import type { Status } from '../record/lifecycle.ts';
import type { EventType } from '../record/plover.ts';
import type {
  ActorRef,
  CandidateRef,
  DevelopmentRef,
  FeedbackRef,
  SourceRef,
  StatementRef,
} from '../record/refs.ts';
import type { Revision, RevisionDraft } from '../record/revision.ts';
import type { Source, SourceDraft } from '../record/source.ts';
import type { Statement, StatementDraft } from '../record/statement.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { PeopleKeeping } from './app-users.ts';
import type { DerivedKind } from './derived/derived-kind.ts';
import type { Installations } from './installations.ts';
import type { Jobs, NewJob } from './jobs.ts';
import type { MarkKeeping } from './mark-keeping.ts';
import type { NewsHosts, NewsKeeping, VersionWriter } from './news.ts';
import type { ProfileKeeping } from './profiles.ts';
import type { QueueReading } from './queue.ts';
import type { Searched } from './searched.ts';
import type { SettingKeeping } from './settings.ts';
import type { StateKeeping } from './state-of-play.ts';
import type { DueSubscriptions, WorkspaceSubscriptions } from './subscriptions.ts';
import type { Near, OwnVectors, Vectors } from './vectors.ts';

export type { Searched };

/** What is kept, for all Slack workspaces. Every failure is a CodedError. */
export interface Store extends DueSubscriptions {
  /** The record of one Slack workspace; no other way leads to a row. */
  workspace(teamId: string): Promise<WorkspaceStore>;
  /** What is computed from the record and kept beside it; `rebuild` brings it up to date. */
  readonly derived: readonly DerivedKind[];
  /** Marks of the articles of all workspaces. */
  readonly marks: MarkKeeping;
  /** Hosts that feeds are read from. */
  readonly hosts: NewsHosts;
  /** Tokens with which other programs read a workspace's record. */
  readonly accessTokens: AccessTokens;
  /** Vectors that an encoder makes of the entries of all workspaces. */
  readonly vectors: Vectors;
  /** Work to be done once, by whichever process on this store takes it. */
  readonly jobs: Jobs;
  /** Where the app was installed by OAuth. */
  readonly installations: Installations;
  /** Deletes all that is kept of a workspace. False when there is nothing. */
  deleteWorkspace(teamId: string): Promise<boolean>;
  /** The Slack workspaces that have a record, in the order in which they came. */
  teams(): Promise<string[]>;
  /** Answers when the database can be read. Throws `store_removed` once its file is not the one that was opened. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** An entry's number and the days that its date spans; null where no source tells. */
export interface DatedEntry {
  number: number;
  from: Day | null;
  to: Day | null;
}

/** How much a speaker said on a day. */
export interface SaidOnDay {
  day: Day;
  speaker: ActorRef;
  count: number;
}

/** Statements, latest said first; undated ones last. */
interface StatementFilter {
  /** `published` unless told. */
  status?: Status;
  speakers?: readonly ActorRef[];
  /** First and last day on which it may have been said; a statement without a date is in no period. */
  from?: Day;
  to?: Day;
  /** Only those whose day no source tells. */
  undated?: boolean;
  eventTypes?: readonly EventType[];
  limit: number;
}

/** Developments, earliest first; undated ones last. */
interface DevelopmentFilter {
  /** `published` unless told. */
  status?: Status;
  parties?: readonly ActorRef[];
  from?: Day;
  to?: Day;
  /** Only those whose date no source tells. */
  undated?: boolean;
  phases?: readonly Phase[];
  eventTypes?: readonly EventType[];
  limit: number;
}

/** How much is on the record. */
export interface Counts {
  sources: number;
  actors: number;
  statements: number;
  developments: number;
}

/** A source as answers name it. */
export type CitedSource = Omit<Source, 'text'>;

/** What the bot remembers of a thread that it answered in: opaque to the store. */
interface Conversation {
  channel: string;
  thread: string;
  state: string;
}

/** What tells that an article is there already, by which version: its address in canonical form, marks of its text. */
export interface SourceMarks {
  version: string;
  marks: readonly string[];
}

/** What stands on the record. */
export interface RecordReading {
  /** Those that were merged into another are left out. */
  actors(): Promise<Actor[]>;
  /** Actors that were merged into another, with the one that they became. */
  mergedActors(): Promise<{ actor: Actor; into: ActorRef }[]>;
  /** The actors one of whose names is `name`; those that were merged into another are left out. */
  actorsNamed(name: string): Promise<Actor[]>;
  /** What the actor has become: itself, or what it was merged into. */
  presentActor(ref: ActorRef): Promise<ActorRef>;
  /** All of them, in the order of their numbers, also those that nothing published cites. */
  sources(): Promise<Source[]>;
  /** In the order asked for, without their texts; refs that do not exist are left out. */
  sourcesCited(refs: readonly SourceRef[]): Promise<CitedSource[]>;
  /** The whole of one, or null. */
  source(ref: SourceRef): Promise<Source | null>;
  /** Those that published entries cite, newest first, without their texts. */
  latestSources(limit: number): Promise<CitedSource[]>;
  /** Sources that share marks with an article, with how many they share, most first. */
  sourcesMarked(marks: readonly string[], limit: number): Promise<{ ref: SourceRef; shared: number }[]>;
  /** In the order asked for; refs that do not exist are left out, whatever the status. */
  statements(refs: readonly StatementRef[]): Promise<Statement[]>;
  developments(refs: readonly DevelopmentRef[]): Promise<Development[]>;
  listStatements(filter: StatementFilter): Promise<Statement[]>;
  listDevelopments(filter: DevelopmentFilter): Promise<Development[]>;
  /** Refs of all entries and candidates that name the actor, whatever their status. */
  refsNaming(actor: ActorRef): Promise<string[]>;
  counts(): Promise<Counts>;
  /** The last day on or before `day` on which something was said or occurred. */
  latestActivity(day: Day): Promise<Day | null>;
  /** A number that changes with every change of the record. */
  version(): Promise<number>;
}

/** Who did what, when. */
export interface RevisionReading {
  /** Oldest first. */
  revisions(subject: string): Promise<Revision[]>;
  allRevisions(): Promise<Revision[]>;
  /** The revisions of one change. */
  revisionsOf(change: number): Promise<Revision[]>;
  /** The latest decision, edit or import by `person` that neither takes another back nor was taken back itself. */
  lastChangeBy(person: string): Promise<number | null>;
}

/** All that can be read of one workspace, also within a transaction. */
export type Reading = RecordReading & QueueReading & RevisionReading;

/** One workspace's record. */
export interface WorkspaceStore
  extends Reading,
    WorkspaceSubscriptions,
    OwnVectors,
    SettingKeeping,
    StateKeeping,
    PeopleKeeping,
    ProfileKeeping,
    NewsKeeping {
  readonly teamId: string;

  /** In how many published entries each of `terms` occurs, or every term there is; those that occur nowhere are left out. */
  frequencies(kind: Searched, terms: readonly string[] | 'all'): Promise<Map<string, number>>;
  /** Indexed terms that begin with `prefix` and have `min` to `max` letters. */
  termsLike(kind: Searched, prefix: string, min: number, max: number): Promise<string[]>;
  /**
   * Refs of published entries that hold a term of every clause. Terms are those of `statementTerms` and
   * `developmentTerms`; whatever else a string holds is matched literally, never read as search syntax.
   */
  find(kind: Searched, clauses: readonly (readonly string[])[], limit: number): Promise<string[]>;
  /** The terms of every published entry, by its number, in the order of their making. */
  terms(kind: Searched): Promise<Map<number, string[]>>;
  /** The first and last day of published entries: of these numbers, of a period, or of all. */
  dated(kind: Searched, filter: { numbers?: readonly number[]; from?: Day; to?: Day }): Promise<DatedEntry[]>;
  /** How many published statements each speaker made on each day of a period; of what has several days the first counts. Of these speakers or numbers only, where some are given. */
  saidByDay(filter: {
    from?: Day;
    to?: Day;
    speakers?: readonly ActorRef[];
    numbers?: readonly number[];
  }): Promise<SaidOnDay[]>;
  /** Numbers of the published statements of a period that were said to one of `actors`, in their order. */
  saidTo(actors: readonly ActorRef[], period: { from?: Day; to?: Day }): Promise<number[]>;

  /**
   * The `k` published entries that are nearest in sense to `text`, nearest first; null where no encoder is, or when it
   * cannot tell in time, unless `patient` waits for it. What is near may say the opposite: *accept* and *reject* lie
   * close together.
   */
  near(text: string, k: number, patience?: 'patient'): Promise<Near[] | null>;

  /** Reads the record as it is at one moment, whatever is written meanwhile. */
  snapshot<T>(read: (reading: Reading) => Promise<T>): Promise<T>;
  /** Runs `change` as one transaction: all of it happens, or nothing. */
  write<T>(change: (writer: Writer) => Promise<T>): Promise<T>;

  /** Whether any of `keys` was seen in this workspace. */
  hasSeen(keys: readonly string[]): Promise<boolean>;
  /**
   * True the first time that `key` is seen in this workspace, false ever after (until `forgetBefore`). Like what follows
   * it throws `store_locked` at once while another writes.
   */
  firstSight(key: string, at: string): Promise<boolean>;
  remember(conversation: Conversation, at: string): Promise<void>;
  recall(channel: string, thread: string): Promise<string | null>;
  /** Drops keys and conversations from before `instant` (ISO 8601). */
  forgetBefore(instant: string): Promise<void>;
}

/** Changes of the record; only inside `WorkspaceStore.write`. */
export interface Writer extends VersionWriter {
  /** Sees what this transaction has written. */
  readonly read: Reading;
  /** `cited` while a published entry cites it. */
  addSource(draft: SourceDraft, options?: { marks?: SourceMarks; cited?: boolean }): Promise<SourceRef>;
  /** Overwrites what is known of a source, and its marks; its text stays as it is. */
  putSource(source: CitedSource, marks: SourceMarks): Promise<void>;
  setCited(ref: SourceRef): Promise<void>;
  /** Finds out anew which of the sources a published entry cites. Reads the whole record. */
  refreshCited(refs: readonly SourceRef[]): Promise<void>;
  addActor(draft: ActorDraft): Promise<ActorRef>;
  putActor(actor: Actor): Promise<void>;
  /** `from` goes out of the actors and is known as `into` from now on; null takes that back. */
  setMerged(from: ActorRef, into: ActorRef | null): Promise<void>;
  addStatements(drafts: readonly StatementDraft[], status: Status): Promise<StatementRef[]>;
  addDevelopments(drafts: readonly DevelopmentDraft[], status: Status): Promise<DevelopmentRef[]>;
  /** Overwrites a statement or development, its status too; the search index follows. */
  putEntry(entry: Statement | Development): Promise<void>;
  addCandidates(drafts: readonly CandidateDraft[]): Promise<CandidateRef[]>;
  putCandidate(candidate: Candidate): Promise<void>;
  addFeedback(draft: FeedbackDraft): Promise<FeedbackRef>;
  putFeedback(feedback: Feedback): Promise<void>;
  addCurator(userId: string): Promise<void>;
  removeCurator(userId: string): Promise<void>;
  /** Writes work down together with what makes it necessary; false where it was written down before. */
  enqueue(job: Omit<NewJob, 'teamId'>, at: string): Promise<boolean>;
  addRevisions(revisions: readonly RevisionDraft[]): Promise<void>;
  /** Puts back revisions of another store as they were; changes of this one are numbered after them. */
  restoreRevisions(revisions: readonly Revision[]): Promise<void>;
}
