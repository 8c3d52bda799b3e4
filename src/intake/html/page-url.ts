import { parseHttpUrl } from '../parse-url.ts';

/**
 * The address that a page goes by: the first of `canonical` that is http(s) and of the same site as `base`, else
 * `base`, without a fragment. A page that names another site's address as its own would be cited under that name.
 */
export function pageUrl(
  canonical: readonly (string | null | undefined)[],
  base: string | null,
): string | null {
  const from = parse(base, undefined);
  for (const one of canonical) {
    const url = parse(one, from?.href);
    if (url === null || (from !== null && !(isSameSite(url, from) && isAsDeep(url, from)))) continue;
    return url.href;
  }
  return from?.href ?? null;
}

function parse(text: string | null | undefined, base: string | undefined): URL | null {
  const url = text ? parseHttpUrl(text, base) : null;
  if (url === null || url.username !== '' || url.href.length > 2000) return null;
  url.hash = '';
  return url;
}

const site = (url: URL): string => url.hostname.replace(/^(?:(?:www|m|amp|mobile)\.)+/, '');

function isSameSite(one: URL, other: URL): boolean {
  const [a, b] = [site(one), site(other)];
  return a === b || (a.includes('.') && b.endsWith(`.${a}`)) || (b.includes('.') && a.endsWith(`.${b}`));
}

/** Some sites give their front page as the canonical address of every page. */
const isAsDeep = (url: URL, from: URL): boolean =>
  url.pathname !== '/' || url.search !== '' || from.pathname === '/';
