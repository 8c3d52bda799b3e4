import { parseFeed } from '@rowanmanning/feed-parser';
import { CodedError } from '../../record/errors.ts';
import { tidyLine } from '../tidy.ts';
import { type Feed, MOST_FEED_ENTRIES } from './feed.ts';
import { itemOf } from './item.ts';
import { plainHtml } from './plain-html.ts';

/**
 * A document type with its own entities: no feed needs one, and a few lines of it spell gigabytes
 * (https://cwe.mitre.org/data/definitions/776.html).
 */
const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi;

/** Reads RSS or Atom. `url` is where it came from. Throws `feed_not_read`. */
export function readXmlFeed(xml: string, url: string): Feed {
  const feed = parsed(xml.replace(DOCTYPE, ''));
  return {
    title: feed.title === null ? null : tidyLine(plainHtml(feed.title), 200),
    items: feed.items.slice(0, MOST_FEED_ENTRIES).flatMap(
      (item) =>
        itemOf(
          {
            id: item.id,
            url: item.url,
            title: item.title,
            published: item.published,
            updated: item.updated,
            bodies: [item.content, item.description],
          },
          feed.url ?? url,
        ) ?? [],
    ),
    everyMinutes: everyMinutes(xml),
  };
}

function parsed(xml: string) {
  try {
    return parseFeed(xml);
  } catch (cause) {
    throw new CodedError('feed_not_read', '', { cause });
  }
}

/** So much of a feed stands before its entries, in UTF-16 units. */
const HEAD = 20_000;
const PERIODS: Record<string, number> = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200 };

/** https://www.rssboard.org/rss-specification#ltttlgtSubelementOfLtchannelgt, https://web.resource.org/rss/1.0/modules/syndication/ */
function everyMinutes(xml: string): number | null {
  const head = xml.slice(0, HEAD).split(/<(?:item|entry)[\s>]/)[0] ?? '';
  const ttl = Number(/<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(head)?.[1] ?? 0);
  const period = PERIODS[/<sy:updatePeriod>\s*(\w+)/i.exec(head)?.[1]?.toLowerCase() ?? ''] ?? 0;
  const frequency = Number(/<sy:updateFrequency>\s*(\d{1,4})/i.exec(head)?.[1] ?? 1);
  const least = Math.max(ttl, period / Math.max(1, frequency));
  return least > 0 ? least : null;
}
