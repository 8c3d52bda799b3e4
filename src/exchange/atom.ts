/** Entries that a feed has. */
export const MOST_ENTRIES = 50;

/** An entry of a feed; instants are ISO 8601 in UTC. */
export interface AtomEntry {
  id: string;
  title: string;
  link: string;
  published: string;
  updated: string;
  /** Paragraphs of plain text. */
  content: readonly string[];
  /** Where it was reported. */
  via: readonly string[];
}

/** What stands over the entries; `self` is the address of the feed. */
export interface AtomHead {
  id: string;
  title: string;
  author: string;
  self: string;
  updated: string;
}

/** An Atom feed (RFC 4287). What stands in it is never read as markup. */
export function atom({ id, title, author, self, updated }: AtomHead, entries: readonly AtomEntry[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', id),
    element('title', title),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

const entryOf = ({ id, title, link, published, updated, content, via }: AtomEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', updated),
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    ...via.map((url) => `<link rel="via" href="${escaped(url)}"/>`),
    `<content type="text">${escaped(content.join('\n\n'))}</content>`,
    '</entry>',
  ].join('\n');

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for most control characters and for halves of surrogate pairs. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
