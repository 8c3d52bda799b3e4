import type { Candidate } from '../record/candidate.ts';
import type { Feedback } from '../record/feedback.ts';
import type { CandidateRef, SourceRef } from '../record/refs.ts';
import type { Source } from '../record/source.ts';

/** An article with candidates in the queue. */
interface QueuedSource {
  source: Omit<Source, 'text'>;
  /** How many of its candidates wait for a decision. */
  waiting: number;
}

/** How far the candidates of one article are decided on. */
export interface Progress {
  reviewed: number;
  total: number;
}

interface QueueFilter {
  source?: SourceRef;
  /** Only what stands behind this candidate in the queue. */
  after?: Candidate;
  /** Only those of at least this confidence, 0..1. */
  least?: number;
  /** Only reported words that are rather right than wrong, or only the others. */
  likely?: boolean;
  limit: number;
}

/** What waits before the record, and who decides on it. */
export interface QueueReading {
  /** In the order asked for; refs that do not exist are left out, whatever the status. */
  candidates(refs: readonly CandidateRef[]): Promise<Candidate[]>;
  /** All of them, in the order of their numbers. */
  allCandidates(): Promise<Candidate[]>;
  /** Candidates that wait for a decision, in the order of the queue: by article, then as they stand in it. */
  queue(filter: QueueFilter): Promise<Candidate[]>;
  /** Articles with waiting candidates, in the order of the queue, and how many candidates wait in all. */
  queuedSources(limit: number): Promise<{ sources: QueuedSource[]; waiting: number; articles: number }>;
  /** How many candidates of an article, or of all (null), wait, and how many of these are unlikely. */
  waiting(source: SourceRef | null): Promise<{ waiting: number; unlikely: number }>;
  progress(source: SourceRef): Promise<Progress>;
  /** Open feedback, oldest first, and how much of it there is. */
  openFeedback(limit: number): Promise<{ feedback: Feedback[]; open: number }>;
  allFeedback(): Promise<Feedback[]>;
  /** Slack user ids, in the order of the ids. */
  curators(): Promise<string[]>;
}
