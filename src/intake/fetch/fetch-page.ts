import { refuse } from './failures.ts';
import { bytesOf, type FetchLimits, follow } from './follow.ts';

/** A page as it came, with its bytes unpacked. */
export interface Page {
  bytes: Uint8Array;
  contentType: string;
  /** Where the last redirect led. */
  url: string;
}

const HEADERS = {
  accept:
    'text/html,application/xhtml+xml,application/pdf;q=0.9,application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.8,text/plain;q=0.8',
  'accept-language': 'en,*;q=0.5',
  'user-agent': 'Mozilla/5.0 (compatible; ukraine-talks/0.1)',
};

/**
 * Fetches a page from the public internet. Throws `url_malformed`, `url_not_allowed`, `fetch_failed`, `fetch_timeout`,
 * `fetch_too_large`, `fetch_wrong_type`, `page_closed`, `page_missing` or `page_failing`.
 */
export const fetchPage = (text: string, limits: FetchLimits): Promise<Page> =>
  follow(text, HEADERS, limits, async ({ response, url }) => {
    const contentType = response.headers.get('content-type') ?? '';
    refuse(response.status, contentType, url.hostname);
    return { bytes: await bytesOf(response, limits.maxBytes), contentType, url: url.href };
  });
