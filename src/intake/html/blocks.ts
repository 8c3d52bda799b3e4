import { decodeHTML } from 'entities';
import { ELEMENT, type HtmlNode, TEXT } from './node.ts';

/** A paragraph of a page, with what its markup tells of it. */
export interface PageBlock {
  text: string;
  /** The numbers of the elements that hold its words: their {@link NUMBER}. */
  holders: readonly string[];
  /** Share of the text that is links, 0 to 1. */
  linked: number;
  /** Whether it stands in a part that is not the article’s own: navigation, an aside, a hidden part. */
  aside: boolean;
  /** The same by the names that pages give their parts, which are only a hint. */
  named: boolean;
  /** 1 to 6 for a heading. */
  heading: number | null;
}

/** Numbers the elements of a page, so that a block is known again in what another reader kept of it. */
export const NUMBER = 'data-block';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** What is no running text of the article; a caption is the picture's. */
const LEFT_OUT = new Set(
  'audio button canvas dialog embed figcaption figure form head iframe input math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
const ASIDE = new Set('aside nav footer'.split(' '));
/** Landmarks beside the main one: https://www.w3.org/TR/wai-aria-1.2/#landmark_roles. */
const ROLES = /^(?:navigation|complementary|banner|contentinfo|search|form|dialog|alertdialog|menu|toolbar)$/;
const NAMES =
  /(?:^|[\s_-])(?:related|promo|newsletter|share|social|comments?|caption|credits?|byline|cookies?|consent|advert\w*|banner|teaser|recommend\w*|pull-?quote|sidebar|most-?read)(?:$|[\s_-])/i;

/** What the elements around a text say of it. */
interface Around {
  holder: string;
  link: boolean;
  aside: boolean;
  named: boolean;
  quoted: boolean;
  heading: number | null;
}

const OUTSIDE: Around = {
  holder: '',
  link: false,
  aside: false,
  named: false,
  quoted: false,
  heading: null,
};

/** The paragraphs below an element, in order. A single `<br>` is a line end, two part paragraphs. */
export function paragraphsBelow(root: HtmlNode): PageBlock[] {
  const blocks: PageBlock[] = [];
  let run = '';
  let links = 0;
  let holders: string[] = [];
  let mark = '';
  const flush = (around: Around): void => {
    const total = run.replace(/\s/g, '').length;
    const linked = total === 0 ? 0 : links / total;
    for (const text of tidyRun(run)) {
      const { aside, named, heading } = around;
      blocks.push({ text: mark + text, holders, linked, aside, named, heading });
      mark = '';
    }
    [run, links, holders] = ['', 0, []];
  };
  const todo: (() => void)[] = [() => visit(root, OUTSIDE)];
  const visit = (node: HtmlNode, around: Around): void => {
    if (node.nodeType === TEXT) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ');
      run += text;
      if (text.trim() !== '') holders.push(around.holder);
      if (around.link) links += text.replace(/\s/g, '').length;
    } else if (node.nodeType === ELEMENT && !LEFT_OUT.has(node.localName)) enter(node, around);
  };
  const enter = (node: HtmlNode, around: Around): void => {
    const { localName: name } = node;
    const block = BLOCKS.has(name) || isLayout(node);
    if (block) flush(around);
    if (name === 'br') run += '\n';
    if (/^t[dh]$/.test(name)) run += ' ';
    const inner = within(node, around);
    const before = mark;
    if (name === 'li') mark = '• ';
    if (around.quoted && /^(?:footer|cite)$/.test(name)) mark = '— ';
    if (block)
      todo.push(() => {
        flush(inner);
        mark = before;
      });
    for (const child of [...node.childNodes].reverse()) todo.push(() => visit(child, inner));
  };
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) next();
  flush(OUTSIDE);
  return blocks;
}

/** A cell that holds more than a line is a part of the page, not of a table. */
const isLayout = (node: HtmlNode): boolean =>
  /^t[dh]$/.test(node.localName) && [...node.querySelectorAll('br, p, div, h1, h2, ul, table')].length > 0;

function within(node: HtmlNode, around: Around): Around {
  const { localName: name } = node;
  const heading = /^h[1-6]$/.test(name) ? Number(name.slice(1)) : around.heading;
  return {
    holder: node.getAttribute(NUMBER) ?? '',
    link: around.link || name === 'a',
    aside: around.aside || isAside(node, around.quoted),
    named: around.named || NAMES.test(`${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`),
    quoted: around.quoted || name === 'blockquote',
    heading,
  };
}

function isAside(node: HtmlNode, quoted: boolean): boolean {
  if (ASIDE.has(node.localName) && !(quoted && node.localName === 'footer')) return true;
  if (ROLES.test(node.getAttribute('role') ?? '') || node.getAttribute('aria-hidden') === 'true') return true;
  const style = node.getAttribute('style') ?? '';
  return node.getAttribute('hidden') !== null || /display:\s*none|visibility:\s*hidden/i.test(style);
}

/** A page that was escaped twice shows `&quot;` where it means a quotation mark. */
const ESCAPED = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d?);/i;
export const decodedEntities = (text: string): string => (ESCAPED.test(text) ? decodeHTML(text) : text);

/** Soft hyphens and zero-width spaces are hints for the line breaker. */
const tidyRun = (run: string): string[] =>
  decodedEntities(run)
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
