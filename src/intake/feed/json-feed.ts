import { z } from 'zod';
import { CodedError } from '../../record/errors.ts';
import { tidyLine } from '../tidy.ts';
import { type Feed, MOST_FEED_ENTRIES } from './feed.ts';
import { itemOf } from './item.ts';

const Text = z.string().nullish().catch(null);

/** An entry of https://www.jsonfeed.org/version/1.1/; ids are strings, and numbers in some feeds. */
const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: Text,
  external_url: Text,
  title: Text,
  content_html: Text,
  content_text: Text,
  summary: Text,
  date_published: Text,
  date_modified: Text,
});

const JsonFeed = z.object({
  version: z.string().regex(/jsonfeed\.org\/version\//),
  title: Text,
  home_page_url: Text,
  items: z.array(Item.nullable().catch(null)),
});

/** Reads a JSON Feed. `url` is where it came from. Throws `feed_not_read`. */
export function readJsonFeed(text: string, url: string): Feed {
  const { title, items } = parsed(text);
  return {
    title: tidyLine(title, 200),
    items: items
      .slice(0, MOST_FEED_ENTRIES)
      .flatMap((item) => (item === null ? [] : (entryOf(item, url) ?? []))),
    everyMinutes: null,
  };
}

const entryOf = (item: z.infer<typeof Item>, url: string) =>
  itemOf(
    {
      id: item.id ?? null,
      url: item.url ?? item.external_url ?? null,
      title: escaped(item.title),
      published: dateOf(item.date_published),
      updated: dateOf(item.date_modified),
      bodies: [item.content_html ?? null, escaped(item.content_text), escaped(item.summary)],
    },
    url,
  );

/** Text, as HTML writes it. */
const escaped = (text: string | null | undefined): string | null =>
  text
    ?.replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\n{2,}/g, '<p>') ?? null;

const dateOf = (text: string | null | undefined): Date | null => (text == null ? null : new Date(text));

function parsed(text: string): z.infer<typeof JsonFeed> {
  try {
    return JsonFeed.parse(JSON.parse(text));
  } catch (cause) {
    throw new CodedError('feed_not_read', '', { cause });
  }
}
