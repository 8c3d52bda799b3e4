import type { FetchAnswer } from '../intake/index.ts';
import { CodedError } from '../record/errors.ts';

/** RFC 9110, 15.5: what wants a login, money, or other readers than this one. */
const CLOSED = new Set([401, 402, 403, 407, 451]);

/** What an answer means that brings nothing; null for one that does. */
export function refusalOf({ status, url }: Pick<FetchAnswer, 'status' | 'url'>): CodedError | null {
  if (status === 200 || status === 304) return null;
  const { hostname } = new URL(url);
  if (status === 410) return new CodedError('feed_gone', hostname);
  const code = CLOSED.has(status) ? 'page_closed' : status === 404 ? 'page_missing' : 'page_failing';
  return new CodedError(code, `${hostname} answered ${status}`);
}
