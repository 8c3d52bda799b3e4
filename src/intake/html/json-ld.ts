import type { HtmlDocument } from './node.ts';

export type Thing = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report)$/;
const MOST = 2000;

/** The first article of schema.org among the JSON-LD of a page (https://www.w3.org/TR/json-ld11/), or null. */
export function articleThing(document: HtmlDocument): { article: Thing; publisher: unknown } | null {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    gather(parse(script.textContent ?? ''), things);
  }
  const article = things.find((thing) => [thing['@type']].flat().some((type) => ARTICLE.test(String(type))));
  if (article === undefined) return null;
  const named = [article.publisher].flat()[0];
  const id = isThing(named) && named.name === undefined ? named['@id'] : undefined;
  const publisher =
    id === undefined ? named : things.find((one) => one['@id'] === id && one.name !== undefined);
  return { article, publisher: isThing(publisher) ? [publisher.name].flat()[0] : publisher };
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Some pages wrap their JSON in the comment or CDATA marks that scripts once needed, or leave line ends in strings. */
function parse(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?)\s*$/, '')
    .replace(/[\r\n\t]+/g, ' ');
  try {
    return JSON.parse(bare);
  } catch {
    return null;
  }
}

function gather(root: unknown, things: Thing[]): void {
  const todo: unknown[] = [root];
  for (let i = 0; i < todo.length && i < MOST; i++) {
    const value = todo[i];
    if (Array.isArray(value)) todo.push(...value.slice(0, MOST));
    else if (isThing(value)) {
      things.push(value);
      todo.push(value['@graph'], value.mainEntity, value.mainEntityOfPage, value.publisher);
    }
  }
}
