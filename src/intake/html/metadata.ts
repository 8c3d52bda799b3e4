import { dayNamedIn } from '../days.ts';
import { tidyLanguage, tidyLine } from '../tidy.ts';
import { decodedEntities } from './blocks.ts';
import { articleThing } from './json-ld.ts';
import type { HtmlDocument } from './node.ts';
import { pageUrl } from './page-url.ts';

/** What the head of a page tells of its article; what it does not tell is null. */
export interface Metadata {
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: string | null;
  place: string | null;
  language: string | null;
  /** schema.org's `articleBody`: the article as the page states it for machines. */
  articleBody: string | null;
}

const DAYS =
  'article:published_time og:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publication_date citation_publication_date dc.date.issued dcterms.issued dc.date dcterms.created date'.split(
    ' ',
  );
const TIMES = [
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];
const PUBLISHERS = ['og:site_name', 'publisher', 'dc.publisher', 'citation_publisher', 'application-name'];
const TITLES = ['og:title', 'dc.title', 'twitter:title'];
const LANGUAGES = ['og:locale', 'content-language', 'dc.language'];

/**
 * What a page says of itself: by schema.org's JSON-LD first, then by Open Graph (https://ogp.me/), Dublin Core and
 * the other names that papers use, then by HTML's own elements. `base` is where the page came from.
 */
export function metadataOf(document: HtmlDocument, base: string | null): Metadata {
  const { article, publisher } = articleThing(document) ?? { article: {}, publisher: null };
  const meta = metaOf(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find(Boolean);
  const attribute = (selector: string, name: string): string | null =>
    document.querySelector(selector)?.getAttribute(name) ?? null;
  const days = [article.datePublished, ...DAYS.map((name) => meta.get(name))].map(dayNamedIn);
  const stated = ['content', 'datetime'].map((name) =>
    dayNamedIn(attribute('[itemprop~="datePublished"]', name)),
  );
  const times = [...stated, ...TIMES.map((selector) => dayNamedIn(attribute(selector, 'datetime')))];
  const canonical = [attribute('link[rel~="canonical"]', 'href'), meta.get('og:url')];
  return {
    title: tidyLine(plain(article.headline), 500) ?? tidyLine(plain(first(TITLES)), 500),
    publisher: tidyLine(plain(publisher), 200) ?? tidyLine(plain(first(PUBLISHERS)), 200),
    url: pageUrl(canonical, base),
    published: [...days, ...times, dayInPath(base)].find((day) => day !== null) ?? null,
    place: tidyLine(plain(article.dateline), 200),
    language:
      tidyLanguage(document.documentElement?.getAttribute('lang')) ??
      tidyLanguage([article.inLanguage].flat()[0]) ??
      tidyLanguage(first(LANGUAGES)),
    articleBody: typeof article.articleBody === 'string' ? article.articleBody : null,
  };
}

/** Papers put articles under the day they come out: `/2026/03/03/talks`. */
const dayInPath = (url: string | null): string | null =>
  dayNamedIn(/\/(\d{4}\/\d{2}\/\d{2})(?=\/)/.exec(url ?? '')?.[1]);

function metaOf(document: HtmlDocument): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(key)?.trim().toLowerCase() ?? '';
      if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** JSON-LD is not HTML, yet papers write `&quot;` and `&#8217;` into it. */
const plain = (value: unknown): unknown => (typeof value === 'string' ? decodedEntities(value) : value);
