/** An entry of a feed; what it does not tell is null. */
export interface FeedItem {
  /** RSS’s `guid`, Atom’s and JSON Feed’s `id`. Some sites make a new one at every request. */
  id: string | null;
  /** http or https. */
  url: string | null;
  title: string | null;
  /** ISO 8601 instants, UTC. */
  published: string | null;
  updated: string | null;
  /** Its teaser, or all of it: plain text. */
  text: string;
  /** The whole article as HTML where the feed has it, else null. */
  whole: string | null;
}

/** A feed as it was read: RSS 0.9 to 2.0, Atom 1.0, or JSON Feed. */
export interface Feed {
  title: string | null;
  /** Newest first, as most feeds have them. */
  items: readonly FeedItem[];
  /** How often its maker wants it read at most, in minutes: RSS’s `ttl`, or the `sy` module’s period. */
  everyMinutes: number | null;
}

/** A feed that a page links to: https://blog.whatwg.org/feed-autodiscovery */
export interface FeedLink {
  url: string;
  title: string | null;
}

/** What an address turned out to hold. */
export type FeedOrPage = { feed: Feed } | { links: readonly FeedLink[] };

/** Entries of a feed that are looked at. */
export const MOST_FEED_ENTRIES = 300;
