import type { FeedItem } from '../intake/index.ts';
import type { NewsFeed, NewsItem, NewsItemDraft } from '../store/news.ts';
import { type Identified, knownAs } from './identity.ts';
import { isWanted } from './words-filter.ts';

/** What is to be done about the entries of a feed. */
export interface Sorted {
  /** Entries that were not there before, in the order in which they came out. */
  added: NewsItemDraft[];
  /** Entries that were, with what the feed says of them now. */
  changed: NewsItem[];
  /** How many of those added came after the feed was first read. */
  cameIn: number;
}

/** An entry that says something else at every request is looked at so often again. */
const MOST_AGAIN = 5;
/** What is still in a feed is marked as seen once a day. */
const MARK_MS = 24 * 3_600_000;

/** Tells new entries from known ones at the instant `now`; of those that stood there at first the latest few are new. */
export function sortItems(
  feed: NewsFeed,
  items: readonly Identified[],
  seen: readonly NewsItem[],
  now: string,
): Sorted {
  const sorted: Sorted = { added: [], changed: [], cameIn: 0 };
  const fresh: Identified[] = [];
  for (const one of items) {
    const known = knownAs(one, seen);
    if (known === null) fresh.push(one);
    else sorted.changed.push(...changedSince(known, one, now));
  }
  // Feeds have their latest entries first; what came out before is handed on before.
  fresh.reverse();
  const silent = feed.begun ? 0 : Math.max(0, fresh.length - feed.firstItems);
  for (const [at, one] of fresh.entries()) {
    const state = at < silent ? 'skipped' : isWanted(wordsOf(one.item), feed.words) ? 'waiting' : 'filtered';
    if (state !== 'skipped') sorted.cameIn++;
    sorted.added.push({
      ...one.keys,
      print: one.print,
      state,
      outcome: null,
      source: null,
      entry: JSON.stringify(state === 'waiting' ? one.item : bare(one.item)),
      seenAt: now,
      attempts: 0,
      runAfter: now,
    });
  }
  return sorted;
}

function changedSince(known: NewsItem, { item, keys, print }: Identified, now: string): NewsItem[] {
  const marked = { ...known, ...freshKeys(known, keys), seenAt: now };
  if (known.state === 'taken' && known.attempts < MOST_AGAIN && saysOtherwise(known, item, print))
    return [{ ...marked, print, state: 'waiting', entry: JSON.stringify(item), runAfter: now }];
  return Date.parse(now) - Date.parse(known.seenAt) >= MARK_MS ? [marked] : [];
}

/** An entry keeps the keys that it had; where it is known by another, its new id is learnt. */
const freshKeys = (known: NewsItem, keys: Identified['keys']) => ({
  idKey: keys.idKey ?? known.idKey,
  urlKey: keys.urlKey ?? known.urlKey,
  textKey: keys.textKey ?? known.textKey,
});

/** Whether a feed says other words of an entry than before, or that it was updated since. */
function saysOtherwise(known: NewsItem, item: FeedItem, print: string): boolean {
  const { updated, whole }: FeedItem = JSON.parse(known.entry);
  if ((whole === null) !== (item.whole === null)) return false;
  return print !== known.print || (item.updated !== null && updated !== null && item.updated > updated);
}

const wordsOf = ({ title, text }: FeedItem): string => `${title ?? ''}\n${text}`;

/** What is not read needs none of its text. */
const bare = (item: FeedItem): FeedItem => ({ ...item, text: '', whole: null });
