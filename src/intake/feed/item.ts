import { parseHttpUrl } from '../parse-url.ts';
import { tidyLine } from '../tidy.ts';
import type { FeedItem } from './feed.ts';
import { isWhole, plainHtml } from './plain-html.ts';

/** An entry as its format gives it. */
interface Given {
  id: string | null;
  url: string | null;
  /** Perhaps with HTML in it. */
  title: string | null;
  published: Date | null;
  updated: Date | null;
  /** HTML or plain text, from the fullest on. */
  bodies: readonly (string | null)[];
}

/** An entry of a feed, told alike whatever its format; null for one that has neither title nor text nor address. */
export function itemOf({ id, url, title, published, updated, bodies }: Given, base: string): FeedItem | null {
  const bare = bodies.flatMap((body) => (body === null ? [] : [{ body, text: plainHtml(body) }]));
  const fullest = bare.reduce<(typeof bare)[number] | null>(
    (best, one) => (best === null || one.text.length > best.text.length ? one : best),
    null,
  );
  const text = fullest?.text ?? '';
  const item: FeedItem = {
    id: tidyLine(id, 500),
    url: addressOf(url, base),
    title: title === null ? null : tidyLine(plainHtml(title), 500),
    published: instantOf(published),
    updated: instantOf(updated),
    text,
    whole: fullest !== null && isWhole(text) ? fullest.body : null,
  };
  return item.title === null && item.url === null && text === '' ? null : item;
}

function addressOf(url: string | null, base: string): string | null {
  const parsed = url === null ? null : parseHttpUrl(url, base);
  return parsed === null || parsed.username !== '' || parsed.href.length > 2000 ? null : parsed.href;
}

const instantOf = (date: Date | null): string | null =>
  date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
