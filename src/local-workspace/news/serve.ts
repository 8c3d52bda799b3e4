import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { OUTLETS, pageAt, type ServedAt } from './outlets.ts';

/** A feed that an app can read here. */
export interface LocalFeed {
  url: string;
  name: string;
  /** What of it is about the talks; empty for all of it. */
  words: readonly string[];
}

/** The invented feeds of a workspace at `origin`. */
export const localFeeds = (origin: string): LocalFeed[] =>
  OUTLETS.map(({ path, name, words = [] }) => ({ url: `${origin}${path}`, name, words }));

/** Serves the invented feeds and their stories; false for any other path. */
export function serveNews(request: IncomingMessage, response: ServerResponse, at: ServedAt): boolean {
  const { pathname } = new URL(request.url ?? '/', at.origin);
  const outlet = OUTLETS.find(({ path }) => path === pathname);
  if (outlet !== undefined) {
    give(request, response, outlet.render(outlet, at), outlet.type);
    return true;
  }
  const page = pageAt(pathname, at);
  if (page !== null) give(request, response, page, 'text/html; charset=utf-8');
  return page !== null;
}

/** With an entity tag, and nothing where the asker has that already (RFC 9110, 13.1.2). */
function give(request: IncomingMessage, response: ServerResponse, body: string, type: string): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', etag }).end(body);
}
