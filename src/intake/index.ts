import { CodedError } from '../record/errors.ts';
import type { Article, Origin } from './article.ts';
import { decodeTold } from './charset.ts';
import type { FeedOrPage } from './feed/feed.ts';
import { startFeedReader } from './feed/reader.ts';
import { isPublicAddress } from './fetch/address.ts';
import { type AllowAddress, type Resolve, resolveBySystem } from './fetch/connect.ts';
import { type FetchAnswer, fetchFeed, NO_VALIDATORS, type Validators } from './fetch/fetch-feed.ts';
import { fetchPage } from './fetch/fetch-page.ts';
import { fileKindOf } from './file-kind.ts';
import { pageUrl } from './html/page-url.ts';
import {
  FETCH_TIMEOUT_MS,
  MAX_BYTES,
  MAX_FETCHED_BYTES,
  MAX_TEXT,
  READ_TIMEOUT_MS,
  SHORT_TEXT_BYTES,
} from './limits.ts';
import { readPlain, readText } from './plain.ts';
import { finish, withDateline } from './read.ts';
import { startReaders } from './read-in-thread.ts';

export type { Article } from './article.ts';
export { canonicalUrl } from './canonical-url.ts';
export { decodeTold } from './charset.ts';
export type { Feed, FeedItem, FeedLink } from './feed/feed.ts';
export { type FetchAnswer, NO_VALIDATORS } from './fetch/fetch-feed.ts';
export { type Fingerprint, fingerprint, NEARLY_SAME, textOverlap } from './fingerprint.ts';
export { languageName, languageOf } from './language.ts';
export { MAX_TEXT } from './limits.ts';
export { originOf } from './text/compose.ts';

/** How intake reaches the network, and how much it may take. */
export interface IntakeOptions {
  /** How host names are resolved; by the system unless given. */
  resolve?: Resolve;
  /** Which addresses may be connected to; public ones unless given. For tests alone. */
  allowAddress?: AllowAddress;
  ports?: readonly number[];
  /** Origins of this very process that may be read although they are on loopback: the local workspace's. */
  own?: readonly string[];
  /** For a fetch: its name, redirects and body together. */
  timeoutMs?: number;
  /** For a fetched page, unpacked. */
  maxBytes?: number;
  /** For reading one page or PDF. */
  readTimeoutMs?: number;
  /** Tells which days have not come yet. */
  clock?: () => Date;
}

/** Reads articles and feeds, from bytes or from the public internet. */
export interface Intake {
  /**
   * The article in a text, HTML or PDF file. Throws `file_not_text`, `file_too_large`, `file_too_slow`,
   * `article_empty`, `article_too_long` or `page_not_readable`.
   */
  readArticle(bytes: Uint8Array, origin?: Origin): Promise<Article>;
  /**
   * The text of a draft as a plain text or Word file has it, however long it is; of other files what
   * {@link Intake.readArticle} reads, with its day. Throws what that throws.
   */
  readDraft(bytes: Uint8Array, origin: Origin): Promise<Pick<Article, 'text' | 'published'>>;
  /**
   * The article at an http(s) address of the public internet. Throws what {@link Intake.readArticle} throws, and
   * `url_malformed`, `url_not_allowed`, `fetch_failed`, `fetch_timeout`, `fetch_too_large`, `fetch_wrong_type`,
   * `page_closed`, `page_missing` or `page_failing`.
   */
  fetchArticle(url: string): Promise<Article>;
  /**
   * Asks for a feed, a page or `robots.txt` at an address of the public internet, and only for one that is other than
   * `known`. Any status is an answer. Throws `url_malformed`, `url_not_allowed`, `fetch_failed`, `fetch_timeout` or
   * `fetch_too_large`.
   */
  request(url: string, known?: Validators): Promise<FetchAnswer>;
  /** The feed in an answer, or the feeds that a page links to. Throws `feed_not_read`, `file_not_text`. */
  readFeed(answer: Pick<FetchAnswer, 'bytes' | 'contentType' | 'url'>): Promise<FeedOrPage>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** So much of a pasted text is looked at for what stands over it, in UTF-16 units. */
const HEAD = 6_000;

/** What the beginning of a pasted text tells of it; `today` tells which days have not come yet. */
export const headOfPaste = (
  text: string,
  today: string,
): Pick<Article, 'title' | 'publisher' | 'published' | 'publishedOneOf'> =>
  withDateline(readPlain(text.slice(0, HEAD), today));

/** Makes articles of files and addresses. All but short texts are read in threads, started when needed. */
export function openIntake(options: IntakeOptions = {}): Intake {
  const readers = startReaders(options.readTimeoutMs ?? READ_TIMEOUT_MS);
  const feeds = startFeedReader(options.readTimeoutMs ?? READ_TIMEOUT_MS);
  const limits = {
    resolve: options.resolve ?? resolveBySystem,
    allowAddress: options.allowAddress ?? isPublicAddress,
    ports: options.ports ?? [80, 443],
    own: options.own ?? [],
    timeoutMs: options.timeoutMs ?? FETCH_TIMEOUT_MS,
    maxBytes: options.maxBytes ?? MAX_FETCHED_BYTES,
  };
  const readArticle = async (bytes: Uint8Array, origin: Origin = {}): Promise<Article> => {
    if (bytes.length === 0) throw new CodedError('article_empty');
    if (bytes.length > MAX_BYTES) throw new CodedError('file_too_large', `${MAX_BYTES / 1e6} MB`);
    const { contentType = '' } = origin;
    const url = pageUrl([], origin.url ?? null);
    const kind = fileKindOf(bytes, origin);
    const today = options.clock?.().toISOString().slice(0, 10) ?? null;
    // UTF-8 and UTF-16 spell a character of any script in at most four bytes.
    if (kind === 'text' && bytes.length > 4 * MAX_TEXT)
      throw new CodedError('article_too_long', MAX_TEXT.toLocaleString('en'));
    if (kind === 'text' && bytes.length <= SHORT_TEXT_BYTES)
      return finish({ ...readText(bytes, contentType, today), url });
    return readers.run({ kind, bytes, contentType, url, today });
  };
  const fetchArticle = async (text: string): Promise<Article> => {
    const { bytes, contentType, url } = await fetchPage(text, limits);
    return readArticle(bytes, { contentType, url });
  };
  return {
    readArticle,
    async readDraft(bytes, origin) {
      const kind = bytes.length === 0 || bytes.length > MAX_BYTES ? null : fileKindOf(bytes, origin);
      const { contentType = '' } = origin;
      if (kind === 'text') return { text: decodeTold(bytes, contentType).text, published: null };
      if (kind !== 'word') return readArticle(bytes, origin);
      return readers.run({ kind, bytes, contentType, url: null, today: null, whole: true });
    },
    fetchArticle,
    request: (text, known = NO_VALIDATORS) => fetchFeed(text, known, limits),
    readFeed: ({ bytes, contentType, url }) => feeds.read({ bytes, contentType, url }),
    async close() {
      await Promise.all([readers.close(), feeds.close()]);
    },
  };
}
