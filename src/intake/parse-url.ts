/** `text` as an http or https URL (https://url.spec.whatwg.org/), or null. */
export function parseHttpUrl(text: string, base?: string): URL | null {
  const url = parseUrl(text, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** `text` as a URL of any scheme, or null. */
export function parseUrl(text: string, base?: string): URL | null {
  return URL.canParse(text.trim(), base) ? new URL(text.trim(), base) : null;
}
