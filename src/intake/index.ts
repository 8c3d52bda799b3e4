import { CodedError } from '../record/errors.ts';
import { type Article, MAX_BYTES, MAX_TEXT, type Origin } from './article.ts';
import { decode } from './charset.ts';
import { isPublicAddress } from './fetch/address.ts';
import { type AllowAddress, type Resolve, resolveBySystem } from './fetch/connect.ts';
import { fetchPage } from './fetch/fetch-page.ts';
import { pageUrl } from './html/page-url.ts';
import { kindOf } from './kind.ts';
import { readPlain } from './plain.ts';
import { finish } from './read.ts';
import { startThreads } from './threads.ts';

export type { Article } from './article.ts';
export { canonicalUrl } from './canonical-url.ts';
export { decode } from './charset.ts';
export { datelineOf } from './dateline.ts';
export { type Fingerprint, fingerprint, NEARLY_SAME, similarity } from './fingerprint.ts';

export interface IntakeOptions {
  /** How host names are resolved; by the system unless given. */
  resolve?: Resolve;
  /** Which addresses may be connected to; public ones unless given. For tests alone. */
  allowAddress?: AllowAddress;
  ports?: readonly number[];
  /** For a fetch: its name, redirects and body together. */
  timeoutMs?: number;
  /** For a fetched page, unpacked. */
  maxBytes?: number;
  /** For reading one page or PDF. */
  readTimeoutMs?: number;
}

export interface Intake {
  /**
   * The article in a text, HTML or PDF file. Throws `file_not_text`, `file_too_large`, `file_too_slow`,
   * `article_empty`, `article_too_long` or `page_not_readable`.
   */
  readArticle(bytes: Uint8Array, origin?: Origin): Promise<Article>;
  /**
   * The article at an http(s) address of the public internet. Throws what {@link Intake.readArticle} throws, and
   * `url_malformed`, `url_not_allowed`, `fetch_failed`, `fetch_timeout`, `fetch_too_large`, `fetch_wrong_type`,
   * `page_closed`, `page_missing` or `page_failing`.
   */
  fetchArticle(url: string): Promise<Article>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Makes articles of files and addresses. Pages and PDFs are read in threads of their own, started when needed. */
export function openIntake(options: IntakeOptions = {}): Intake {
  const threads = startThreads(options.readTimeoutMs ?? 15_000);
  const limits = {
    resolve: options.resolve ?? resolveBySystem,
    allowAddress: options.allowAddress ?? isPublicAddress,
    ports: options.ports ?? [80, 443],
    timeoutMs: options.timeoutMs ?? 10_000,
    maxBytes: options.maxBytes ?? 5_000_000,
  };
  const readArticle = async (bytes: Uint8Array, origin: Origin = {}): Promise<Article> => {
    if (bytes.length === 0) throw new CodedError('article_empty');
    if (bytes.length > MAX_BYTES) throw new CodedError('file_too_large', `${MAX_BYTES / 1e6} MB`);
    const { contentType = '' } = origin;
    const url = pageUrl([], origin.url ?? null);
    const kind = kindOf(bytes, origin);
    if (kind !== 'text') return threads.run({ kind, bytes, contentType, url });
    // UTF-8 and UTF-16 spell a character of any script in at most four bytes.
    if (bytes.length > 4 * MAX_TEXT) throw new CodedError('article_too_long', MAX_TEXT.toLocaleString('en'));
    return finish({ ...readPlain(decode(bytes, contentType)), url });
  };
  const fetchArticle = async (text: string): Promise<Article> => {
    const { bytes, contentType, url } = await fetchPage(text, limits);
    return readArticle(bytes, { contentType, url });
  };
  return { readArticle, fetchArticle, close: threads.close };
}
