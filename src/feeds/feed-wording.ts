import type { ErrorCode } from '../record/errors.ts';
import type { NewsFeed, UntoldNews } from '../store/news.ts';

/** Why a feed or an article of it could not be read, as part of a sentence. */
const TROUBLES: Partial<Record<ErrorCode, (detail: string) => string>> = {
  fetch_failed: (detail) => detail || 'the site could not be reached',
  fetch_timeout: (detail) => `${detail || 'the site'} took too long to answer`,
  fetch_too_large: (detail) => `it is larger than ${detail || 'allowed'}`,
  fetch_wrong_type: () => 'it is neither a page nor a PDF',
  page_closed: (detail) => `${detail ? `${detail}: ` : ''}the site does not let this app in`,
  page_missing: (detail) => `${detail ? `${detail}: ` : ''}there is nothing at that address`,
  page_failing: (detail) => `${detail ? `${detail}: ` : ''}the site has trouble`,
  page_not_readable: () => 'there is no article on the page',
  url_not_allowed: (detail) => `that address may not be opened from here${detail ? `: ${detail}` : ''}`,
  url_malformed: () => 'that is not a web address',
  feed_not_read: () => 'there is no feed at that address',
  feed_gone: () => 'the site says that it is gone for good',
  feed_disallowed: () => 'the site asks programs not to read that (robots.txt)',
  language_not_read: () => 'not in English',
  nothing_found: () => 'it has no statements and no developments',
  article_empty: () => 'there is no text in it',
  article_too_long: () => 'it is too long',
  article_too_slow: () => 'reading it took too long',
  file_too_slow: () => 'reading it took too long',
  file_too_heavy: () => 'reading it took too much memory',
  file_not_text: () => 'it is not text',
  date_ahead: () => 'it is dated in the future',
};

/** *the site does not let this app in*. */
export const sayTrouble = (code: ErrorCode, detail = ''): string =>
  TROUBLES[code]?.(detail) ?? 'something went wrong here, and was logged';

/** *1 article*, *3 articles*. */
export const count = (n: number, what: string): string =>
  `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;

/** *14 candidates, 9 of them sure, from 3 articles: Reuters 2, 1 handed in*; a sentence without its stop. */
export function sayNews({ feeds, articles, handedIn, candidates, sure }: UntoldNews): string {
  const named = feeds
    .slice(0, NAMED)
    .map(({ name, articles: of }) => (of === articles ? name : `${name} ${of}`));
  const more = feeds.length - NAMED;
  const parts = [
    ...named,
    ...(more > 0 ? [count(more, 'other feed')] : []),
    ...(handedIn > 0 ? [`${handedIn} handed in`] : []),
  ];
  const all = `${count(candidates, 'candidate')}, ${saySure(candidates, sure)}, from ${count(articles, 'article')}`;
  return handedIn === articles ? `${all}, handed in` : `${all}: ${parts.join(', ')}`;
}

const saySure = (candidates: number, sure: number): string => {
  if (candidates === 1) return sure === 0 ? 'not a sure one' : 'a sure one';
  return `${sure === 0 ? 'none' : sure} of them sure`;
};

/** So many feeds are named. */
const NAMED = 5;

/** How a feed is, in a few words. */
export function sayState({ state, begun, error, errorDetail }: NewsFeed): string {
  if (state === 'paused') return 'paused';
  if (state === 'gone') return 'gone for good: the site has taken it away';
  if (error !== null) return `fails: ${sayTrouble(error, errorDetail ?? '')}`;
  return begun ? 'is read' : 'is read for the first time in a moment';
}
