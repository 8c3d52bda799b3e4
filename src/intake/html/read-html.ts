import { parseHTML } from 'linkedom';
import type { Day } from '../../record/edtf.ts';
import { CodedError } from '../../record/errors.ts';
import { type Article, NOTHING_KNOWN } from '../article.ts';
import { toldBy } from '../plain.ts';
import { type OwnText, ownText } from '../text/own-text.ts';
import { unitsFrom } from '../text/units.ts';
import { tidyLine, tidyText } from '../tidy.ts';
import { type PageBlocks, pageBlocks } from './article-blocks.ts';
import { decodedEntities, paragraphsBelow } from './blocks.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import type { HtmlDocument } from './node.ts';

/** Fewer characters than this are a teaser, a cookie notice or an error page. */
const LEAST = 200;
/** The same of a text that the page itself calls the article’s, by its metadata or its markup. */
const LEAST_STATED = 40;
/** By-line and date stand so many lines around the headline. */
const AROUND = { before: 4, after: 10 };

/** The article on a page, whose scripts never run. Throws `page_not_readable` when there is none. */
export function readHtml(html: string, url: string | null, today: Day | null = null): Article {
  const { document } = parseHTML(withBody(html)) as { document: HtmlDocument };
  const { articleBody, ...metadata } = metadataOf(document, url);
  const name = tidyLine(decodedEntities(document.querySelector('title')?.textContent ?? ''), 500);
  const page = pageBlocks(document);
  const shown = page.article.map(({ text }) => text);
  const title = titleOf(metadata, page, name);
  // What a site shows to a program may be a teaser, however it is marked; a file was saved by somebody who saw it.
  const least = url === null && page.isMarked ? LEAST_STATED : LEAST;
  const own = bodyOf(shown, articleBody, title, today, least);
  const told = toldBy(own);
  const day = metadata.published === null ? dayOn(page, own, today) : null;
  return { ...NOTHING_KNOWN, ...metadata, ...day, text: tidyText(own.text), title: title ?? told.title };
}

/** The text shown, or that which the page states for machines where little or nothing of it is shown. */
function bodyOf(
  shown: readonly string[],
  stated: string | null,
  title: string | null,
  today: Day | null,
  least: number,
): OwnText {
  const own = ownText(unitsFrom(shown), title, today);
  const other = stated === null ? null : ownText(unitsFrom(statedParagraphs(stated)), title, today);
  if (other !== null && other.text.length >= LEAST_STATED && own.text.length * 2 < other.text.length)
    return other;
  if (own.text.length < least) throw new CodedError('page_not_readable');
  return own;
}

/** The paragraphs of schema.org's `articleBody`, which is text that some papers write as HTML. */
function statedParagraphs(stated: string): string[] {
  if (!/<\/?(?:p|br|div)\b/i.test(stated)) return stated.split('\n').filter((line) => line.trim() !== '');
  const { document } = parseHTML(withBody(stated)) as { document: HtmlDocument };
  return document.body === null ? [] : paragraphsBelow(document.body).map(({ text }) => text);
}

/** The headline: the page's own heading where its title begins or ends with the site's name. */
function titleOf({ title, publisher }: Omit<Metadata, 'articleBody'>, page: PageBlocks, name: string | null) {
  const heading = tidyLine(page.all[page.headline]?.text, 500);
  const given = title ?? name;
  if (given === null) return heading;
  if (heading !== null && (given.includes(heading) || heading.includes(given))) return heading;
  const [first = '', site] = given.split(/\s[|–—-]\s(?=[^|–—]*$)/);
  return site !== undefined && (site === publisher || title === null) && first.length > site.length
    ? first
    : given;
}

/** The day that stands beside the headline, where the page’s metadata tell none. */
function dayOn(
  { all, headline }: PageBlocks,
  own: OwnText,
  today: Day | null,
): Pick<Article, 'published' | 'publishedOneOf'> {
  if (headline === -1) return toldBy(own);
  const around = all
    .slice(Math.max(0, headline - AROUND.before), headline + AROUND.after)
    .filter(({ aside }) => !aside);
  const beside = toldBy(ownText(unitsFrom(around.map(({ text }) => text)), null, today));
  const none = beside.published === null && beside.publishedOneOf.length === 0;
  const { published, publishedOneOf } = none ? toldBy(own) : beside;
  return { published, publishedOneOf };
}

/** HTML lets authors leave out the tags of `html`, `head` and `body` (13.1.2.4); the parser does not put them in. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const attributes = /<html(\s[^>]*)>/i.exec(html)?.[1] ?? '';
  const inner = html.replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/gi, '');
  return `<html${attributes}><body>${inner}</body></html>`;
}
