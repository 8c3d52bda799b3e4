import { parseHTML } from 'linkedom';
import type { HtmlDocument } from '../html/node.ts';
import { parseHttpUrl } from '../parse-url.ts';
import { tidyLine } from '../tidy.ts';
import type { FeedLink } from './feed.ts';

const TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;
/** Feeds of comments stand beside those of articles on many sites. */
const COMMENTS = /\bcomments?\b/i;
/** So many are offered. */
const MOST = 20;

/** The feeds that a page of the address `url` links to, those of comments last. */
export function feedsIn(html: string, url: string): FeedLink[] {
  const { document } = parseHTML(html) as { document: HtmlDocument };
  const base = document.querySelector('base[href]')?.getAttribute('href');
  const from = parseHttpUrl(base ?? url, url)?.href ?? url;
  const found = new Map<string, FeedLink>();
  for (const link of document.querySelectorAll('link[rel~="alternate"][href]')) {
    const address = parseHttpUrl(link.getAttribute('href') ?? '', from)?.href;
    if (address === undefined || !TYPE.test(link.getAttribute('type')?.trim() ?? '')) continue;
    if (!found.has(address))
      found.set(address, { url: address, title: tidyLine(link.getAttribute('title'), 200) });
  }
  const isOfComments = ({ url: address, title }: FeedLink): boolean => COMMENTS.test(`${address} ${title}`);
  return [...found.values()].sort((a, b) => Number(isOfComments(a)) - Number(isOfComments(b))).slice(0, MOST);
}
