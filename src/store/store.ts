import type { Actor, ActorDraft } from '../record/actor.ts';
import type { Development, DevelopmentDraft, Phase } from '../record/development.ts';
import type { Day } from '../record/edtf.ts';
import type { Status } from '../record/lifecycle.ts';
import type { EventType } from '../record/plover.ts';
import type { ActorRef, DevelopmentRef, SourceRef, StatementRef } from '../record/refs.ts';
import type { Revision } from '../record/revision.ts';
import type { Source, SourceDraft } from '../record/source.ts';
import type { Statement, StatementDraft } from '../record/statement.ts';
import type { DueFeeds, WorkspaceFeeds } from './feeds.ts';

/** What is kept, for all Slack workspaces. Every failure is a CodedError. */
export interface Store extends DueFeeds {
  /** The record of one Slack workspace; no other way leads to a row. */
  workspace(teamId: string): Promise<WorkspaceStore>;
  /** Answers when the database can be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Statements and developments are searched apart. */
export type Searched = 'statement' | 'development';

/** Published statements, latest said first; undated ones last. */
interface StatementFilter {
  speakers?: readonly ActorRef[];
  /** First and last day on which it may have been said; a statement without a date is in no period. */
  from?: Day;
  to?: Day;
  /** Only those whose day no source tells. */
  undated?: boolean;
  eventTypes?: readonly EventType[];
  limit: number;
}

/** Published developments, earliest first; undated ones last. */
interface DevelopmentFilter {
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

/** One workspace's record. */
export interface WorkspaceStore extends WorkspaceFeeds {
  readonly teamId: string;

  actors(): Promise<Actor[]>;
  /** All of them, in the order of their numbers. */
  sources(): Promise<Source[]>;
  /** In the order asked for, without their texts; refs that do not exist are left out. */
  sourcesCited(refs: readonly SourceRef[]): Promise<CitedSource[]>;
  /** Newest first, without their texts. */
  latestSources(limit: number): Promise<CitedSource[]>;
  /** In the order asked for; refs that do not exist are left out, whatever the status. */
  statements(refs: readonly StatementRef[]): Promise<Statement[]>;
  developments(refs: readonly DevelopmentRef[]): Promise<Development[]>;
  listStatements(filter: StatementFilter): Promise<Statement[]>;
  listDevelopments(filter: DevelopmentFilter): Promise<Development[]>;
  counts(): Promise<Counts>;
  /** The last day on or before `day` on which something was said or occurred. */
  latestActivity(day: Day): Promise<Day | null>;
  /** A number that changes with every change of the record. */
  version(): Promise<number>;
  revisions(subject: string): Promise<Revision[]>;

  /** In how many published entries each of `terms` occurs; terms that occur nowhere are left out. */
  frequencies(kind: Searched, terms: readonly string[]): Promise<Map<string, number>>;
  /** Indexed terms that begin with `prefix` and have `min` to `max` letters. */
  termsLike(kind: Searched, prefix: string, min: number, max: number): Promise<string[]>;
  /**
   * Refs of published entries that hold a term of every clause. Terms are those of `statementTerms` and
   * `developmentTerms`; whatever else a string holds is matched literally, never read as search syntax.
   */
  find(kind: Searched, clauses: readonly (readonly string[])[], limit: number): Promise<string[]>;

  /** Runs `change` as one transaction: all of it happens, or nothing. */
  write<T>(change: (writer: Writer) => Promise<T>): Promise<T>;

  /** True the first time that `key` is seen in this workspace, false ever after (until `forgetBefore`). */
  firstSight(key: string, at: string): Promise<boolean>;
  remember(conversation: Conversation, at: string): Promise<void>;
  recall(channel: string, thread: string): Promise<string | null>;
  /** Drops keys and conversations from before `instant` (ISO 8601). */
  forgetBefore(instant: string): Promise<void>;
}

/** Changes of the record; only inside `WorkspaceStore.write`. */
export interface Writer {
  addSource(draft: SourceDraft): Promise<SourceRef>;
  addActor(draft: ActorDraft): Promise<ActorRef>;
  addStatements(drafts: readonly StatementDraft[], status: Status): Promise<StatementRef[]>;
  addDevelopments(drafts: readonly DevelopmentDraft[], status: Status): Promise<DevelopmentRef[]>;
  setStatus(ref: string, status: Status): Promise<void>;
  addRevisions(revisions: readonly Revision[]): Promise<void>;
}
