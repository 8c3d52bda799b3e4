import { ELEMENT, type HtmlNode, TEXT } from './node.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** What is no running text of the article; a caption is the picture's. */
const LEFT_OUT = new Set(
  'audio button canvas dialog embed figcaption figure form head iframe input math nav noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** The paragraphs of an article's element, in order. A single `<br>` is a line end, two part paragraphs. */
export function paragraphsOf(root: HtmlNode): string[] {
  const paragraphs: string[] = [];
  let run = '';
  const flush = (): void => {
    paragraphs.push(...tidyRun(run));
    run = '';
  };
  const todo: (HtmlNode | typeof flush)[] = [root];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'function') next();
    else if (next.nodeType === TEXT) run += (next.textContent ?? '').replace(/\s+/g, ' ');
    else if (next.nodeType === ELEMENT && !LEFT_OUT.has(next.localName)) {
      if (next.localName === 'br') run += '\n';
      if (/^t[dh]$/.test(next.localName)) run += ' ';
      if (BLOCKS.has(next.localName)) {
        flush();
        todo.push(flush);
      }
      todo.push(...[...next.childNodes].reverse());
    }
  }
  flush();
  return paragraphs;
}

/** Soft hyphens and zero-width spaces are hints for the line breaker. */
const tidyRun = (run: string): string[] =>
  run
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
