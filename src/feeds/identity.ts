import { createHash } from 'node:crypto';
import { canonicalUrl, type FeedItem } from '../intake/index.ts';
import type { NewsItem, NewsItemKeys } from '../store/news.ts';

/** An entry of a feed with what tells it from others. */
export interface Identified {
  item: FeedItem;
  keys: NewsItemKeys;
  /** Changes with its words. */
  print: string;
}

/** Fewer characters tell no two entries apart that have ids or addresses: many are called *Statement by the spokesperson*. */
const LEAST_TEXT = 80;

/**
 * The entries of a feed by id, address and text. Ids and addresses that several entries share with different words tell
 * nothing, and an entry that stands there twice is one.
 */
export function identify(items: readonly FeedItem[]): Identified[] {
  const all = items.map((item) => ({ item, keys: keysOf(item), print: printOf(item) }));
  const distinct = all.filter(
    ({ keys, print }, at) => all.findIndex((other) => sameEntry(other, { keys, print })) === at,
  );
  const shared = (key: 'idKey' | 'urlKey'): Set<string> => {
    const seen = new Map<string, number>();
    for (const { keys } of distinct)
      if (keys[key] !== null) seen.set(keys[key], (seen.get(keys[key]) ?? 0) + 1);
    return new Set([...seen].filter(([, n]) => n > 1).map(([one]) => one));
  };
  const [ids, urls] = [shared('idKey'), shared('urlKey')];
  return distinct.map(({ item, keys, print }) => {
    const idKey = keys.idKey !== null && ids.has(keys.idKey) ? null : keys.idKey;
    const urlKey = keys.urlKey !== null && urls.has(keys.urlKey) ? null : keys.urlKey;
    const textKey = idKey === null && urlKey === null ? print : keys.textKey;
    return { item, print, keys: { idKey, urlKey, textKey } };
  });
}

const sameEntry = (a: Pick<Identified, 'keys' | 'print'>, b: Pick<Identified, 'keys' | 'print'>): boolean =>
  a.print === b.print && a.keys.urlKey === b.keys.urlKey;

/** The entry that was seen before as this one: by its id first, then by its address, then by its text. */
export function knownAs({ keys }: Identified, seen: readonly NewsItem[]): NewsItem | null {
  for (const key of ['idKey', 'urlKey', 'textKey'] as const) {
    const value = keys[key];
    const found = value === null ? undefined : seen.find((one) => one[key] === value);
    if (found !== undefined) return found;
  }
  return null;
}

function keysOf({ id, url, title, text }: FeedItem): NewsItemKeys {
  const words = `${title ?? ''}\n${text}`;
  return {
    idKey: id === null ? null : hash(isAddress(id) ? canonicalUrl(id) : id),
    urlKey: url === null ? null : hash(canonicalUrl(url)),
    textKey: words.length < LEAST_TEXT ? null : hash(words),
  };
}

const isAddress = (id: string): boolean => /^https?:\/\//i.test(id) && URL.canParse(id);

const printOf = ({ title, text }: FeedItem): string => hash(`${title ?? ''}\n${text}`);

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
