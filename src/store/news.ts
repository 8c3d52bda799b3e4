import type { Candidate } from '../record/candidate.ts';
import type { ErrorCode } from '../record/errors.ts';
import type { SourceRef } from '../record/refs.ts';

/** `gone`: its site says that it is no more. */
export type NewsFeedState = 'on' | 'paused' | 'gone' | 'removed';

/** What a person sets of a feed. */
export interface NewsFeedSetting {
  /** Its publisher’s name, which its articles go by where their pages name none. */
  name: string;
  /** Only entries with any of these are taken; all where there are none. */
  words: readonly string[];
  /** Slack user ids of the curators who may publish what comes from it; all of them where there are none. */
  approvers: readonly string[];
}

/** A feed that is read for a workspace. Instants are ISO 8601, UTC. */
export interface NewsFeed extends NewsFeedSetting {
  /** Of the workspace; people name it by that. */
  number: number;
  url: string;
  state: NewsFeedState;
  /** How many of the entries that stood there at first are taken. */
  firstItems: number;
  /** Whether it was read once. */
  begun: boolean;
  addedBy: string;
  addedAt: string;
  etag: string | null;
  lastModified: string | null;
  dueAt: string;
  polledAt: string | null;
  /** In a row. */
  failures: number;
  failingSince: string | null;
  /** The last error, or null. */
  error: ErrorCode | null;
  errorDetail: string | null;
  /** When somebody was told that it fails. */
  toldAt: string | null;
  cameIn: number;
  handedOn: number;
}

/** How one poll leaves a feed. */
export type NewsFeedPolled = Pick<
  NewsFeed,
  | 'url'
  | 'state'
  | 'begun'
  | 'etag'
  | 'lastModified'
  | 'dueAt'
  | 'polledAt'
  | 'failures'
  | 'failingSince'
  | 'error'
  | 'errorDetail'
  | 'toldAt'
>;

/**
 * `skipped`: it stood there before the feed was read; `filtered`: it has none of the feed's words; `waiting`: to be
 * read; `taken`: its article is a source; `failed`: it could not be read.
 */
export type NewsItemState = 'skipped' | 'filtered' | 'waiting' | 'taken' | 'failed';

/** What tells an entry from the others of its feed. */
export interface NewsItemKeys {
  idKey: string | null;
  urlKey: string | null;
  textKey: string | null;
}

/** An entry of a feed as it was last seen. */
export interface NewsItem extends NewsItemKeys {
  id: number;
  /** Changes with what the feed says of it. */
  print: string;
  state: NewsItemState;
  /** The error's code where it failed. */
  outcome: ErrorCode | null;
  /** The article that it became, its latest version. */
  source: SourceRef | null;
  /** The entry as intake read it, as JSON. */
  entry: string;
  seenAt: string;
  attempts: number;
  runAfter: string;
}
export type NewsItemDraft = Omit<NewsItem, 'id'>;

/** A corrected version of an article. */
export interface SourceVersion {
  source: SourceRef;
  corrects: SourceRef;
  /** What changed: sentences of the version before that are gone, and sentences that are new. */
  changes: { gone: readonly string[]; added: readonly string[] };
  at: string;
}

/** A published entry whose words the corrected version of its article has no more. */
interface GoneWords {
  entry: string;
  /** The corrected version. */
  source: SourceRef;
  at: string;
}

/** The feeds of one workspace. */
export interface NewsKeeping {
  /** In the order of their numbers; removed ones are left out. */
  newsFeeds(): Promise<NewsFeed[]>;
  newsFeed(number: number): Promise<NewsFeed | null>;
  /** Null where a feed of that address is read already. One that was removed comes back, with what was seen in it. */
  addNewsFeed(draft: {
    url: string;
    urlKey: string;
    setting: NewsFeedSetting;
    firstItems: number;
    by: string;
    at: string;
  }): Promise<NewsFeed | null>;
  setNewsFeed(number: number, setting: NewsFeedSetting): Promise<void>;
  setNewsFeedState(number: number, state: NewsFeedState, dueAt: string): Promise<void>;
  /** Ends a poll. Nothing happens where the feed was paused or removed meanwhile. */
  settleNewsFeed(
    number: number,
    polled: NewsFeedPolled,
    counts: { cameIn: number; handedOn: number },
  ): Promise<boolean>;
  /** Those that share a key with any of `keys`. */
  newsItems(feed: number, keys: readonly NewsItemKeys[]): Promise<NewsItem[]>;
  addNewsItems(feed: number, items: readonly NewsItemDraft[]): Promise<void>;
  putNewsItem(item: NewsItem): Promise<void>;
  /** Waiting ones whose time has come, in the order in which they were seen. */
  dueNewsItems(feed: number, now: string, limit: number): Promise<NewsItem[]>;
  /** How many of a feed's entries could not be read, by the code of why; most first. */
  failedNewsItems(feed: number): Promise<{ outcome: ErrorCode; count: number }[]>;
  /** Drops entries that were last seen before an instant. */
  forgetNewsItems(feed: number, before: string): Promise<void>;
  /** Which feeds brought these sources. */
  feedsOf(sources: readonly SourceRef[]): Promise<Map<SourceRef, NewsFeed>>;
  /** The version that a source is, where it corrects another; null else. */
  versionOfSource(source: SourceRef): Promise<SourceVersion | null>;
  /** The latest version of an article: itself where none corrects it. */
  latestVersion(source: SourceRef): Promise<SourceRef>;
  /** Refs of published entries that cite a source. */
  entriesCiting(source: SourceRef): Promise<string[]>;
  /** The candidates of a source, whatever became of them. */
  candidatesOf(source: SourceRef): Promise<Candidate[]>;
  /** Published entries whose words are gone, oldest first. */
  goneWords(limit: number): Promise<{ gone: GoneWords[]; open: number }>;
  /** A curator has looked at it. False where nobody asked. */
  closeGoneWords(entry: string): Promise<boolean>;
  /**
   * Waiting candidates behind the last that curators were told of: of articles from feeds, or of those that people handed
   * in too; `sure` from that confidence on, 0..1.
   */
  untoldNews(of: 'feeds' | 'all', sure: number): Promise<UntoldNews>;
  /** When curators were told last; null where they never were. */
  newsToldAt(): Promise<string | null>;
  /** Curators were told of the candidates up to the one of that number. */
  tellNews(at: string, upTo: number): Promise<void>;
}

/** What curators have not been told of yet. */
export interface UntoldNews {
  /** By the names of the feeds, in the order of their numbers. */
  feeds: readonly { name: string; articles: number }[];
  articles: number;
  /** Of the articles, those that no feed brought. */
  handedIn: number;
  candidates: number;
  sure: number;
  /** The article to begin with. */
  first: SourceRef | null;
  /** The last of the candidates, by number. */
  upTo: number;
}

/** Whose turn it is at which host, of all processes. */
export interface NewsHosts {
  /** Takes a host until an instant, so that nobody else asks it meanwhile; false where it is taken. */
  takeHost(host: string, lease: { owner: string; now: string; until: string }): Promise<boolean>;
  /** Gives it back; it is not to be asked before `freeAt`. */
  leaveHost(host: string, owner: string, freeAt: string): Promise<void>;
}

/** What is written of corrected articles within a change. */
export interface VersionWriter {
  addVersion(version: SourceVersion): Promise<void>;
  addGoneWords(gone: GoneWords): Promise<void>;
}
