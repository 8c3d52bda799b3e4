/** What is used of a DOM node: https://dom.spec.whatwg.org/. The DOM's own types are the browser's. */
export interface HtmlNode {
  nodeType: number;
  localName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

export interface HtmlDocument {
  documentElement: HtmlNode | null;
  body: HtmlNode | null;
  querySelector(selector: string): HtmlNode | null;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

export const ELEMENT = 1;
export const TEXT = 3;
