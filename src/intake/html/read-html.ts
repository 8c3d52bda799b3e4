import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { CodedError } from '../../record/errors.ts';
import type { Article } from '../article.ts';
import { tidyLine, tidyText } from '../tidy.ts';
import { metadataOf } from './metadata.ts';
import type { HtmlDocument, HtmlNode } from './node.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Fewer characters than this are a teaser, a cookie notice or an error page. */
const LEAST = 200;

/** The article on a page, whose scripts never run. Throws `page_not_readable` when there is none. */
export function readHtml(html: string, url: string | null): Article {
  const { document } = parseHTML(withBody(html)) as { document: HtmlDocument };
  const metadata = metadataOf(document, url);
  const title = tidyLine(document.querySelector('title')?.textContent, 500);
  const found = readable(document);
  const text = found === null ? '' : tidyText(paragraphsOf(found.content).join('\n\n'));
  if (text.length < LEAST) throw new CodedError('page_not_readable');
  return { ...metadata, text, title: metadata.title ?? tidyLine(found?.title, 500) ?? title };
}

/** HTML lets authors leave out the tags of `html`, `head` and `body` (13.1.2.4); the parser does not put them in. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const attributes = /<html(\s[^>]*)>/i.exec(html)?.[1] ?? '';
  const inner = html.replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/gi, '');
  return `<html${attributes}><body>${inner}</body></html>`;
}

function readable(document: HtmlDocument): { content: HtmlNode; title: unknown } | null {
  try {
    const options = { serializer: (node: unknown) => node as HtmlNode, disableJSONLD: true };
    const found = new Readability<HtmlNode>(document as never, options).parse();
    return found?.content ? { content: found.content, title: found.title } : null;
  } catch (cause) {
    // Readability throws on pages that have no body, or elements too deep for the stack.
    throw new CodedError('page_not_readable', '', { cause });
  }
}
