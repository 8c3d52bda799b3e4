import type { Document } from '../document/document.ts';
import type { DevelopmentItem, StatementItem } from '../recall/items.ts';
import type { Day, Edtf } from '../record/edtf.ts';

/** An entry as a digest shows it. */
export type Entry = StatementItem | DevelopmentItem;

export const refOf = (entry: Entry): string =>
  entry.kind === 'statement' ? entry.statement.ref : entry.development.ref;

export const statusOf = (entry: Entry): string =>
  entry.kind === 'statement' ? entry.statement.status : entry.development.status;

/** What was otherwise before; null for nothing. Days are EDTF, speech and phase the record's words. */
export interface Difference {
  field: 'speaker' | 'headline' | 'words' | 'day' | 'place' | 'speech' | 'polarity' | 'phase' | 'type';
  before: string | null;
}

/** An entry that has changed since an earlier digest told of it. */
export interface Changed {
  entry: Entry;
  reason: string | null;
  different: Difference[];
}

/** What is new on the record, most important first. */
export interface Digest {
  kind: 'digest';
  /** ISO 8601; null for the first one. */
  since: string | null;
  at: string;
  zone: string;
  /** By the day that they occurred, latest first; those whose day is not told come last. */
  developments: { date: Edtf | null; items: DevelopmentItem[] }[];
  statements: StatementItem[];
  corrections: Changed[];
  /** Their words are shown no more. */
  retractions: Changed[];
  /** In the next seven days, earliest first. */
  scheduled: { item: DevelopmentItem; isNew: boolean }[];
  /** The revisions that it tells of: after the first, up to the second. */
  revisions: { after: number; to: number };
}

/** That nothing came in, so that silence is not mistaken for calm. */
export interface Silence {
  kind: 'silence';
  slots: number;
  /** Since when nothing came in; null for since the digest was turned on. */
  since: string | null;
  /** Whether the digest holds but part of what comes in. */
  filtered: boolean;
  /** When the last source came onto the record. */
  lastSourceAt: string | null;
  zone: string;
}

/** What was published and is watched, most important first; each entry once, with all watches that match it. */
export interface Watched {
  kind: 'watch';
  at: string;
  matches: { entry: Entry; watches: string[] }[];
  /** The watches that match anything, for their buttons. */
  watches: { id: number; text: string }[];
  revisions: { after: number; to: number };
}

/** A brief of the days since the last one. */
export interface Briefed {
  kind: 'brief';
  document: Document;
  days: { from: Day; to: Day };
  /** ISO 8601, UTC. */
  at: string;
  zone: string;
}

export type Content = Digest | Silence | Watched | Briefed;

/** Whether a digest tells of anything that the channel does not know yet. */
export const isNews = ({ developments, statements, corrections, retractions, scheduled }: Digest): boolean =>
  developments.length + statements.length + corrections.length + retractions.length > 0 ||
  scheduled.some(({ isNew }) => isNew);
