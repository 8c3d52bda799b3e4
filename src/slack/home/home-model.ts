import type { Queue } from '../../curate/review-queue.ts';
import type { Setting } from '../../digest/settings.ts';
import type { Item } from '../../recall/items.ts';
import type { Feedback } from '../../record/feedback.ts';
import type { CitedSource, Counts } from '../../store/store.ts';
import type { Watch } from '../../store/subscriptions.ts';
import type { Lead } from '../undo/undo-block.ts';
import type { GivenUp } from './given-up.ts';

/** What was published since somebody looked last. */
export interface News {
  /** ISO 8601. */
  since: string;
  /** The newest of it. */
  items: readonly Item[];
  count: number;
}

/** A channel's digest. */
export interface DigestLine {
  channel: string;
  setting: Setting;
  isPaused: boolean;
}

/** An article of the queue, with how many of its candidates wait. */
interface QueuedArticle {
  source: CitedSource;
  waiting: number;
  /** The name of the feed that brought it; null for one that a person handed in. */
  feed: string | null;
}

/** What a curator sees beside the others. */
export interface Curating {
  /** Whether they hear when articles come in. */
  nudges: boolean;
  waiting: number;
  articles: number;
  /** The first articles of the queue. */
  sources: readonly QueuedArticle[];
  /** Answers that were found not right, oldest first. */
  feedback: readonly Feedback[];
  openFeedback: number;
  /** The queue while it is reviewed here. */
  queue: Queue | null;
  /** Work that failed at every try, by its kind. */
  givenUp: readonly GivenUp[];
}

/** What Home shows. */
export interface HomeModel {
  now: Date;
  timeZone: string;
  /** Who looks has not looked before. */
  isFirst: boolean;
  /** What the last decision came to. */
  lead: Lead | null;
  /** What was just asked here, and the first of its answer. */
  asked: { question: string; answer: string } | null;
  questions: readonly string[];
  /** Null for who looks for the first time. */
  news: News | null;
  /** What is scheduled, earliest first. */
  next: readonly Item[];
  digests: readonly DigestLine[];
  /** Those that the reader set. */
  watches: readonly Watch[];
  counts: Counts;
  /** Null for who may not decide. */
  curating: Curating | null;
}
