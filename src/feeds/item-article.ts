import { type Article, type FeedItem, languageName, languageOf } from '../intake/index.ts';
import { isAhead } from '../record/edtf.ts';
import { CodedError } from '../record/errors.ts';
import type { FeedDeps } from './deps.ts';

/**
 * The article of an entry: as the feed has it where that is all of it, else from its page. What the page does not say
 * of itself the feed tells. Throws what intake throws, `feed_disallowed`, `page_missing` for an entry without an
 * address, and `language_not_read`.
 */
export async function articleOf(
  item: FeedItem,
  publisher: string,
  deps: Pick<FeedDeps, 'intake' | 'atHost' | 'robots' | 'clock'>,
): Promise<Article> {
  const article = item.whole === null ? await fetched(item, deps) : await fromFeed(item, item.whole, deps);
  const language = await languageOf(article.text);
  if (language !== null && language !== 'en')
    throw new CodedError('language_not_read', languageName(language));
  const now = deps.clock().toISOString();
  const day = item.published?.slice(0, 10) ?? null;
  const told = article.published ?? day;
  return {
    ...article,
    title: article.title ?? item.title,
    publisher: article.publisher ?? publisher,
    url: article.url ?? item.url,
    published: told !== null && isAhead(told, now) ? null : told,
    publishedOneOf: day === null ? article.publishedOneOf : [],
  };
}

async function fetched(
  { url }: FeedItem,
  { intake, atHost, robots }: Pick<FeedDeps, 'intake' | 'atHost' | 'robots'>,
): Promise<Article> {
  if (url === null) throw new CodedError('page_missing', 'The feed');
  const pauseMs = await robots.require(url);
  return atHost(url, () => intake.fetchArticle(url), pauseMs);
}

/** An entry's own HTML, as the page of an article. */
function fromFeed(
  { title, url }: FeedItem,
  html: string,
  { intake }: Pick<FeedDeps, 'intake'>,
): Promise<Article> {
  const heading = escaped(title ?? '');
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>${heading}</title></head><body><article><h1>${heading}</h1>${html}</article></body></html>`;
  return intake.readArticle(Buffer.from(page), {
    contentType: 'text/html; charset=utf-8',
    ...(url !== null && { url }),
  });
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
