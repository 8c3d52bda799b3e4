import { bytesOf, type FetchLimits, follow } from './follow.ts';

/** What a server said of a feed the last time, for the next request to be conditional (RFC 9110, 13.1). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** Of a feed that was never asked for. */
export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** An answer to a request for a feed, a page or `robots.txt`. */
export interface FetchAnswer extends Validators {
  status: number;
  contentType: string;
  /** Empty where the status is not 200. */
  bytes: Uint8Array;
  /** Where the last redirect led. */
  url: string;
  /** The address to ask at from now on: where permanent redirects alone led. */
  permanent: string;
  /** `Retry-After` as it stands: seconds or an HTTP date. */
  retryAfter: string | null;
  cacheControl: string | null;
}

/** How the app names itself to those whose feeds it reads; ASCII, as HTTP's headers are. */
const USER_AGENT =
  'Mozilla/5.0 (compatible; ukraine-talks/0.1; reads feeds for a newsroom, one request at a time)';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.8, text/html;q=0.5, */*;q=0.1';

/**
 * Asks for a feed, and only for one that is other than `known`. Any status is an answer. Throws `url_malformed`,
 * `url_not_allowed`, `fetch_failed`, `fetch_timeout` or `fetch_too_large`.
 */
export const fetchFeed = (
  text: string,
  { etag, lastModified }: Validators,
  limits: FetchLimits,
): Promise<FetchAnswer> => {
  const headers = {
    accept: ACCEPT,
    'user-agent': USER_AGENT,
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
  return follow(text, headers, limits, async ({ response, url, permanent }) => {
    const header = (name: string): string | null => response.headers.get(name)?.slice(0, 500) ?? null;
    if (response.status !== 200) await response.body?.cancel();
    return {
      status: response.status,
      contentType: header('content-type') ?? '',
      bytes: response.status === 200 ? await bytesOf(response, limits.maxBytes) : new Uint8Array(),
      url: url.href,
      permanent,
      etag: header('etag'),
      lastModified: header('last-modified'),
      retryAfter: header('retry-after'),
      cacheControl: header('cache-control'),
    };
  });
};
