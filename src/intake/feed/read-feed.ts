import { CodedError } from '../../record/errors.ts';
import { decode } from '../charset.ts';
import { feedsIn } from './discover.ts';
import type { FeedOrPage } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

const HTML = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/**
 * The feed that `bytes` spell, or the feeds that a page links to; by the bytes themselves, for servers give feeds all
 * kinds of types. Throws `feed_not_read`, `file_not_text`.
 */
export function readFeed(bytes: Uint8Array, contentType: string, url: string): FeedOrPage {
  const text = decode(bytes, contentType, true).replace(/^\ufeff/, '');
  if (HTML.test(text.slice(0, 4_000))) return { links: feedsIn(text, url) };
  if (/^\s*\{/.test(text)) return { feed: readJsonFeed(text, url) };
  if (/^\s*</.test(text)) return { feed: readXmlFeed(text, url) };
  throw new CodedError('feed_not_read');
}
