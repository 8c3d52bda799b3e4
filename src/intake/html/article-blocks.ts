import { Readability } from '@mozilla/readability';
import { CodedError } from '../../record/errors.ts';
import { endsInStop, lineWords } from '../text/forms.ts';
import { NUMBER, type PageBlock, paragraphsBelow } from './blocks.ts';
import type { HtmlDocument, HtmlNode } from './node.ts';

/** A sentence that Readability left out has at least so many words; one that is all link, twice as many. */
const SENTENCE = 6;
/** A credit has at most so many. */
const CREDIT = 16;

/** A page as its blocks, and which of them are the article’s. */
export interface PageBlocks {
  all: PageBlock[];
  article: PageBlock[];
  /** Where the headline stands among all, or -1. */
  headline: number;
  /** Whether the markup calls one part, and no other, the article (HTML 4.3.2; schema.org/articleBody). */
  isMarked: boolean;
}

/**
 * Finds the article’s blocks. Readability tells where the article stands; it drops leads that have a part of their
 * own, and paragraphs that are links, which the markup around them shows to be the article’s. Throws
 * `page_not_readable` on pages that have no body, or elements too deep for the stack.
 */
export function pageBlocks(document: HtmlDocument): PageBlocks {
  const body = document.body;
  if (body === null) return { all: [], article: [], headline: -1, isMarked: false };
  for (const [i, element] of [...body.querySelectorAll('*')].entries())
    element.setAttribute(NUMBER, String(i));
  const all = paragraphsBelow(body);
  const marked = [...document.querySelectorAll('[itemprop~="articleBody"]')].flatMap(numbersIn);
  const own = [...document.querySelectorAll('article, [role="article"]')];
  const isMarked = marked.length > 0 || own.length === 1;
  const kept = new Set(marked.length > 0 ? marked : readable(document, own));
  const isIn = ({ holders, aside }: PageBlock): boolean => !aside && holders.some((one) => kept.has(one));
  const named = all.filter((block) => isIn(block) && block.named).length;
  // Where most of an article stands in a part with such a name, the name is that of the page’s frame.
  const isFrame = named * 2 > all.filter(isIn).length;
  const isKept = (block: PageBlock): boolean => isIn(block) && (isFrame || !block.named);
  const headline = all.findIndex(({ heading, aside }) => heading === 1 && !aside);
  const first = all.findIndex(isKept);
  const last = all.findLastIndex(isKept);
  const from = headline !== -1 && headline < first ? headline : first;
  const article = all.filter(
    (block, i) => i >= from && i <= last && (isKept(block) ? !isPointer(block) : isOwn(block)),
  );
  return { all, article: first === -1 ? [] : article, headline, isMarked };
}

/** Readability is made for articles of more characters than this; of less it takes the whole page. */
const READABLE = 200;

/** The numbers of the elements that Readability takes for the article’s; of a short one, of what the markup calls so. */
function readable(document: HtmlDocument, own: readonly HtmlNode[]): string[] {
  const [only] = own;
  if (own.length === 1 && only !== undefined && (only.textContent?.trim().length ?? 0) < READABLE)
    return numbersIn(only);
  try {
    const options = { serializer: (node: unknown) => node as HtmlNode, disableJSONLD: true };
    const found = new Readability<HtmlNode>(document as never, options).parse();
    return found?.content ? numbersIn(found.content) : [];
  } catch (cause) {
    throw new CodedError('page_not_readable', '', { cause });
  }
}

const numbersIn = (root: HtmlNode): string[] =>
  [root, ...root.querySelectorAll(`[${NUMBER}]`)].flatMap((element) => element.getAttribute(NUMBER) ?? []);

/** A line that is mostly a link to something else. */
const isPointer = ({ text, linked }: PageBlock): boolean => linked > 0.5 && !endsInStop(text);

/** Who said it, under a quotation that the markup sets apart. */
const isCredit = (text: string): boolean => text.startsWith('— ') && lineWords(text).length <= CREDIT;

/** A sentence of the article by its own look, in no part that is named for something else. */
function isOwn({ text, aside, named, linked, heading }: PageBlock): boolean {
  const least = linked > 0.5 ? 2 * SENTENCE : SENTENCE;
  if (aside || named || heading !== null) return false;
  return isCredit(text) || (endsInStop(text) && lineWords(text).length >= least);
}
